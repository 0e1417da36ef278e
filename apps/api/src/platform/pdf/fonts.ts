import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { copyFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { makeBrowserFolder } from './browser-folders.js';
import { PAPER_FONTS, type PaperFont } from './paper-fonts.js';
import { putInPlace } from './put-in-place.js';

export interface FontFile {
  readonly family: string;
  readonly weight: number;
  readonly range?: string | undefined;
  /** `SourceSans3_600SemiBold`: what its file is called, without `.ttf`. */
  readonly name: string;
  readonly path: string;
}

/** Every file that papers are printed with; also for whoever shows a paper before it is printed. */
export const paperFontFiles = (): FontFile[] => PAPER_FONTS.flatMap((font) => fontPackage(font).files);

/**
 * Lays our fonts out in the work folder, with a fontconfig file that knows these and no other: a paper looks the same
 * on every machine, also on one without any font.
 * @returns the path of the fontconfig file (for `FONTCONFIG_FILE`)
 */
export async function installFonts(workDir: string): Promise<string> {
  const packages = PAPER_FONTS.map(fontPackage);
  const cache = join(workDir, 'font-cache');
  // Without it the fonts are only found more slowly.
  await makeBrowserFolder(cache).catch(() => undefined);
  const key = createHash('sha256')
    .update(JSON.stringify([fontconfig(workDir, cache), packages]))
    .digest('hex')
    .slice(0, 12);
  const folder = join(workDir, `fonts-${key}`);
  if (!existsSync(folder)) {
    await putInPlace(folder, async (draft) => {
      for (const source of packages.flatMap(({ files }) => files)) {
        await copyFile(source.path, join(draft, `${source.name}.ttf`));
      }
      await writeFile(join(draft, 'fonts.conf'), fontconfig(folder, cache));
    });
  }
  return join(folder, 'fonts.conf');
}

function fontPackage({ family, weights, range }: PaperFont): { version: string; files: FontFile[] } {
  const packageName = `@expo-google-fonts/${family.toLowerCase().replaceAll(' ', '-')}`;
  const about = createRequire(import.meta.url).resolve(`${packageName}/package.json`);
  const { version } = JSON.parse(readFileSync(about, 'utf8')) as { version: string };
  const files = weights.map((weight) => {
    const name = `${family.replaceAll(' ', '')}_${weight}`;
    return {
      family,
      weight: Number.parseInt(weight, 10),
      range,
      name,
      path: join(dirname(about), weight, `${name}.ttf`),
    };
  });
  return { version, files };
}

function fontconfig(fonts: string, cache: string): string {
  const families = PAPER_FONTS.map(({ family }) => `<family>${family}</family>`).join('');
  const aliases = ['sans-serif', 'serif', 'monospace', 'system-ui']
    .map((generic) => `  <alias><family>${generic}</family><prefer>${families}</prefer></alias>`)
    .join('\n');
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>${escapeXml(fonts)}</dir>
  <cachedir>${escapeXml(cache)}</cachedir>
${aliases}
</fontconfig>
`;
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
