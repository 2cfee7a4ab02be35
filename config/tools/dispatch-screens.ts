import type { Page } from 'playwright-core';
import { sees, shown, tap, write } from '../../tests/browser/by-hand';
import { componentText } from '../../src/text/components';
import type { WorkOrderFilter } from '../../src/shared/domain/service/states';
import { boardText, dispatchText } from '../../src/text/dispatch';
import { techniciansText } from '../../src/text/technicians';
import { phoneRequestText, workOrdersText } from '../../src/text/work-orders';
import type { Screen } from './screen';
import { tab } from './steps';

const SUPERVISOR = 'dev-supervisor-zhao';
const GUIDE = 'dev-guide-limin';
const DISPATCH = '/packages/office/pages/dispatch/index';
const WORK_ORDERS = '/packages/staff/pages/work-orders/index';
const PHONE_REQUEST = '/packages/staff/pages/phone-request/index';
const ZHANGS_PHONE = '13800001001';
const ANY_JOB = /^(安装|维修|保养|清洗) · /;

async function choose(page: Page): Promise<void> {
  await shown(page).getByText(/^维修 · /).first().click();
  await sees(page, dispatchText.give);
}

async function openFirst(page: Page): Promise<void> {
  await shown(page).getByText(/^(保养|安装) · /).first().click();
  await sees(page, workOrdersText.steps);
}

const openOf = (filter: WorkOrderFilter, row: RegExp) => async (page: Page): Promise<void> => {
  await tab(workOrdersText.filters[filter])(page);
  await page.waitForLoadState('networkidle');
  await shown(page).getByText(row).first().click();
  await sees(page, workOrdersText.steps);
};

async function findCaller(page: Page): Promise<void> {
  await write(shown(page), componentText.search, ZHANGS_PHONE);
  await sees(page, phoneRequestText.other);
}

async function fillIn(page: Page): Promise<void> {
  await findCaller(page);
  await tap(shown(page), /JSQ30/);
  await sees(page, phoneRequestText.submit);
}

/** The office's way with visits: who calls, who goes when, and what came of it. */
export const dispatchScreens: readonly Screen[] = [
  { name: 'dispatch', as: SUPERVISOR, address: DISPATCH, atDesk: true },
  { name: 'dispatch-chosen', as: SUPERVISOR, address: DISPATCH, steps: choose, atDesk: true },
  { name: 'dispatch-board', as: SUPERVISOR, address: DISPATCH, steps: async (page) => tab(dispatchText.views.board)(page).catch(() => tab(boardText.spans.week)(page)), wholeAfter: true, atDesk: true },
  { name: 'technicians', as: SUPERVISOR, address: '/packages/office/pages/technicians/index', atDesk: true },
  { name: 'technician-profile', as: SUPERVISOR, address: '/packages/office/pages/technicians/index', steps: (page) => shown(page).getByText(techniciansText.everywhere).first().click(), atDesk: true },
  { name: 'work-orders', as: SUPERVISOR, address: WORK_ORDERS, atDesk: true },
  { name: 'work-orders-guide', as: GUIDE, address: WORK_ORDERS },
  { name: 'work-order', as: SUPERVISOR, address: WORK_ORDERS, steps: openFirst, wholeAfter: true, atDesk: true },
  { name: 'work-order-at-the-door', as: SUPERVISOR, address: WORK_ORDERS, steps: openOf('under_way', /^维修 · /), wholeAfter: true, atDesk: true },
  { name: 'work-order-given', as: SUPERVISOR, address: WORK_ORDERS, steps: openOf('scheduled', ANY_JOB), wholeAfter: true, atDesk: true },
  { name: 'work-order-finished', as: SUPERVISOR, address: WORK_ORDERS, steps: openOf('finished', ANY_JOB), wholeAfter: true, atDesk: true },
  { name: 'phone-request', as: SUPERVISOR, address: PHONE_REQUEST, atDesk: true },
  { name: 'phone-request-found', as: SUPERVISOR, address: PHONE_REQUEST, steps: findCaller, wholeAfter: true },
  { name: 'phone-request-form', as: SUPERVISOR, address: PHONE_REQUEST, steps: fillIn, wholeAfter: true, atDesk: true },
];
