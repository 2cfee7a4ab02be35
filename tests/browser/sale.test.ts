import type { Page } from 'playwright-core';
import { seedCallerFor } from '../../devcloud/people/seed-caller';
import { playVisit } from '../../devcloud/people/play-visit';
import { demoTechnician } from '../../devcloud/people/seed-service';
import { windowStartsAt } from '../../src/shared/domain/orders/appointment-window';
import { SETTINGS } from '../../src/shared/domain/settings';
import { addDays, dayOf } from '../../src/shared/kernel/time';
import { scanText } from '../../src/text/scan';
import { codesText } from '../../src/text/codes';
import { componentText } from '../../src/text/components';
import { homeText } from '../../src/text/home';
import { commandLabels } from '../../src/text/staff-progress';
import { orderCommandsText, ordersText } from '../../src/text/orders';
import { addresseeText } from '../../src/text/addressee';
import { reportText } from '../../src/text/report';
import { shortDayWords } from '../../src/text/when';
import { visitCommandLabels, visitsText } from '../../src/text/visits';
import { clientOf } from '../fixtures/functions-client';
import { readPicture } from '../journeys/outside/code-picture';
import { handTo, sees, sheet, shown, tap, write } from './by-hand';
import { openApp, startWorld, type App, type World } from './open-app';

/** The story that the product is for, tapped on two phones: the guide's stays in the shop, the other one is handed around. */
jest.setTimeout(120_000);

const CUSTOMER = '何美玲';
const TECHNICIAN = '王建国';
const OFFICE = 'dev-supervisor-zhao';
const FITTER = 'dev-technician-chen';
const PASTED = '何女士 13933112233 河北省石家庄市桥西区维明南大街9号2栋701';

/** The technician's card of this sale; he has others. */
const visitCard = (page: Page) => shown(page).locator('.card').filter({ hasText: '何女士' });

/** Moves the local cloud's clock to when the delivery that was agreed may begin, if that is still to come. */
async function timeToDepart(): Promise<void> {
  const { rows } = await clientOf(world.devcloud, 'dev-supervisor-zhao').call('orders.order.list', { search: orderNo });
  const window = rows[0]?.delivery?.window;
  if (window === undefined) throw new Error('no delivery was agreed');
  world.devcloud.clock.moveTo(new Date(windowStartsAt(window) - SETTINGS.orders.departHoursAhead * 3_600_000));
}

let world: World;
let guidesPhone: App;
let otherPhone: App;
let landing = '';
let orderNo = '';

beforeAll(async () => {
  world = await startWorld();
  guidesPhone = await openApp(world, { as: 'dev-guide-limin', address: '/pages/workbench/index' });
  otherPhone = await openApp(world, { as: 'dev-customer-he' });
  for (const { page } of [guidesPhone, otherPhone]) page.setDefaultTimeout(15_000);
});

afterAll(() => (world as World | undefined)?.close());

afterEach(() => expect([...guidesPhone.problems, ...otherPhone.problems]).toEqual([]));

it('a customer who is new here is told what to do', async () => {
  await sees(otherPhone.page, homeText.emptyHeadline);
});

it('the guide enters the workbench and reports a sale with a pasted address', async () => {
  const { page } = guidesPhone;
  await tap(shown(page), '报单');
  await tap(shown(page), reportText.addProduct);
  await write(sheet(page), componentText.search, 'jsq');
  await tap(sheet(page), /JSQ/);
  await write(shown(page), addresseeText.paste, PASTED);
  await tap(shown(page), addresseeText.parse);
  await sees(page, addresseeText.parsed);
  await tap(shown(page), /提交，合计/);
  await sees(page, codesText.order.headline);
});

it('the code on her screen is one that a camera reads', async () => {
  const { page } = guidesPhone;
  const picture = shown(page).locator('img').first();
  await picture.waitFor();
  const opened = await readPicture((await picture.getAttribute('src')) ?? '');
  const { pathname, search } = new URL(opened ?? '');
  landing = pathname + search;
  expect(landing).toMatch(/^\/pages\/scan\/index\?scene=/);
});

it('the customer opens it, sees what she bought without giving anything, and takes it with one tap', async () => {
  const { page } = otherPhone;
  await otherPhone.go(landing);
  await sees(page, '桥西店 · 导购 李敏 为您开单');
  const words = await shown(page).innerText();
  expect(words).not.toMatch(/何女士|13933112233|2栋/);
  await tap(shown(page), scanText.order.claimAsBuyer);
  await sees(page, ordersText.sections.timeline);
  orderNo = /订单 (\d{14})/.exec(await shown(page).innerText())?.[1] ?? '';
  expect(orderNo).not.toBe('');
  await sees(page, '维明南大街9号2栋701');
});

