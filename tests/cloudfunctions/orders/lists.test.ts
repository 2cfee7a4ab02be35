import type { Devcloud } from '../../../devcloud/start-devcloud';
import { phaseOf } from '../../../src/shared/domain/orders/track';
import { customers, foundCompany, idsOf, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf, type Client } from '../../fixtures/functions-client';
import { aParticipant } from '../../fixtures/participants';
import { aReport, anOrder, claimAs, deliver, insertDocuments, lineOf, products, reportSale, stockShelves } from '../../fixtures/sales';

let devcloud: Devcloud;
const as = (person: { readonly openid: string }): Client => clientOf(devcloud, person.openid);

const HEADQUARTERS_ONLY = { organisationId: 'org_headquarters', organisationName: '恒远电器', organisationPath: ['org_headquarters'] };
const MANY = 2_000;

/** Many old orders of another guide, so that a query without its index could not keep its budget. */
const crowd = Array.from({ length: MANY }, (_, position) =>
  anOrder({
    _id: `ord_000000001${String(position).padStart(10, '0')}`,
    ...HEADQUARTERS_ONLY,
    orderNo: `2001010${String(position).padStart(7, '0')}`,
    customer: { name: position % 2 === 0 ? '王小明' : '张三', phone: `1360000${String(position).padStart(4, '0')}` },
    participants: [aParticipant('bigbuyer01')],
  }),
);

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
  await insertDocuments(devcloud, 'orders', crowd);
});

afterAll(() => devcloud.stop());

type ListInput = Parameters<typeof listAll>[1];

/** Every order of a list, page by page. */
async function listAll(client: Client, input: { readonly search?: string; readonly filter?: 'to_ship' | 'to_deliver' | 'cancelled' } = {}): Promise<string[]> {
  const ids: string[] = [];
  let after: string | undefined;
  do {
    const page = await client.call('orders.order.list', { ...input, after });
    ids.push(...page.rows.map(({ id }) => id));
    after = page.next ?? undefined;
  } while (after !== undefined && ids.length < 100);
  return ids;
}

describe('the list of orders', () => {
  it('shows a guide his own reports, the store and the tree above it everything below, and others nothing', async () => {
    const own = await reportSale(devcloud);
    const foreign = await as(people.otherGuide).call('orders.report.create', aReport());
    const dealers = await as(people.dealerGuide).call('orders.report.create', aReport());
    const sees = async (person: { readonly openid: string }) => {
      const ids = await listAll(as(person), { search: '张女士' });
      return [own, foreign, dealers].map(({ orderId }) => ids.includes(orderId));
    };
    expect(await sees(people.guide)).toEqual([true, false, false]);
    expect(await sees(people.otherGuide)).toEqual([false, true, false]);
    expect(await sees(people.dealerGuide)).toEqual([false, false, true]);
    expect(await sees(people.dealer)).toEqual([false, false, true]);
    for (const person of [people.owner, people.supervisor, people.finance]) expect(await sees(person)).toEqual([true, true, true]);
    for (const person of [people.technician, people.partner]) expect(await sees(person)).toEqual([false, false, false]);
  });

  it('pages newest first without losing or repeating an order', async () => {
    const ids = await listAll(as(people.finance), { search: '王小明' });
    expect(ids).toHaveLength(100);
    expect(new Set(ids).size).toBe(100);
    expect(ids).toEqual(ids.toSorted().toReversed());
  });

  it.each<readonly [string, ListInput, number]>([
    ['the order number', { search: '20010100000007' }, 1],
    ['the last four digits of the phone', { search: '0123' }, 1],
    ['the whole phone', { search: '13600000123' }, 1],
    ['the beginning of the name', { search: '王小' }, 100],
    ['a name that nobody has', { search: '诸葛' }, 0],
    ['a name within a filter', { search: '王小明', filter: 'cancelled' }, 0],
  ])('finds orders by %s, at the price of a page', async (_what, input, count) => {
    expect(await listAll(as(people.supervisor), input)).toHaveLength(count);
  });

  it('filters by what is to be done next', async () => {
    const { orderId } = await reportSale(devcloud);
    expect(await listAll(as(people.guide), { filter: 'to_ship' })).toContain(orderId);
    await deliver(devcloud, orderId, 'schedule');
    expect(await listAll(as(people.guide), { filter: 'to_ship' })).not.toContain(orderId);
    expect(await listAll(as(people.guide), { filter: 'to_deliver' })).toContain(orderId);
    expect(await listAll(as(people.guide), { filter: 'to_deliver', search: '张女士' })).toContain(orderId);
  });
});

