import { PHONE, type BrowserTab } from './browser-tab.js';

/** What holds on every page in every state: nothing for axe to find, nothing beyond the right edge, no complaint of the browser. */
export async function expectNothingWrong(tab: BrowserTab): Promise<void> {
  expect(await tab.violations()).toEqual([]);
  expect(await tab.isWiderThanItsWindow()).toBe(false);
  expect(tab.complaints).toEqual([]);
}

/** The same of the page as it is now, as wide as a phone and at a desk. */
export async function expectNothingWrongAtAnyWidth(tab: BrowserTab): Promise<void> {
  for (const width of [PHONE.width, 1440]) {
    await tab.page.setViewport({ width, height: 900 });
    await expectNothingWrong(tab);
  }
}
