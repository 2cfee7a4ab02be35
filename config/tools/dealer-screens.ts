import type { Page } from 'playwright-core';
import { dealersText } from '../../src/text/dealers';
import { officeTablesText } from '../../src/text/office-tables';
import { sheet, shown, tap } from '../../tests/browser/by-hand';
import type { Screen } from './screen';
import { tab } from './steps';

const DEALER = 'dev-dealer-huang';
const PARTNER_OWNER = 'dev-owner-dong';
const FINANCE = 'dev-finance-sun';
const SUPERVISOR = 'dev-supervisor-zhao';
const HOME = '/packages/staff/pages/dealership/index';
const PICKUPS = '/packages/staff/pages/pickups/index';
const ACCOUNT = '/packages/staff/pages/dealer-account/index?organisationId=';
const MARGINS = '/packages/staff/pages/margins/index';
const TOP_UPS = '/packages/office/pages/dealer-top-ups/index';
const DUES = '/packages/office/pages/dealer-dues/index';

const { commands, list, account } = dealersText;

/** The same as a dealer's fingers: two pieces of a model, and what they cost. */
async function choose(page: Page): Promise<void> {
  const more = shown(page).getByRole('button', { name: /^增加/ }).first();
  await more.click();
  await more.click();
}

async function confirm(page: Page): Promise<void> {
  await choose(page);
  await tap(shown(page), /^提货 2 台/);
  await sheet(page).waitFor({ state: 'visible' });
}

const opened =
  (filter: string, row: RegExp, ...taps: readonly string[]) =>
  async (page: Page): Promise<void> => {
    await tab(filter)(page);
    await page.waitForLoadState('networkidle');
    // A card on a phone, a row of the table at a desk.
    await shown(page).getByRole('button', { name: row }).or(shown(page).getByRole('row', { name: row })).first().click();
    await page.waitForLoadState('networkidle');
    // By its whole name: a row of the list behind has the words too in its state.
    for (const name of taps) await tap(shown(page), new RegExp(`^${name}$`));
  };

/** The order of the older sale, whose margin is the store's. */
async function openedMargin(page: Page): Promise<void> {
  await shown(page).locator('.card').last().click();
  await page.waitForLoadState('networkidle');
}

/** A dealer's one screen, his pick-ups and account, and what the office does with them. */
export const dealerScreens: readonly Screen[] = [
  { name: 'dealer-home', as: DEALER, address: HOME, wholeAfter: true },
  { name: 'dealer-choose', as: DEALER, address: HOME, steps: choose },
  { name: 'dealer-confirm', as: DEALER, address: HOME, steps: confirm },
  { name: 'dealer-pickups', as: DEALER, address: PICKUPS },
  { name: 'dealer-pickup-half', as: DEALER, address: PICKUPS, steps: opened(list.filters.open, /部分出库/), wholeAfter: true },
  { name: 'dealer-return', as: DEALER, address: PICKUPS, steps: opened(list.filters.open, /部分出库/, commands.return) },
  { name: 'dealer-account', as: DEALER, address: ACCOUNT, wholeAfter: true },
  { name: 'dealer-top-up', as: DEALER, address: ACCOUNT, steps: (page) => tap(shown(page), account.topUp) },
  { name: 'dealer-office-waiting', as: FINANCE, address: PICKUPS, atDesk: true },
  { name: 'dealer-office-approve', as: FINANCE, address: PICKUPS, steps: opened(list.filters.waiting, /城东专卖店/), wholeAfter: true, atDesk: true },
  { name: 'dealer-office-hand-over', as: SUPERVISOR, address: PICKUPS, steps: opened(list.filters.open, /JSQ25/, commands.hand_over), atDesk: true },
  { name: 'dealer-partner-workbench', as: PARTNER_OWNER, address: '/pages/workbench/index' },
  { name: 'dealer-partner-home', as: PARTNER_OWNER, address: HOME },
  { name: 'dealer-margins', as: PARTNER_OWNER, address: MARGINS, atDesk: true },
  { name: 'dealer-margin', as: PARTNER_OWNER, address: MARGINS, steps: openedMargin, wholeAfter: true },
  { name: 'dealer-top-ups', as: FINANCE, address: TOP_UPS, steps: tab(officeTablesText.topUps.filters.all), atDesk: true },
  { name: 'dealer-dues', as: FINANCE, address: DUES, atDesk: true },
];
