import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { extract } from 'tar-fs';
import type { FoundBrowser } from './installed-browser.js';
import { putInPlace } from './put-in-place.js';

/** The browser of @sparticuz/chromium: a headless shell, with the libraries that a bare Linux lacks. */
export const packedBrowserRuns = process.platform === 'linux' && process.arch === 'x64';

/** Unpacks the browser that came with npm, once: 2 seconds and 190 MB. */
export async function unpackBrowser(workDir: string): Promise<FoundBrowser> {
  const home = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..');
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  const folder = join(workDir, `chromium-${version}`);
  if (!existsSync(folder)) {
    await putInPlace(folder, async (draft) => {
      await pipeline(
        createReadStream(join(home, 'bin', 'chromium.br')),
        createBrotliDecompress({ chunkSize: 2 ** 20 }),
        createWriteStream(join(draft, 'chromium'), { flush: true }),
      );
      await pipeline(
        createReadStream(join(home, 'bin', 'al2023.tar.br')),
        createBrotliDecompress(),
        extract(draft),
      );
    });
  }
  return { path: join(folder, 'chromium'), libraries: join(folder, 'lib') };
}
