import type { Page } from 'playwright-core';
import { sheet, shown, tap, write } from '../../tests/browser/by-hand';
import { priceListText, tradeText } from '../../src/text/trade';
import type { Screen } from './screen';

const FINANCE = 'dev-finance-sun';
const DEALER = 'dev-dealer-huang';
const ORGANISATIONS = '/packages/office/pages/organisations/index';
const TERMS = '/packages/office/pages/organisation/index?organisationId=org_eastdealer';
const TIERS = '/packages/office/pages/price-lists/index';

const tapShown = (name: string | RegExp) => (page: Page) => tap(shown(page), name);

async function openComing(page: Page): Promise<void> {
  await tap(shown(page), new RegExp(priceListText.standings.coming));
  await page.waitForLoadState('networkidle');
}

async function pasteWrong(page: Page): Promise<void> {
  await openComing(page);
  await tap(shown(page), priceListText.paste);
  await write(sheet(page), priceListText.pasteLabel, '型号\t价格\nJSQ30-16L8\t2450\nABC-1\t100\nJSQ25-13H2\t一千四\nRO-800P\t9999\n');
  await tap(sheet(page), priceListText.check);
  await page.waitForLoadState('networkidle');
}

/** What holds with dealers and stores, as the office decides it and as a dealer sees it. */
export const tradeScreens: readonly Screen[] = [
  { name: 'trade-organisations', as: FINANCE, address: ORGANISATIONS, atDesk: true },
  { name: 'trade-terms', as: FINANCE, address: TERMS, atDesk: true },
  { name: 'trade-terms-edit', as: FINANCE, address: TERMS, steps: tapShown(tradeText.edit) },
  { name: 'trade-tiers', as: FINANCE, address: TIERS, atDesk: true },
  { name: 'trade-price-list', as: FINANCE, address: TIERS, atDesk: true, steps: openComing },
  { name: 'trade-price-paste', as: FINANCE, address: TIERS, steps: pasteWrong },
  { name: 'trade-own-prices', as: DEALER, address: '/packages/staff/pages/own-prices/index' },
  { name: 'trade-own-terms', as: DEALER, address: '/packages/staff/pages/dealer-terms/index', wholeAfter: true },
];
