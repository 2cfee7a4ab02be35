import type { Devcloud } from '../../devcloud/start-devcloud';
import { FRESHNESS } from '../../src/api/freshness';
import { addresseeText } from '../../src/text/addressee';
import { doorCodeText } from '../../src/text/door-code';
import { jobChargesText, jobFinishText } from '../../src/text/job-steps';
import { jobCommandLabels } from '../../src/text/jobs';
import { paymentText } from '../../src/text/payment';
import { scanText } from '../../src/text/scan';
import { serviceText } from '../../src/text/service';
import { requestText } from '../../src/text/service-request';
import { wayText } from '../../src/text/way';
import { foundCompany, idsOf, people } from '../fixtures/company';
import { startTestDevcloud } from '../fixtures/devcloud';
import { clientOf } from '../fixtures/functions-client';
import { storedFaults } from '../fixtures/till';
import { dispatch, doTheWork, openForService } from '../fixtures/work-orders';
import type { MiniProgram } from './harness/mini-program';
import { bootAs, scanOf } from './harness/on-devcloud';

/** One visit on two phones with WeChat, the customer's and the technician's, from the ask to the second rating. */

const CUSTOMER = 'asks-for-a-visit-in-wechat';
const DETAIL = '维明南大街9号2栋701';
const HOME = { latitude: 38.042, longitude: 114.514 };
const NORTH_OF_HOME = { latitude: 38.062, longitude: 114.514 };
/** One hour of repairing (service-defaults.ts). */
const LABOUR = '80.00';

let devcloud: Devcloud;
let customersPhone: MiniProgram;
let techniciansPhone: MiniProgram;
let workOrderId = '';

const customer = () => clientOf(devcloud, CUSTOMER);
const office = () => clientOf(devcloud, people.supervisor.openid);
const technician = () => clientOf(devcloud, people.technician.openid);
const stateOfVisit = async () => (await customer().call('service.work_order.get', { workOrderId })).card.state;
const at = (path: string, query: Readonly<Record<string, string>> = {}) => ({ path, query, scene: 1001 });

/** Longer than what still counts as the same look at a phone (freshness.ts). */
const aMoment = () => new Promise((resolve) => setTimeout(resolve, FRESHNESS.sameReturnMs + 100));

/** The phone is put aside and looked at again. */
async function lookAgain(phone: MiniProgram): Promise<void> {
  const { route } = phone.page;
  phone.hide();
  await aMoment();
  await phone.show(at(route), { resume: true });
}

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await openForService(devcloud);
  customersPhone = await bootAs(devcloud, CUSTOMER, { start: at('packages/customer/pages/service-request/index', { kind: 'repair', applianceId: '' }) });
});

afterEach(() => {
  for (const phone of [customersPhone, techniciansPhone]) expect((phone as MiniProgram | undefined)?.problems ?? []).toEqual([]);
});

afterAll(async () => {
  for (const phone of [customersPhone, techniciansPhone]) (phone as MiniProgram | undefined)?.close();
  await devcloud.stop();
});

it('the customer asks for a repair', async () => {
  await customersPhone.type(requestText.description, '打不着火');
  const home = [
    [requestText.contact, '何女士'],
    [addresseeText.phone, '13933112233'],
    [addresseeText.province, '河北省'],
    [addresseeText.city, '石家庄市'],
    [addresseeText.district, '桥西区'],
    [addresseeText.detail, DETAIL],
  ] as const;
  for (const [label, words] of home) await customersPhone.type(label, words);
  await customersPhone.tap(requestText.submit);
  expect(customersPhone.routes.at(-1)).toBe('packages/customer/pages/service/index');
  workOrderId = (await customer().call('service.work_order.mine', {})).rows[0]?.id ?? '';
  expect(await stateOfVisit()).toBe('requested');
  // She did not say which model it is.
  expect(customersPhone.text()).toContain('维修 · 燃气热水器');
});

it('the technician says yes and sets out, and shares where he is only after he agreed to it', async () => {
  await dispatch(devcloud, workOrderId);
  techniciansPhone = await bootAs(devcloud, people.technician.openid, { start: at('packages/staff/pages/job/index', { workOrderId }) });
  await techniciansPhone.tap(jobCommandLabels.accept);
  // The button rests for a moment, so that wet hands take one step at a time.
  await aMoment();
  await techniciansPhone.tap(jobCommandLabels.depart);
  expect(techniciansPhone.text()).toContain(wayText.share.askTitle);
  expect(techniciansPhone.isLocated).toBe(false);
  await techniciansPhone.tap(wayText.share.yes);
  expect(techniciansPhone.text()).toContain(wayText.share.shares);
  await techniciansPhone.carryTo(NORTH_OF_HOME);
  expect((await customer().call('service.position.get', { workOrderId })).position?.point).toEqual({ latitudeE6: 38_062_000, longitudeE6: 114_514_000 });
});

it('the customer sees him on the map, and when he will be there once her home is on it too', async () => {
  await lookAgain(customersPhone);
  expect(customersPhone.drawn.byClass('way__map')).toHaveLength(1);
  expect(customersPhone.text()).not.toMatch(/预计 \d\d:\d\d 到/);
  customersPhone.phone.chosenPlace = HOME;
  await customersPhone.tap(wayText.pin.open);
  expect(customersPhone.text()).toMatch(/预计 \d\d:\d\d 到/);
  expect(customersPhone.text()).toContain('北面，直线约 2.2 公里');
});

