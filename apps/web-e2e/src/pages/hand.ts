import type { KeyInput } from 'puppeteer-core';
import type { BrowserTab } from './browser-tab.js';

/** How somebody goes about a page: the same acts with a pointer or with the keys alone. */
export interface Hand {
  act(tab: BrowserTab, role: string, name: string): Promise<void>;
  write(tab: BrowserTab, label: string, text: string): Promise<void>;
  tick(tab: BrowserTab, words: string): Promise<void>;
  /** One of a few, by its label. */
  choose(tab: BrowserTab, name: string): Promise<void>;
}

export const pointer: Hand = {
  act: (tab, role, name) =>
    role === 'dialog button' ? tab.clickIn('alertdialog', name) : tab.click(role, name),
  write: (tab, label, text) => tab.fill(label, text),
  tick: async (tab) => {
    await (await tab.page.waitForSelector('input[type=checkbox]'))?.click();
  },
  choose: (tab, name) => tab.click('radio', name),
};

/** No page has more controls than that. */
const FURTHEST = 60;

/** By Tab to a control; in a menu and along tabs by the arrows, as their roles ask. */
export const keyboard: Hand = {
  act: async (tab, role, name) => {
    if (role === 'dialog button') {
      // A dialog keeps the focus: the button of the same name behind it is out of reach.
      await tab.page.waitForSelector('[role="alertdialog"]');
      await tab.tabTo(plain(name));
    } else {
      await tab.find(role, name);
      await reach(tab, role, plain(name));
    }
    await tab.press('Enter');
  },
  write: async (tab, label, text) => {
    await tab.find('textbox', label);
    await tab.tabTo(plain(label));
    await tab.page.keyboard.type(text);
  },
  tick: async (tab, words) => {
    await tab.page.waitForSelector('input[type=checkbox]');
    await tab.tabTo(plain(words));
    await tab.press('Space');
  },
  choose: async (tab, name) => {
    await tab.find('radio', name);
    await step(tab, 'Tab', async () => (await tab.focused()).role === 'radio');
    await step(tab, 'ArrowDown', async () => (await tab.focused()).name === plain(name));
  },
};

async function reach(tab: BrowserTab, role: string, name: string): Promise<void> {
  if (role === 'menuitem') return step(tab, 'ArrowDown', async () => (await tab.focused()).name === name);
  if (role !== 'tab') return tab.tabTo(name);
  await step(tab, 'Tab', async () => (await tab.focused()).role === 'tab');
  await step(tab, 'ArrowRight', async () => (await tab.focused()).name === name);
}

async function step(tab: BrowserTab, key: KeyInput, isThere: () => Promise<boolean>): Promise<void> {
  for (let count = 0; count < FURTHEST; count += 1) {
    if (await isThere()) return;
    await tab.press(key);
  }
  throw new Error(`${key} never comes there`);
}

/** No-break spaces are spaces to whoever reads. */
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
