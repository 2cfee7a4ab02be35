import type { Page } from 'playwright-core';
import { sheet, shown, tap, write } from '../../tests/browser/by-hand';
import { retailersText } from '../../src/text/retailers';
import type { Screen } from './screen';

const FINANCE = 'dev-finance-sun';
const RETAILER = '/packages/office/pages/retailer/index?organisationId=org_mallcounter';

const tapShown = (...names: readonly (string | RegExp)[]) => async (page: Page) => {
  for (const name of names) {
    await tap(shown(page), name);
    await page.waitForLoadState('networkidle');
  }
};
const { tabs, standings, record, confirm } = retailersText;
const SETTLEMENT = [tabs.settlements, /十月流水结算/] as const;

async function ticketWithoutNumber(page: Page): Promise<void> {
  await tap(shown(page), record.action);
  await write(sheet(page), record.amount, '-128');
  await tap(sheet(page), record.submit);
}

/** Retailers, their tickets and a settlement that waits for finance. */
export const retailerScreens: readonly Screen[] = [
  { name: 'retailers', as: FINANCE, address: '/packages/office/pages/retailers/index', atDesk: true },
  { name: 'retailer-tickets', as: FINANCE, address: RETAILER, atDesk: true },
  { name: 'retailer-ticket-sheet', as: FINANCE, address: RETAILER, steps: ticketWithoutNumber },
  { name: 'retailer-settlements', as: FINANCE, address: RETAILER, steps: tapShown(tabs.settlements) },
  { name: 'retailer-settlement', as: FINANCE, address: RETAILER, atDesk: true, steps: tapShown(...SETTLEMENT) },
  { name: 'retailer-settlement-foreign', as: FINANCE, address: RETAILER, steps: tapShown(...SETTLEMENT, standings.foreign) },
  { name: 'retailer-settlement-decide', as: FINANCE, address: RETAILER, steps: tapShown(...SETTLEMENT, /ZS-2610-0501/) },
  { name: 'retailer-settlement-confirm', as: FINANCE, address: RETAILER, steps: tapShown(...SETTLEMENT, confirm.action) },
];
