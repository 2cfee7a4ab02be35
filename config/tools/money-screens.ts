import type { Page } from 'playwright-core';
import { sheet, shown, tap, write } from '../../tests/browser/by-hand';
import { collectingText } from '../../src/text/collecting';
import { refundStandingNames } from '../../src/text/names';
import { offlinePaymentText } from '../../src/text/offline-payment';
import { refundRequestText } from '../../src/text/refund-request';
import { refundsText } from '../../src/text/refunds';
import type { DemoIds, Screen } from './screen';

const ZHANG = 'dev-customer-zhang';
const GUIDE = 'dev-guide-limin';
const FINANCE = 'dev-finance-sun';
const SUPERVISOR = 'dev-supervisor-zhao';

const quiet = (page: Page) => page.waitForLoadState('networkidle');

async function openRefunding(page: Page): Promise<void> {
  await shown(page).getByText(refundStandingNames.refunding).first().click();
  await quiet(page);
}

async function openRefund(page: Page): Promise<void> {
  await shown(page).locator('.card').filter({ hasText: '张晓雯' }).first().click();
  await shown(page).getByText(refundsText.preview.title).waitFor();
}

/** Asks for the whole price by the code of a customer, who then has to type his password. */
async function collectAll(page: Page): Promise<void> {
  await tap(shown(page), /^收全款/);
  const answer = await page.request.post(new URL('/dev/pay/code', page.url()).href, { data: { openid: ZHANG } });
  const { code } = (await answer.json()) as { readonly code: string };
  await write(sheet(page), collectingText.code, code);
  await tap(sheet(page), /^收全款/);
  await shown(page).getByText(collectingText.giveUp).waitFor();
}

function refundRequestScreens({ orderId }: DemoIds): readonly Screen[] {
  const refund = `/packages/customer/pages/refund/index?orderId=${orderId}`;
  const orders = '/packages/customer/pages/orders/index';
  return [
    { name: 'refund-request', as: ZHANG, address: refund, atDesk: true },
    {
      name: 'refund-request-pieces',
      as: ZHANG,
      address: refund,
      wholeAfter: true,
      steps: (page) => tap(shown(page), refundRequestText.all),
    },
    {
      name: 'refund-request-amount',
      as: GUIDE,
      address: refund,
      wholeAfter: true,
      atDesk: true,
      steps: async (page) => {
        await shown(page).getByRole('radio', { name: refundRequestText.kinds.amount }).click();
        await shown(page).locator('input').first().fill('99999');
      },
    },
    { name: 'refund-order', as: ZHANG, address: orders, wholeAfter: true, steps: openRefunding },
    {
      name: 'refund-follow',
      as: ZHANG,
      address: orders,
      wholeAfter: true,
      steps: async (page) => {
        await openRefunding(page);
        await tap(shown(page), refundRequestText.follow);
        await shown(page).getByText(refundRequestText.withdraw).waitFor();
      },
    },
  ];
}

function decidingScreens(): readonly Screen[] {
  const refunds = '/packages/office/pages/refunds/index';
  const deciding = (label: string | RegExp) => async (page: Page) => {
    await openRefund(page);
    await tap(shown(page), label);
  };
  return [
    { name: 'refund-detail', as: FINANCE, address: refunds, wholeAfter: true, steps: openRefund, atDesk: true },
    { name: 'refund-approve', as: FINANCE, address: refunds, steps: deciding(/^批准退/), atDesk: true },
    { name: 'refund-reject', as: FINANCE, address: refunds, steps: deciding(refundsText.reject), atDesk: true },
    {
      name: 'orders-refunding',
      as: SUPERVISOR,
      address: '/packages/staff/pages/orders/index',
      atDesk: true,
      steps: (page) => shown(page).getByRole('tab', { name: refundStandingNames.refunding }).click(),
    },
  ];
}

function collectingScreens({ placedOrderId }: DemoIds): readonly Screen[] {
  const order = `/packages/staff/pages/order/index?orderId=${placedOrderId}`;
  return [
    { name: 'collect-code', as: GUIDE, address: order, atDesk: true, steps: (page) => tap(shown(page), /^收定金/) },
    {
      name: 'collect-offline',
      as: GUIDE,
      address: order,
      atDesk: true,
      steps: async (page) => {
        await tap(shown(page), offlinePaymentText.open);
        await tap(sheet(page), offlinePaymentText.submit);
      },
    },
    {
      name: 'collect-waiting',
      as: GUIDE,
      address: order,
      wholeAfter: true,
      atDesk: true,
      steps: async (page) => {
        // The look before this one has left its customer waiting.
        const waits = shown(page).getByText(collectingText.giveUp);
        await waits.or(shown(page).getByText(/^收全款/)).first().waitFor();
        if (!(await waits.isVisible())) await collectAll(page);
      },
    },
  ];
}

/** Money that is taken at the counter, and money that goes back. */
export function moneyScreens(ids: DemoIds): readonly Screen[] {
  return [...refundRequestScreens(ids), ...decidingScreens(), ...collectingScreens(ids)];
}
