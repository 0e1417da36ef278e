import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, CDPSession, ElementHandle, KeyInput, Page } from 'puppeteer-core';

export interface Surroundings {
  readonly width: number;
  readonly height: number;
  readonly theme: 'light' | 'dark';
}

const DESKTOP: Surroundings = { width: 1440, height: 900, theme: 'light' };
export const PHONE = { width: 360, height: 740 } as const;
const PATIENCE_MS = 45_000;
/** No page has more controls than that. */
const FURTHEST = 60;
/** How often axe looks at a page that changes while it looks. */
const LOOKS = 5;
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Finds what a person finds: by role and name, by label, by what is written. */
export class BrowserTab {
  /** What the browser complained of: a page of ours gives it no reason. */
  readonly complaints: string[] = [];
  private devTools: CDPSession | undefined;

  private constructor(
    readonly page: Page,
    private readonly origin: string,
    private readonly files: string,
  ) {
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('console', (message) => {
      // A refused request is an answer like another: the page shows what it means.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
        this.complaints.push(message.text());
      }
    });
  }

  /** @param files a folder that the browser may read: what is uploaded is put there */
  static async open(
    context: BrowserContext,
    { origin, files }: { readonly origin: string; readonly files: string },
    surroundings: Partial<Surroundings> = {},
  ): Promise<BrowserTab> {
    const { width, height, theme } = { ...DESKTOP, ...surroundings };
    await context.overridePermissions(origin, [
      'clipboard-read',
      'clipboard-write',
      'clipboard-sanitized-write',
    ]);
    const page = await context.newPage();
    await page.setViewport({ width, height, isMobile: width < 600, hasTouch: width < 600 });
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: theme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    page.setDefaultTimeout(PATIENCE_MS);
    return new BrowserTab(page, origin, files);
  }

  async visit(path: string): Promise<void> {
    await this.page.goto(this.origin + path, { waitUntil: 'networkidle0' });
  }

  get path(): string {
    return new URL(this.page.url()).pathname;
  }

  /** Waits until something of this role and name is there. */
  async find(role: string, name: string): Promise<ElementHandle> {
    const found = await this.page.waitForSelector(
      `::-p-aria([name="${name.replace(/"/g, '\\"')}"][role="${role}"])`,
    );
    if (!found) throw new Error(`no ${role} « ${name} »`);
    return found;
  }

  /** Clicks it in the middle of the window: at its edge a bar may lie over it, from under which a person scrolls it. */
  async click(role: string, name: string): Promise<void> {
    const found = await this.find(role, name);
    await found.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
    await this.page.locator(`::-p-aria([name="${name.replace(/"/g, '\\"')}"][role="${role}"])`).click();
  }

  /** Clicks a button of a dialog: behind it one of the same name may have opened it. */
  async clickIn(role: 'dialog' | 'alertdialog', name: string): Promise<void> {
    await this.page
      .locator(`[role="${role}"] ::-p-aria([name="${name.replace(/"/g, '\\"')}"][role="button"])`)
      .click();
  }

  /** Clicks the button that begins with these words: its name may go on with what changes. */
  async clickButton(words: string): Promise<void> {
    const button = await this.page.waitForFunction(
      (wanted) =>
        [...document.querySelectorAll('button')].find((one) => one.textContent.trim().startsWith(wanted)),
      {},
      words,
    );
    await (button as ElementHandle<HTMLButtonElement>).click();
  }

  async fill(label: string, text: string): Promise<void> {
    const field = await this.find('textbox', label);
    await field.focus();
    await this.page.keyboard.down('Control');
    await this.page.keyboard.press('KeyA');
    await this.page.keyboard.up('Control');
    await field.type(text);
  }

  /** Visits a page as nobody yet, and signs in where that leads. */
  async signIn({ email, password }: { email: string; password: string }, at = '/'): Promise<void> {
    await this.visit(at);
    await this.fill('Adresse e-mail ou identifiant', email);
    await this.fill('Mot de passe', password);
    await this.press('Enter');
  }

  /** Chooses a file of this name and content in the one field for files on the page. */
  async chooseFile(name: string, content: Buffer): Promise<void> {
    const path = join(this.files, name);
    writeFileSync(path, content, { mode: 0o644 });
    const input = await this.page.waitForSelector('input[type=file]');
    await input!.uploadFile(path);
  }

  /** What is behind an address, with the cookies of the person, as the browser itself would save it. */
  async download(address: string): Promise<Buffer> {
    const bytes = await this.page.evaluate(async (url) => {
      const answer = await fetch(url);
      return [...new Uint8Array(await answer.arrayBuffer())];
    }, address);
    return Buffer.from(bytes);
  }

  async press(key: KeyInput): Promise<void> {
    await this.page.keyboard.press(key);
  }

  /** Goes by the Tab key until the control of this name has the focus, as somebody without a mouse does. */
  async tabTo(name: string): Promise<void> {
    for (let step = 0; step < FURTHEST; step += 1) {
      await this.press('Tab');
      if ((await this.focused()).name === name) return;
    }
    throw new Error(`Tab never comes to « ${name} »`);
  }

  /** What has the focus, as the browser tells a screen reader: that one node, for the tree below it takes long to be told. */
  async focused(): Promise<{ role: string; name: string }> {
    const devTools = (this.devTools ??= await this.page.createCDPSession());
    const { result } = await devTools.send('Runtime.evaluate', { expression: 'document.activeElement' });
    if (!result.objectId) return { role: '', name: '' };
    const { nodes } = await devTools.send('Accessibility.getPartialAXTree', {
      objectId: result.objectId,
      fetchRelatives: false,
    });
    await devTools.send('Runtime.releaseObject', { objectId: result.objectId });
    const said = (value: unknown) => (typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '');
    return { role: said(nodes[0]?.role?.value), name: said(nodes[0]?.name?.value) };
  }

  /** Waits until what has this name has the focus. */
  async hasFocus(name: string): Promise<void> {
    for (const end = Date.now() + PATIENCE_MS; (await this.focused()).name !== name;) {
      if (Date.now() > end)
        throw new Error(`« ${(await this.focused()).name} » has the focus, not « ${name} »`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Waits until this is written somewhere on the page. */
  async reads(text: string): Promise<void> {
    await this.page.waitForFunction(
      (wanted) => document.body.innerText.replace(/\s+/g, ' ').includes(wanted),
      {},
      text.replace(/\s+/g, ' '),
    );
  }

  async text(): Promise<string> {
    return this.page.evaluate(() => document.body.innerText);
  }

  /** The rows of the table on the page, cell by cell. */
  async rows(): Promise<string[][]> {
    return this.page.$$eval('tbody tr', (rows) =>
      rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.innerText.trim())),
    );
  }

  /**
   * What axe finds wrong on the page; nothing, is the rule. What it finds on a page that changed under its eyes may be
   * of neither state, as the text of a button still at work on the colour of one that is done: it looks again.
   */
  async violations(): Promise<string[]> {
    if (!(await this.page.evaluate(() => 'axe' in window))) await this.page.evaluate(axe);
    for (let look = 1; ; look += 1) {
      // All in one turn of the page: what begins to move between two of ours would be seen half-way, and called a fault.
      const { violations, hasChanged } = await this.page.evaluate(async () => {
        interface Found {
          violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
        }
        // What turns for ever is left to turn.
        const moving = () =>
          document
            .getAnimations()
            .filter(
              ({ playState, effect }) =>
                playState === 'running' && effect?.getComputedTiming().endTime !== Infinity,
            );
        while (moving().length > 0) await Promise.allSettled(moving().map(({ finished }) => finished));
        let hasChanged = false;
        const hears = () => (hasChanged = true);
        const changes = new MutationObserver(hears);
        changes.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
        document.addEventListener('transitionrun', hears);
        const { violations } = await (window as unknown as { axe: { run(): Promise<Found> } }).axe.run();
        hasChanged ||= changes.takeRecords().length > 0;
        changes.disconnect();
        document.removeEventListener('transitionrun', hears);
        return {
          violations: violations.flatMap(({ id, nodes }) =>
            nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
          ),
          hasChanged,
        };
      });
      if (violations.length === 0 || !hasChanged || look === LOOKS) return violations;
    }
  }

  /** For whoever wants to look at it: `PICTURES=<folder>`. */
  async picture(name: string): Promise<void> {
    const folder = process.env['PICTURES'];
    if (folder) await this.page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  }

  /** Whether something reaches beyond the right edge: a phone would scroll sideways. */
  async isWiderThanItsWindow(): Promise<boolean> {
    return this.page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
  }
}
