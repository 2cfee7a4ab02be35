import type { Page } from 'playwright-core';
import { addresseeText } from '../../src/text/addressee';
import { boardText, dispatchText } from '../../src/text/dispatch';
import { componentText } from '../../src/text/components';
import { serviceText } from '../../src/text/service';
import { requestText } from '../../src/text/service-request';
import { phoneRequestText, workOrdersText } from '../../src/text/work-orders';
import { sees, sheet, shown, tap, write } from './by-hand';
import { openApp, startWorld, type App, type World } from './open-app';

/** A call that the office takes, and what becomes of it on the board; two dispatchers sit at their desks. */
jest.setTimeout(120_000);

const DESK = { width: 1280, height: 800 } as const;
const DISPATCH = '/packages/office/pages/dispatch/index';
const PHONE = '13933110099';
const NAME = '罗先生';
const TECHNICIANS: Readonly<Record<string, string>> = { 陈立: 'dev-technician-chen', 王建国: 'dev-technician-wang' };

let world: World;
let supervisor: App;
let owner: App;
/** Who got it. */
let technician = '';

const card = (page: Page) => shown(page).locator('.card').filter({ hasText: NAME });
const block = (page: Page) => shown(page).getByRole('link', { name: new RegExp(boardText.block(NAME, 'repair')) });

beforeAll(async () => {
  world = await startWorld();
  supervisor = await openApp(world, { ...DESK, as: 'dev-supervisor-zhao', address: DISPATCH });
  supervisor.page.setDefaultTimeout(15_000);
}, 120_000);

afterAll(() => (world as World | undefined)?.close());

it('the supervisor takes the call of somebody whom nobody knows, and writes down what he asks for', async () => {
  const { page } = supervisor;
  await tap(shown(page), dispatchText.record);
  await sees(page, phoneRequestText.headline);
  await write(shown(page), componentText.search, PHONE);
  await sees(page, phoneRequestText.nobody);
  await tap(shown(page), phoneRequestText.newcomer);
  await shown(page).getByRole('radio', { name: '净水器', exact: true }).click();
  await write(shown(page), requestText.description, '水龙头一直滴水');
  await write(shown(page), requestText.contact, NAME);
  expect(await shown(page).getByLabel(addresseeText.phone, { exact: true }).locator('input').first().inputValue()).toBe(PHONE);
  await write(shown(page), addresseeText.province, '河北省');
  await write(shown(page), addresseeText.city, '石家庄市');
  await write(shown(page), addresseeText.district, '桥西区');
  await write(shown(page), addresseeText.detail, '自强路77号3栋204');
  await tap(shown(page), phoneRequestText.submit);
});

it('it leads straight to the board, which shows who could go when', async () => {
  const { page } = supervisor;
  await sees(page, dispatchText.give);
  await card(page).first().waitFor();
  const place = shown(page).getByRole('button', { name: /^派到 / }).first();
  await place.waitFor();
  technician = /^派到 (\S+) ·/.exec((await place.getAttribute('aria-label')) ?? '')?.[1] ?? '';
  expect(Object.keys(TECHNICIANS)).toContain(technician);
});

it('a second dispatcher has it before him too', async () => {
  owner = await openApp(world, { ...DESK, as: 'dev-owner-wu', address: DISPATCH });
  owner.page.setDefaultTimeout(15_000);
  await shown(owner.page).getByText(NAME).first().click();
  await sees(owner.page, dispatchText.give);
});

it('the first one gives it away on the board', async () => {
  const { page } = supervisor;
  await shown(page).getByRole('button', { name: /^派到 / }).first().click();
  await tap(sheet(page), dispatchText.give);
  await sees(page, dispatchText.given(technician));
  await block(page).first().waitFor();
  expect(await card(page).count()).toBe(0);
});

it('the second one is told that it is gone, and sees where', async () => {
  const { page } = owner;
  await tap(card(page).first(), dispatchText.give);
  await sees(page, new RegExp(`已经派给${technician}`));
  await block(page).first().waitFor();
});

it('from the board it leads to its work order, where it is moved', async () => {
  const { page } = supervisor;
  await block(page).first().click();
  await sees(page, '水龙头一直滴水');
  await tap(shown(page), workOrdersText.reschedule);
  const days = sheet(page).getByRole('radio');
  await days.first().waitFor();
  await days.last().click();
  await tap(sheet(page), serviceText.reschedule.submit);
  await sees(page, serviceText.reschedule.done);
});

it('the technician finds it among his jobs', async () => {
  const phone = await openApp(world, { as: TECHNICIANS[technician] ?? '', address: '/pages/workbench/index' });
  phone.page.setDefaultTimeout(15_000);
  await sees(phone.page, NAME);
  expect(phone.problems).toEqual([]);
  await phone.close();
});

it('nothing broke on the way, and the board fits its window', async () => {
  const { page } = owner;
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(sideways).toBe(0);
  expect([...supervisor.problems, ...owner.problems.filter((problem) => !problem.includes('given_meanwhile'))]).toEqual([]);
});
