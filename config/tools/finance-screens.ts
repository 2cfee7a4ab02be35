import type { Page } from 'playwright-core';
import { accountGroupNames } from '../../src/text/ledger';
import { componentText } from '../../src/text/components';
import { paybacksText } from '../../src/text/paybacks';
import { takingsText } from '../../src/text/takings';
import { shown, tap } from '../../tests/browser/by-hand';

const FINANCE = 'dev-finance-sun';
const office = (page: string) => `/packages/office/pages/${page}/index`;

async function openHandOver(page: Page): Promise<void> {
  await shown(page).getByRole('tab', { name: paybacksText.filters.to_hand_over }).click();
  await tap(shown(page), paybacksText.handOver);
}

async function searchAccount(page: Page): Promise<void> {
  await shown(page).getByLabel(componentText.search).locator('input').fill('13800001001');
  await shown(page).getByText(/订单 /).first().waitFor({ state: 'visible' });
}

/** The money as finance sees it. */
export const financeScreens = [
  { name: 'payments', as: FINANCE, address: office('payments'), atDesk: true },
  {
    name: 'payment-check',
    as: FINANCE,
    address: office('payments'),
    steps: (page: Page) => tap(shown(page), takingsText.check),
    atDesk: true,
  },
  { name: 'refunds', as: FINANCE, address: office('refunds'), atDesk: true },
  { name: 'paybacks', as: FINANCE, address: office('paybacks'), atDesk: true },
  {
    name: 'payback-retry',
    as: FINANCE,
    address: office('paybacks'),
    steps: (page: Page) => tap(shown(page), paybacksText.retry),
    atDesk: true,
  },
  { name: 'payback-hand-over', as: FINANCE, address: office('paybacks'), steps: openHandOver, atDesk: true },
  { name: 'reconciliation', as: FINANCE, address: office('reconciliation'), atDesk: true },
  { name: 'books', as: FINANCE, address: office('books'), atDesk: true },
  { name: 'books-search', as: FINANCE, address: office('books'), steps: searchAccount, atDesk: true },
  {
    name: 'books-account',
    as: FINANCE,
    address: office('books'),
    steps: (page: Page) => tap(shown(page), new RegExp(accountGroupNames['house/sales'])),
    wholeAfter: true,
    atDesk: true,
  },
] as const;
