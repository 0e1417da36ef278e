import type { BrowserTab } from './browser-tab.js';

/** What holds on every page in every state: nothing for axe to find, nothing beyond the right edge, no complaint of the browser. */
export async function expectNothingWrong(tab: BrowserTab): Promise<void> {
  expect(await tab.violations()).toEqual([]);
  expect(await tab.isWiderThanItsWindow()).toBe(false);
  expect(tab.complaints).toEqual([]);
}