it('nobody is told where he is while he looks at something else', async () => {
  techniciansPhone.hide();
  await techniciansPhone.settled();
  expect(techniciansPhone.isLocated).toBe(false);
  await techniciansPhone.show(at(techniciansPhone.page.route), { resume: true });
  expect(techniciansPhone.isLocated).toBe(true);
});

it('at the door the customer scans his code, which says that he is there and ends the sharing', async () => {
  await techniciansPhone.tap(doorCodeText.open);
  expect(techniciansPhone.text()).toContain(doorCodeText.waiting);
  expect(techniciansPhone.isLocated).toBe(false);
  const { scene } = await technician().call('attribution.code.issue', { kind: 'door' });
  customersPhone.hide();
  await customersPhone.show(scanOf(scene));
  await customersPhone.tap(scanText.door.open);
  expect(customersPhone.routes.at(-1)).toBe('packages/customer/pages/door/index');
  expect(customersPhone.text()).toContain(serviceText.door.verified);
  expect(await stateOfVisit()).toBe('on_site');
  expect((await customer().call('service.position.get', { workOrderId })).position).toBeNull();
  await lookAgain(techniciansPhone);
  expect(techniciansPhone.text()).toContain(doorCodeText.arrived);
  await techniciansPhone.tap(doorCodeText.back);
  expect(techniciansPhone.text()).not.toContain(wayText.share.shares);
});

it('a neighbour who scans it too sees no address, and is sent away with one tap', async () => {
  const neighbour = clientOf(devcloud, 'lives-next-door');
  const { scene } = await technician().call('attribution.code.issue', { kind: 'door' });
  await neighbour.call('service.door.open', { scene });
  expect((await neighbour.call('service.work_order.get', { workOrderId })).card.addressLine).not.toContain(DETAIL);
  await lookAgain(techniciansPhone);
  expect(techniciansPhone.text()).toContain(doorCodeText.guests.noName);
  await techniciansPhone.tap(doorCodeText.guests.refuse);
  expect((await neighbour.refusal('service.work_order.get', { workOrderId })).code).toBe('service.work_order.missing');
});

it('he proposes by the price list, she says yes to exactly that sum and pays it', async () => {
  await techniciansPhone.tap(jobChargesText.add);
  const { tariff } = await technician().call('service.work_order.get', { workOrderId });
  const row = tariff.items.findIndex(({ itemId }) => itemId === 'repair_labour');
  // Each row has a button for less and one for more.
  await techniciansPhone.tapClass('stepper__button', 2 * row + 1);
  await techniciansPhone.tap(jobChargesText.findings.misuse);
  await techniciansPhone.tap(jobChargesText.submit);
  await lookAgain(customersPhone);
  await customersPhone.tap(serviceText.charges.agree(LABOUR));
  expect(await stateOfVisit()).toBe('working');
  await customersPhone.tap(serviceText.charges.pay(LABOUR));
  customersPhone.phone.pays = async (prepayId) => {
    await devcloud.pay.payPrepaid(prepayId, CUSTOMER);
    return 'paid';
  };
  await customersPhone.tap(paymentText.payAll('80'));
  await devcloud.settle();
  expect(await customer().call('service.work_order.get', { workOrderId })).toMatchObject({ agreedFen: 8_000, dueFen: 0 });
});

it('the work is done, and he finishes', async () => {
  await doTheWork(devcloud, workOrderId);
  await lookAgain(techniciansPhone);
  await techniciansPhone.tap(jobCommandLabels.finish);
  await techniciansPhone.tap(jobFinishText.submit);
  expect(await stateOfVisit()).toBe('finished');
  expect(await storedFaults(devcloud)).toEqual([]);
});

/** Gives so many stars on the page of the visit. */
async function rate(stars: number): Promise<void> {
  customersPhone.hide();
  await aMoment();
  await customersPhone.show(at('packages/customer/pages/service/index', { workOrderId }));
  await customersPhone.tapClass('service__star', stars - 1);
  await customersPhone.tap(serviceText.rating.submit);
  await devcloud.settle();
}

it('two stars reach the supervisor, who makes good, and the customer says once more how it was', async () => {
  await rate(2);
  const inbox = await office().call('identity.inbox.list', {});
  const rescueId = inbox.rows.find(({ kind }) => kind === 'rescue_opened')?.subjectId ?? '';
  await office().call('care.rescue.contact', { rescueId, note: '先道歉，再问清楚' });
  await office().call('care.rescue.resolve', { rescueId, note: '免费再查一次', outcome: 'rescued' });
  await rate(5);
  const { rescue, ratings } = await office().call('care.rescue.get', { rescueId });
  expect([rescue.state, ...ratings.map(({ stars }) => stars)]).toEqual(['rescued', 2, 5]);
  const { technicians } = await office().call('service.technician.list', {});
  expect(technicians.find(({ membershipId }) => membershipId === idsOf(people.technician).membershipId)).toMatchObject({ jobsDone: 1, ratings: 1 });
});
