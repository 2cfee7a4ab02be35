import { demoTechnician, introduceTechnicians } from '../../devcloud/people/seed-service';
import type { SeedCall } from '../../devcloud/people/seed-caller';
import { dayOf } from '../../src/shared/kernel/time';
import { addresseeText } from '../../src/text/addressee';
import { doorCodeText } from '../../src/text/door-code';
import { jobChargesText, jobFinishText } from '../../src/text/job-steps';
import { jobCommandLabels, jobsText, jobTags } from '../../src/text/jobs';
import { paymentText } from '../../src/text/payment';
import { handlingText, rescuesText } from '../../src/text/rescues';
import { scanText } from '../../src/text/scan';
import { serviceText } from '../../src/text/service';
import { requestText } from '../../src/text/service-request';
import { wayText } from '../../src/text/way';
import { people } from '../fixtures/company';
import { clientOf } from '../fixtures/functions-client';
import { doTheWork } from '../fixtures/work-orders';
import { readPicture } from '../journeys/outside/code-picture';
import { sees, sheet, shown, tap, write } from './by-hand';
import { openApp, startWorld, type App, type World } from './open-app';

/** One visit in three browser windows, the customer's, the technician's and the supervisor's, from the ask to the second rating. */
jest.setTimeout(120_000);

const CUSTOMER = 'dev-customer-he';
const TECHNICIAN = 'dev-technician-chen';
const SUPERVISOR = 'dev-supervisor-zhao';
const NEARLY_FOUR_HOURS_MS = 4 * 3_600_000 - 60_000;
const HOME = { latitude: 38.042, longitude: 114.514 };
const NORTH_OF_HOME = { latitude: 38.062, longitude: 114.514 };

let world: World;
let customer: App;
let technician: App;
let supervisor: App;
let workOrderId = '';

const by = (openid: string) => clientOf(world.devcloud, openid);
const servicePage = () => `/packages/customer/pages/service/index?workOrderId=${workOrderId}`;

/** Stands somewhere, and lets the page know it. */
async function stand({ page }: App, place: typeof HOME): Promise<void> {
  await page.context().grantPermissions(['geolocation']);
  await page.context().setGeolocation(place);
}

beforeAll(async () => {
  world = await startWorld();
  // Whatever day and hour it is, somebody works.
  const call: SeedCall = (openid, action, input) => by(openid).call(action, input);
  await introduceTechnicians(call);
  customer = await openApp(world, { as: CUSTOMER, address: '/packages/customer/pages/service-request/index?kind=repair' });
  technician = await openApp(world, { as: TECHNICIAN, address: '/pages/workbench/index' });
  supervisor = await openApp(world, { as: SUPERVISOR, address: '/pages/workbench/index', width: 1280, height: 800 });
  for (const { page } of [customer, technician, supervisor]) page.setDefaultTimeout(20_000);
}, 180_000);

afterAll(() => (world as World | undefined)?.close());

afterEach(() => expect([customer, technician, supervisor].flatMap(({ problems }) => problems)).toEqual([]));

it('the customer asks for a repair', async () => {
  const { page } = customer;
  await write(shown(page), requestText.description, '打不着火');
  const home = [
    [requestText.contact, '何女士'],
    [addresseeText.phone, '13933112233'],
    [addresseeText.province, '河北省'],
    [addresseeText.city, '石家庄市'],
    [addresseeText.district, '桥西区'],
    [addresseeText.detail, '维明南大街9号2栋701'],
  ] as const;
  for (const [label, words] of home) await write(shown(page), label, words);
  await tap(shown(page), requestText.submit);
  await sees(page, /^已收到/);
  workOrderId = (await by(CUSTOMER).call('service.work_order.mine', {})).rows[0]?.id ?? '';
});

it('the technician says yes, sets out, and shares where he is after he agreed to it', async () => {
  const on = dayOf(world.devcloud.clock.now().getTime() + NEARLY_FOUR_HOURS_MS);
  const { membershipId } = demoTechnician(TECHNICIAN);
  await by(SUPERVISOR).call('service.work_order.dispatch', { workOrderId, membershipId, window: { on, from: '00:00', to: '23:59' } });
  const { page } = technician;
  await stand(technician, NORTH_OF_HOME);
  await technician.go(`/packages/staff/pages/job/index?workOrderId=${workOrderId}`);
  await tap(shown(page), jobCommandLabels.accept);
  // The button rests for a moment, so that wet hands take one step at a time.
  await shown(page).locator('.action-bar').getByRole('button', { name: jobCommandLabels.depart, exact: true }).waitFor();
  await shown(page).locator('.action--loading').first().waitFor({ state: 'detached' });
  await tap(shown(page), jobCommandLabels.depart);
  await sees(page, wayText.share.askTitle);
  await tap(shown(page), wayText.share.yes);
  await sees(page, wayText.share.shares);
});