it('the guide sees on her own screen that it was scanned', async () => {
  await sees(guidesPhone.page, /顾客已扫码/);
});

it('the customer’s first screen has the card of the order', async () => {
  await otherPhone.go('/pages/home/index');
  await sees(otherPhone.page, '备货中');
  await sees(otherPhone.page, /已开单，正在备货/);
});

it('the supervisor finds it in the office’s list and ships it', async () => {
  const { page } = otherPhone;
  await handTo(page, '赵勇');
  await otherPhone.go('/pages/workbench/index');
  await tap(shown(page), '订单');
  await write(shown(page), componentText.search, orderNo);
  await tap(shown(page), new RegExp(orderNo));
  await tap(shown(page), '确认发货');
  await tap(sheet(page), orderCommandsText.confirm.ship.submit);
  await sees(page, orderCommandsText.done.shipped);
});

it('and agrees when it comes', async () => {
  const { page } = otherPhone;
  await tap(shown(page), commandLabels.schedule_delivery);
  // On a day on which nobody has anything yet, whatever the hour is now.
  const now = world.devcloud.clock.now().getTime();
  await sheet(page).getByRole('radio', { name: shortDayWords(addDays(dayOf(now), 3), now) }).click();
  await sheet(page).getByRole('radio', { name: TECHNICIAN }).click();
  expect(await sheet(page).getByLabel(orderCommandsText.schedule.phone).locator('input').first().inputValue()).toBe('13800003001');
  await tap(sheet(page), orderCommandsText.schedule.submit);
  await sees(page, orderCommandsText.done.saved);
});

it('the customer sees who comes and when, and every step so far', async () => {
  const { page } = otherPhone;
  await handTo(page, CUSTOMER);
  await sees(page, /王建国师傅.*送来/);
  await tap(shown(page), /王建国师傅/);
  await sees(page, '从仓库发货');
  await sees(page, '约好送货');
});

it('the technician finds it in his own list and sets out, and the customer sees him coming', async () => {
  const { page } = otherPhone;
  await timeToDepart();
  await handTo(page, TECHNICIAN);
  await otherPhone.go('/pages/workbench/index');
  await tap(visitCard(page), visitCommandLabels.depart);
  await tap(sheet(page), orderCommandsText.confirm.depart.submit);
  await sees(page, orderCommandsText.done.saved);
  await handTo(page, CUSTOMER);
  await otherPhone.go('/pages/home/index');
  await sees(page, '配送中');
});

it('he brings it, and has seen no price', async () => {
  const { page } = otherPhone;
  await handTo(page, TECHNICIAN);
  await otherPhone.go('/pages/workbench/index');
  await visitCard(page).getByRole('button', { name: new RegExp(visitsText.open) }).click();
  await sees(page, ordersText.sections.goods);
  expect(await shown(page).innerText()).not.toContain(ordersText.price.total);
  await tap(shown(page), visitCommandLabels.complete_delivery);
  await tap(sheet(page), orderCommandsText.confirm.complete_delivery.submit);
  await sees(page, orderCommandsText.done.saved);
});

it('the installation is a visit of its own, and ends with the number off the machine', async () => {
  const { devcloud } = world;
  const call = seedCallerFor(devcloud);
  const { rows } = await call(OFFICE, 'orders.order.list', { search: orderNo }, 'browser-order');
  const workOrderId = (await call(OFFICE, 'orders.order.get', { orderId: rows[0]?.id ?? '' }, 'browser-work-order')).workOrderId ?? '';
  const now = devcloud.clock.now().getTime();
  const window = { on: dayOf(now), from: '00:00', to: '23:59' };
  await call(OFFICE, 'service.work_order.dispatch', { workOrderId, window, membershipId: demoTechnician(FITTER).membershipId }, 'browser-dispatch');
  await playVisit(call, { openid: FITTER, workOrderId, serialNumbers: ['JSQ3026119999'], now, key: 'browser' });
  await devcloud.settle();
});

it('and the machine with its warranty card is in the customer’s book', async () => {
  const { page } = otherPhone;
  await handTo(page, CUSTOMER);
  await sees(page, homeText.book);
  await tap(shown(page), /JSQ30/);
  await sees(page, /JSQ3026119999/);
});

it('at a desk the office has the same list, and it fits', async () => {
  const desk = await openApp(world, { as: 'dev-supervisor-zhao', address: '/pages/workbench/index', width: 1280, height: 800 });
  desk.page.setDefaultTimeout(15_000);
  await sees(desk.page, ordersText.staff.columns.stage);
  await write(shown(desk.page), componentText.search, orderNo);
  await desk.page.waitForLoadState('networkidle');
  await sees(desk.page, new RegExp(orderNo));
  const sideways = await desk.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(sideways).toBe(0);
  expect(desk.problems).toEqual([]);
  await desk.close();
});
