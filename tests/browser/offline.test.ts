import type { Page } from 'playwright-core';
import { seedCallerFor, type SeedCall } from '../../devcloud/people/seed-caller';
import { demoTechnician } from '../../devcloud/people/seed-service';
import type { WorkOrderDocument } from '../../cloudfunctions/service/documents';
import { PRODUCT_CATEGORIES } from '../../src/shared/domain/catalog/categories';
import { SERVICE_KINDS } from '../../src/shared/domain/service/states';
import { jobStepsText } from '../../src/text/job-steps';
import { jobCommandLabels, jobQueueText } from '../../src/text/jobs';
import { anAsk, windowNow } from '../fixtures/work-orders';
import { storedDocument, storedDocuments } from '../fixtures/outbox';
import { sees, sheet, shown, tap } from './by-hand';
import { openApp, startWorld, type App, type World } from './open-app';

/** A technician's visit in a stairwell: the network goes, he goes on, the app is closed and opened, the network comes back. */
jest.setTimeout(120_000);

const TECHNICIAN = 'dev-technician-chen';
const CUSTOMER = 'dev-customer-he';
const OFFICE = 'dev-supervisor-zhao';

let world: World;
let phone: App;
let call: SeedCall;
let workOrderId = '';

const stored = async () => (await storedDocument(world.devcloud, 'work_orders', workOrderId)) as object as WorkOrderDocument;
const jobAddress = () => `/packages/staff/pages/job/index?workOrderId=${workOrderId}`;
/** The one big thing at the bottom. */
const nextStep = (page: Page, step: keyof typeof jobCommandLabels) =>
  shown(page).locator('.action-bar').getByRole('button', { name: jobCommandLabels[step], exact: true });
/** Nothing reaches the cloud, though pages still load: what a phone without signal is to a mini-program. */
const cutOff = (page: Page) => page.route('**/call/**', (route) => route.abort());
const reconnect = (page: Page) => page.unroute('**/call/**');

beforeAll(async () => {
  world = await startWorld();
  const { devcloud } = world;
  call = seedCallerFor(devcloud);
  const { personId, membershipId } = demoTechnician(TECHNICIAN);
  const always = { categories: [...PRODUCT_CATEGORIES], kinds: [...SERVICE_KINDS], areas: [], week: Array.from({ length: 7 }, () => ({ from: 0, to: 24 * 60 })), daysOff: [], active: true };
  await call(OFFICE, 'service.technician.save', { personId, membershipId, ...always }, 'offline-hours');
  ({ workOrderId } = await call(CUSTOMER, 'service.request.create', anAsk({ kind: 'maintenance', contact: { name: '何美玲', phone: '13800001009' } }), 'offline-ask'));
  await call(OFFICE, 'service.work_order.dispatch', { workOrderId, window: windowNow(devcloud), membershipId }, 'offline-dispatch');
  await devcloud.settle();
  phone = await openApp(world, { as: TECHNICIAN, address: '/pages/workbench/index' });
  phone.page.setDefaultTimeout(15_000);
  await sees(phone.page, '何美玲 · ');
  await phone.go(jobAddress());
});

afterAll(() => (world as World | undefined)?.close());

it('he says yes while there is signal', async () => {
  const { page } = phone;
  await nextStep(page, 'accept').click();
  await nextStep(page, 'depart').waitFor({ state: 'visible' });
  await waitUntil(async () => (await stored()).state === 'accepted');
});

it('goes on without it, and is told that everything is kept', async () => {
  const { page } = phone;
  await page.context().setOffline(true);
  await sees(page, jobQueueText.noSignal(0));
  for (const [step, next] of [['depart', 'arrive'], ['arrive', 'begin'], ['begin', 'finish']] as const) {
    // A second tap of wet hands falls on nothing.
    await shown(page).locator('.action--loading').first().waitFor({ state: 'detached' });
    await nextStep(page, step).click();
    await nextStep(page, next).waitFor({ state: 'visible' });
  }
  await sees(page, jobQueueText.noSignal(3));
  expect((await stored()).state).toBe('accepted');
});

it('lets the customer sign on the screen, and keeps the picture on the phone', async () => {
  const { page } = phone;
  await shown(page).getByRole('button', { name: jobStepsText.signatureTake, exact: true }).click();
  const pad = sheet(page).locator('canvas');
  // The sheet is still rising.
  await pad.hover();
  const box = await pad.boundingBox();
  if (box === null) throw new Error('there is nothing to sign on');
  await page.mouse.move(box.x + 40, box.y + 60);
  await page.mouse.down();
  await page.mouse.move(box.x + 140, box.y + 140, { steps: 8 });
  await page.mouse.move(box.x + 240, box.y + 60, { steps: 8 });
  await page.mouse.up();
  await tap(sheet(page), jobStepsText.signatureSubmit);
  await sees(page, jobQueueText.noSignal(4));
  await sees(page, jobQueueText.unsynced);
});

it('finds all of it again after the app was closed, still without signal', async () => {
  const { page } = phone;
  await cutOff(page);
  await page.context().setOffline(false);
  await phone.go(jobAddress());
  await nextStep(page, 'finish').waitFor({ state: 'visible' });
  await sees(page, jobQueueText.noSignal(4));
  await phone.go('/pages/workbench/index');
  await sees(page, jobQueueText.noSignal(4));
  // His whole day lies on the phone since he looked at it.
  await sees(page, '何美玲 · ');
});

it('and the cloud has each of them once when the signal is back', async () => {
  const { page } = phone;
  await reconnect(page);
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await waitUntil(async () => (await stored()).signature !== null);
  await shown(page).getByText(jobQueueText.noSignal(4)).waitFor({ state: 'detached' });
  const { state, timeline, signature } = await stored();
  expect(state).toBe('working');
  expect(timeline.map(({ command }) => command)).toEqual(['dispatch', 'accept', 'depart', 'arrive', 'begin']);
  expect(timeline.every(({ at, receivedAt }) => at <= receivedAt)).toBe(true);
  expect(signature?.fileId).toMatch(/^cloud:\/\/[\w.-]+\/service\/[\w.-]+\.png$/);
  const told = await storedDocuments(world.devcloud, 'inbox_entries', { subjectId: workOrderId, kind: 'technician_departed' });
  expect(told).toHaveLength(1);
  const left = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('queue')));
  expect(left).toEqual([]);
});

async function waitUntil(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 60; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('the cloud never heard of it');
}