describe('what a customer sees', () => {
  it('is his own orders, and on the first screen those under way', async () => {
    const [done, open] = [await reportSale(devcloud, { lines: [lineOf(products.fridge)] }), await reportSale(devcloud)];
    await claimAs(devcloud, customers.zhang.openid, done.orderId);
    await claimAs(devcloud, customers.zhang.openid, open.orderId);
    await deliver(devcloud, done.orderId);
    const zhang = as(customers.zhang);
    expect((await zhang.call('orders.order.mine', {})).rows.map(({ id }) => id)).toEqual([open.orderId, done.orderId]);
    const { current, appliances } = await zhang.call('orders.home.get', {});
    expect(current.map(({ id }) => id)).toEqual([open.orderId]);
    expect(appliances).toMatchObject([{ product: { model: 'BCD-500' } }]);
  });

  it('is nothing for somebody who only looks around', async () => {
    const stranger = clientOf(devcloud, 'only-looking');
    expect(await stranger.call('orders.home.get', {})).toEqual({ current: [], appliances: [] });
    expect(await stranger.call('orders.order.mine', {})).toEqual({ rows: [], next: null });
  });

  it('costs the same for who has two hundred orders under way', async () => {
    const { personId } = idsOf(customers.liu);
    const orders = Array.from({ length: 200 }, (_, position) =>
      anOrder({ _id: `ord_000000002${String(position).padStart(10, '0')}`, orderNo: `3001010${String(position).padStart(7, '0')}`, participants: [aParticipant('many', { personId, householdId: 'hh_many0001' })] }),
    );
    expect(phaseOf(orders[0] ?? anOrder({ _id: 'ord_none' }))).toBe('open');
    await insertDocuments(devcloud, 'orders', orders);
    const liu = as(customers.liu);
    expect((await liu.call('orders.home.get', {})).current).toHaveLength(20);
    const first = await liu.call('orders.order.mine', {});
    const second = await liu.call('orders.order.mine', { after: first.next ?? '' });
    expect(second.rows[0]?.id).toBe(orders.at(-21)?._id);
  });
});

describe('a single order', () => {
  it('does not exist for a stranger, another guide, a dealer above whom it is not, or a technician', async () => {
    const { orderId } = await reportSale(devcloud);
    for (const person of [customers.liu, people.otherGuide, people.dealer, people.technician, people.partner]) {
      expect(await as(person).refusal('orders.order.get', { orderId })).toMatchObject({ code: 'orders.order.missing', details: {} });
    }
    expect((await as(people.guide).refusal('orders.order.get', { orderId: 'ord_00000000000000000' })).code).toBe('orders.order.missing');
  });

  it('shows only what the chosen position may see', async () => {
    const { orderId } = await reportSale(devcloud);
    const { membershipId } = idsOf(people.guide);
    expect(await as(people.guide).call('orders.order.get', { orderId }, { as: membershipId })).toMatchObject({ relation: 'staff', commands: ['cancel'] });
    expect((await as(people.supervisor).call('orders.order.get', { orderId })).commands).toEqual(['cancel', 'ship']);
    expect((await as(people.finance).call('orders.order.get', { orderId })).commands).toEqual([]);
  });
});
