import type { Page } from 'playwright-core';
import { commissionText } from '../../src/text/commission';
import { holdsText } from '../../src/text/commission-office';
import { commissionFields } from '../../src/text/commission-settings';
import { settingsText } from '../../src/text/settings';
import { statementsText } from '../../src/text/statements';
import { sheet, shown, tap, write } from '../../tests/browser/by-hand';

const ZHANG = 'dev-customer-zhang';
const NEWCOMER = 'dev-customer-he';
const GUIDE = 'dev-guide-limin';
const PARTNER = 'dev-partner-lin';
const FINANCE = 'dev-finance-sun';
const EARNINGS = '/packages/customer/pages/earnings/index';
const STAFF_EARNINGS = '/packages/staff/pages/earnings/index';
const office = (page: string) => `/packages/office/pages/${page}/index`;
const RULES = `${office('setting')}?area=commission`;

const open = (words: string | RegExp) => async (page: Page) => {
  await tap(shown(page), words);
  await page.waitForLoadState('networkidle');
};

/** The last general rule: of who brings buyers, a part may go to the buyer. */
async function openCustomerRule(page: Page): Promise<void> {
  await shown(page).getByRole('button', { name: commissionFields.ofKinds.base }).last().click();
}

/** A change of the first rule, as it would be published. */
async function preview(page: Page): Promise<void> {
  await open(commissionFields.ofKinds.base)(page);
  await write(sheet(page), commissionFields.percent, '3');
  await tap(sheet(page), commissionFields.doneRule);
  await tap(shown(page), settingsText.preview);
}

/** A commission of which nothing was paid yet, about to be given to the friend. */
async function passOn(page: Page): Promise<void> {
  await open(/BCD-340/)(page);
  await tap(shown(page), new RegExp(statementsText.passOn.title));
}

/** What everybody earns by sales, and why; the office's rules of it. */
export const commissionScreens = [
  { name: 'earnings', as: ZHANG, address: EARNINGS },
  { name: 'earnings-empty', as: NEWCOMER, address: EARNINGS },
  { name: 'earnings-guide', as: GUIDE, address: STAFF_EARNINGS },
  { name: 'earnings-partner', as: PARTNER, address: STAFF_EARNINGS },
  { name: 'earnings-dealer', as: 'dev-dealer-huang', address: STAFF_EARNINGS },
  { name: 'commission-why', as: ZHANG, address: EARNINGS, steps: open(new RegExp(commissionText.states.paid)), wholeAfter: true },
  { name: 'commission-pass-on', as: ZHANG, address: EARNINGS, steps: passOn },
  { name: 'commission-why-guide', as: GUIDE, address: STAFF_EARNINGS, steps: open(new RegExp(commissionText.states.held)), wholeAfter: true },
  { name: 'commission-holds', as: FINANCE, address: office('commission-holds'), atDesk: true },
  { name: 'commission-hold-why', as: FINANCE, address: office('commission-holds'), steps: open(holdsText.why), wholeAfter: true, atDesk: true },
  { name: 'commission-hold-decide', as: FINANCE, address: office('commission-holds'), steps: open(holdsText.refuse) },
  { name: 'product-commission', as: FINANCE, address: office('product-commission'), atDesk: true },
  { name: 'commission-rules', as: FINANCE, address: RULES, atDesk: true },
  { name: 'commission-rule', as: FINANCE, address: RULES, steps: open(commissionFields.ofKinds.base), atDesk: true },
  { name: 'commission-rule-customer', as: FINANCE, address: RULES, steps: openCustomerRule, atDesk: true },
  { name: 'commission-preview', as: FINANCE, address: RULES, steps: preview, atDesk: true },
] as const;
