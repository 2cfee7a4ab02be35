import type { Devcloud } from '../../../devcloud/start-devcloud';
import { customers, foundCompany, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { claimAs, lineOf, products, reportSale, stockShelves } from '../../fixtures/sales';
import { askForService, dispatch, install, openForService, visit } from '../../fixtures/work-orders';
import { ownHeater } from './appliance-cases';

/** A machine that is used no longer while somebody is still to come to it. */

let devcloud: Devcloud;

beforeEach(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
  await openForService(devcloud);
});

afterEach(() => devcloud.stop());

const as = (person: { readonly openid: string }) => clientOf(devcloud, person.openid);
const retire = (applianceId: string, retired = true) => as(customers.zhang).call('orders.appliance.retire', { applianceId, retired });
const ask = (applianceId: string, kind: 'repair' | 'maintenance') => askForService(devcloud, { kind, applianceId });

async function heard(person: { readonly openid: string }) {
  await devcloud.settle();
  const { rows } = await as(person).call('identity.inbox.list', {});
  return rows.filter(({ kind }) => kind.endsWith('machine_ended')).map(({ kind, subjectId, facts }) => ({ kind, subjectId, facts }));
}

const stateOf = async (workOrderId: string) => (await as(people.supervisor).call('service.work_order.get', { workOrderId })).card.state;

it('replaced: the office and who said so are told of each visit that is open, and nothing is cancelled', async () => {
  const { applianceId } = await ownHeater(devcloud);
  const other = await ownHeater(devcloud);
  const { workOrderId: repair } = await ask(applianceId, 'repair');
  const { workOrderId: maintenance } = await ask(applianceId, 'maintenance');
  await ask(other.applianceId, 'repair');
  await dispatch(devcloud, repair);
  await retire(applianceId);
  const product = 'JSQ30 燃气热水器';
  const told = (kind: string, more: object) => [
    { kind, subjectId: repair, facts: { product, kind: 'repair', ...more } },
    { kind, subjectId: maintenance, facts: { product, kind: 'maintenance', ...more } },
  ];
  const office = told('machine_ended', { customerName: '张晓雯', how: 'replaced' });
  for (const person of [people.supervisor, people.owner]) {
    expect(await heard(person)).toHaveLength(2);
    expect(await heard(person)).toEqual(expect.arrayContaining(office));
  }
  expect(await heard(customers.zhang)).toHaveLength(2);
  expect(await heard(customers.zhang)).toEqual(expect.arrayContaining(told('own_machine_ended', {})));
  expect(await heard(people.technician)).toEqual([]);
  expect([await stateOf(repair), await stateOf(maintenance)]).toEqual(['scheduled', 'requested']);
});

it('nobody is told of a visit that is done, of a machine to which nobody comes, or of one that is used after all', async () => {
  const { applianceId } = await ownHeater(devcloud);
  await retire(applianceId);
  await retire(applianceId, false);
  const { workOrderId } = await ask(applianceId, 'repair');
  await visit(devcloud, workOrderId, 'finish');
  await retire(applianceId);
  for (const person of [people.supervisor, customers.zhang]) expect(await heard(person)).toEqual([]);
});

it('given back: the office is told, and who approved it', async () => {
  const { orderId } = await reportSale(devcloud, { lines: [lineOf(products.heater)] });
  await claimAs(devcloud, customers.zhang.openid, orderId);
  await install(devcloud, orderId, ['ENDED-0001']);
  const { appliances } = await as(people.owner).call('orders.order.get', { orderId });
  const { workOrderId } = await ask(appliances[0]?.id ?? '', 'repair');
  const { refundId } = await as(customers.zhang).call('orders.refund.request', { orderId, lines: [{ lineId: `${orderId}_1`, quantity: 1 }], goodsReturned: true, reason: '不合适' });
  const { preview } = await as(people.finance).call('orders.refund.get', { refundId });
  await as(people.finance).call('orders.refund.approve', { refundId, digest: preview?.digest ?? '' });
  const facts = { product: 'JSQ30 燃气热水器', kind: 'repair', customerName: '张晓雯', how: 'returned' };
  for (const person of [people.supervisor, people.owner, people.finance]) expect(await heard(person)).toEqual([{ kind: 'machine_ended', subjectId: workOrderId, facts }]);
  expect(await heard(customers.zhang)).toEqual([]);
  expect((await as(people.finance).call('service.work_order.get', { workOrderId })).card.state).toBe('requested');
});
