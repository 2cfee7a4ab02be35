import type { Page } from 'playwright-core';
import { sheet, shown, tap, write } from '../../tests/browser/by-hand';
import { offlinePaymentText } from '../../src/text/offline-payment';
import { retailersText } from '../../src/text/retailers';
import type { Screen } from './screen';
import { tab } from './steps';

const FINANCE = 'dev-finance-sun';
const COUNTER_GUIDE = 'dev-guide-xu';
const RETAILER = '/packages/office/pages/retailer/index?organisationId=org_mallcounter';

const { tabs, standings, record, giveUp, confirm, imports } = retailersText;

/** The settlement that waits, and what is tapped on it. */
const onSettlement =
  (then: (page: Page) => Promise<void> = () => Promise.resolve()) =>
  async (page: Page): Promise<void> => {
    await tab(tabs.settlements)(page);
    // A card on a phone, a row of a table at a desk.
    await shown(page).getByText('十月流水结算').first().click();
    await page.waitForLoadState('networkidle');
    await then(page);
  };

async function ticketWithoutNumber(page: Page): Promise<void> {
  await tap(shown(page), record.action);
  await write(sheet(page), record.amount, '-128');
  await tap(sheet(page), record.submit);
}

/** A row that nobody knows, and a ticket that it may be for. */
async function tieOne(page: Page): Promise<void> {
  await tab(standings.foreign)(page);
  await tap(shown(page), /ZS-2610-0699/);
  await tap(sheet(page), /ZS-2611-0021/);
}

/** The sale of which the ticket is still to be written down. */
async function ticketOfSale(page: Page): Promise<void> {
  await tap(shown(page), /冯志强/);
  await page.waitForLoadState('networkidle');
  await tap(shown(page), offlinePaymentText.till.open);
}

/** Retailers, their tickets and a settlement that waits for finance. */
export const retailerScreens: readonly Screen[] = [
  { name: 'retailers', as: FINANCE, address: '/packages/office/pages/retailers/index', atDesk: true },
  { name: 'retailer-tickets', as: FINANCE, address: RETAILER, atDesk: true },
  { name: 'retailer-ticket-sheet', as: FINANCE, address: RETAILER, steps: ticketWithoutNumber },
  { name: 'retailer-ticket-give-up', as: FINANCE, address: RETAILER, steps: (page) => tap(shown(page), giveUp.action) },
  { name: 'retailer-settlements', as: FINANCE, address: RETAILER, steps: tab(tabs.settlements) },
  { name: 'retailer-settlement', as: FINANCE, address: RETAILER, atDesk: true, steps: onSettlement() },
  { name: 'retailer-settlement-foreign', as: FINANCE, address: RETAILER, steps: onSettlement(tab(standings.foreign)) },
  { name: 'retailer-settlement-tie', as: FINANCE, address: RETAILER, steps: onSettlement(tieOne) },
  { name: 'retailer-settlement-decide', as: FINANCE, address: RETAILER, steps: onSettlement((page) => tap(shown(page), /ZS-2610-0501/)) },
  { name: 'retailer-settlement-confirm', as: FINANCE, address: RETAILER, steps: onSettlement((page) => tap(shown(page), confirm.action)) },
  { name: 'workbench-counter', as: COUNTER_GUIDE, address: '/pages/workbench/index' },
  { name: 'retailer-till-sheet', as: COUNTER_GUIDE, address: '/packages/staff/pages/orders/index', steps: ticketOfSale },
  { name: 'retailer-import', as: FINANCE, address: RETAILER, steps: (page) => tap(shown(page), imports.actions.tickets) },
];
