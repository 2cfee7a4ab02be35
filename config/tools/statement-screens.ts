import type { Page } from 'playwright-core';
import { statementsText } from '../../src/text/statements';
import { shown, tap } from '../../tests/browser/by-hand';

const ZHANG = 'dev-customer-zhang';
const NEWCOMER = 'dev-customer-he';
const PARTNER = 'dev-partner-lin';
const FINANCE = 'dev-finance-sun';
const OWN = '/packages/customer/pages/statements/index';
const OFFICE = '/packages/office/pages/statements/index';
const { states, office } = statementsText;

const open = (words: string | RegExp) => async (page: Page) => {
  await tap(shown(page), words);
  await page.waitForLoadState('networkidle');
};

async function listOf(page: Page, label: string): Promise<void> {
  await shown(page).getByRole('tab', { name: label, exact: true }).click();
  await page.waitForLoadState('networkidle');
}

/** Statements and payments, as their payees and as finance see them. */
export const statementScreens = [
  { name: 'statements', as: ZHANG, address: OWN },
  { name: 'statements-empty', as: NEWCOMER, address: OWN },
  { name: 'statement-drafted', as: ZHANG, address: OWN, steps: open(new RegExp(states.drafted)), wholeAfter: true },
  { name: 'statement-paid', as: ZHANG, address: OWN, steps: open(new RegExp(states.paid)), wholeAfter: true },
  { name: 'statement-disputed', as: PARTNER, address: OWN, steps: open(new RegExp(states.disputed)), wholeAfter: true },
  { name: 'office-statements', as: FINANCE, address: OFFICE, atDesk: true },
  { name: 'office-pay-all', as: FINANCE, address: OFFICE, steps: open(office.payAll), atDesk: true },
  { name: 'office-payouts', as: FINANCE, address: OFFICE, steps: (page: Page) => listOf(page, office.payouts), atDesk: true },
] as const;
