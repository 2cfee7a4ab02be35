import type { Locator, Page } from 'playwright-core';
import { personaText } from '../../src/text/personas';

/** The page on top of the stack: Taro keeps the ones below it in the document, hidden. */
export function shown(page: Page): Locator {
  return page.locator('.taro_page:visible').last();
}

/** The sheet that lies over the page. */
export function sheet(page: Page): Locator {
  return shown(page).getByRole('dialog').last();
}

/** Taps the button, row or tile of this name, as a finger would. */
export async function tap(place: Locator, name: string | RegExp): Promise<void> {
  await place.getByRole('button', { name }).first().click();
}

/** Types into the field under this label. */
export async function write(place: Locator, label: string, text: string): Promise<void> {
  await place.getByLabel(label, { exact: true }).locator('input, textarea').first().fill(text);
}

/** Waits until these words stand on the screen. */
export async function sees(page: Page, words: string | RegExp): Promise<void> {
  await shown(page).getByText(words).first().waitFor({ state: 'visible' });
}

/** Hands the browser to another demo person. */
export async function handTo(page: Page, name: string): Promise<void> {
  await tap(shown(page), personaText.title);
  await tap(sheet(page), new RegExp(name));
  await page.waitForLoadState('networkidle');
}

/** The height of a line in the platform's wheel. */
const WHEEL_LINE = 34;

/** Turns the wheel of a field to one of its words, and takes it. */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  await tap(sheet(page), label);
  const wheel = page.locator('.weui-picker:visible').last();
  await wheel.locator('.weui-picker__item').filter({ hasText: option }).waitFor();
  const lines = await wheel.locator('.weui-picker__item').allInnerTexts();
  // It moves in before it can be turned.
  await page.waitForTimeout(600);
  const box = await wheel.locator('.weui-picker__bd').boundingBox();
  if (box === null) throw new Error(`the wheel of ${label} is not shown`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height - 10];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y - WHEEL_LINE * lines.indexOf(option), { steps: 8 });
  await page.mouse.up();
  await wheel.getByText('确定').click();
  await wheel.waitFor({ state: 'hidden' });
}