it('the customer puts her home on the map and sees when he will be there; the supervisor sees it too', async () => {
  const { page } = customer;
  await stand(customer, HOME);
  await customer.go(servicePage());
  await tap(shown(page), wayText.pin.openBrowser);
  await sees(page, /预计 \d\d:\d\d 到/);
  await sees(page, /北面，直线约 2\.2 公里/);
  await supervisor.go(`/packages/staff/pages/work-order/index?workOrderId=${workOrderId}`);
  await sees(supervisor.page, /预计 \d\d:\d\d 到/);
});

it('she scans the code on his screen, which says that he is there', async () => {
  await tap(shown(technician.page), new RegExp(doorCodeText.open));
  const picture = shown(technician.page).locator('img').first();
  await picture.waitFor();
  const { pathname, search } = new URL((await readPicture((await picture.getAttribute('src')) ?? '')) ?? '');
  await customer.go(pathname + search);
  await tap(shown(customer.page), scanText.door.open);
  await sees(customer.page, serviceText.door.verified);
  await sees(technician.page, doorCodeText.arrived);
  expect((await by(CUSTOMER).call('service.position.get', { workOrderId })).position).toBeNull();
});

it('he proposes, she agrees to exactly that sum and pays it on the spot', async () => {
  await tap(shown(technician.page), doorCodeText.back);
  await technician.go(`/packages/staff/pages/job/index?workOrderId=${workOrderId}`);
  await tap(shown(technician.page), jobChargesText.add);
  await sheet(technician.page).getByRole('radio', { name: jobChargesText.findings.misuse }).click();
  await sheet(technician.page).getByLabel(jobChargesText.more('维修工时费')).click();
  await tap(sheet(technician.page), jobChargesText.submit);
  const { page } = customer;
  await tap(shown(page), serviceText.charges.agree('80.00'));
  await tap(shown(page), serviceText.charges.pay('80.00'));
  await tap(shown(page), paymentText.payAll('80'));
  await page.frameLocator('.pay-frame').getByRole('button', { name: '支付', exact: true }).click();
  await sees(page, paymentText.states.paid('80'));
});

it('he finishes what was done and paid', async () => {
  await doTheWork(world.devcloud, workOrderId, { ...people.technician, openid: TECHNICIAN });
  const { page } = technician;
  await technician.go(`/packages/staff/pages/job/index?workOrderId=${workOrderId}`);
  await tap(shown(page), jobCommandLabels.finish);
  await tap(sheet(page), jobFinishText.submit);
  await sees(page, jobsText.hints.finished);
  await sees(page, jobTags.finished.words);
});

/** Gives so many stars on the page of the visit. */
async function rate(stars: number): Promise<void> {
  await customer.go(servicePage());
  await shown(customer.page).getByRole('radio', { name: serviceText.rating.star(stars), exact: true }).click();
  await tap(shown(customer.page), serviceText.rating.submit);
  await shown(customer.page).getByText(serviceText.rating.submit).waitFor({ state: 'detached' });
  await world.devcloud.settle();
}

it('two stars reach the supervisor, who makes good, and she says once more how it was', async () => {
  await rate(2);
  const { rows } = await by(SUPERVISOR).call('identity.inbox.list', {});
  const rescueId = rows.find(({ kind }) => kind === 'rescue_opened')?.subjectId ?? '';
  const { page } = supervisor;
  const { commands, sheet: script, outcome } = rescuesText;
  await supervisor.go(`/packages/office/pages/rescue/index?rescueId=${rescueId}`);
  await tap(shown(page), commands.contact.label);
  for (const { say } of Object.values(handlingText)) {
    await sheet(page).getByText(say).waitFor({ state: 'visible' });
    await tap(sheet(page), script.next);
  }
  await write(sheet(page), script.note, '先道歉，再问清楚');
  await tap(sheet(page), script.save);
  await sees(page, commands.contact.done);
  await tap(shown(page), commands.resolve.label);
  await sheet(page).getByRole('radio', { name: outcome.rescued }).click();
  await write(sheet(page), outcome.note, '免费再查一次，顾客满意');
  await tap(sheet(page), outcome.save);
  await sees(page, /^已请顾客再评价一次/);
  await rate(5);
  const { rescue, ratings } = await by(SUPERVISOR).call('care.rescue.get', { rescueId });
  expect([rescue.state, ...ratings.map(({ stars }) => stars)]).toEqual(['rescued', 2, 5]);
});
