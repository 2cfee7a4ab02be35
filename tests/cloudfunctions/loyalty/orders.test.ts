import type { CouponDocument } from '../../../cloudfunctions/loyalty/documents';
import { toCouponDocument } from '../../../cloudfunctions/loyalty/coupon-record';
import type { CustomerAtCheckout } from '../../../cloudfunctions/loyalty/public';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import { accounts } from '../../../src/shared/domain/ledger/accounts';
import { DEFAULT_SETTINGS } from '../../../src/shared/domain/setting-areas';
import { addDays, dayOf } from '../../../src/shared/kernel/time';
import { clerk, startClerk } from '../../fixtures/clerk';
import { givePoints } from '../../fixtures/ledger-entries';
import { storedDocument } from '../../fixtures/outbox';
import { anOrder, insertDocuments } from '../../fixtures/sales';
import { storedFaults } from '../../fixtures/till';

jest.setTimeout(180_000);

const DAY_MS = 86_400_000;
const PERSON = 'per_holder000001';
let devcloud: Devcloud;
let serial = 0;

beforeAll(async () => {
  devcloud = await startClerk();
});

afterAll(() => devcloud.stop());

afterEach(async () => {
  expect(await storedFaults(devcloud)).toEqual([]);
});

const now = () => devcloud.clock.now().getTime();
const dayAhead = (days: number) => addDays(dayOf(now()), days);

async function aCoupon(more: Partial<CouponDocument> = {}): Promise<string> {
  const id = `cpn_coupon${String((serial += 1)).padStart(5, '0')}`;
  const coupon = toCouponDocument(id, {
    personId: PERSON,
    ruleId: 'crl_somerule01',
    title: '再购券',
    amountFen: 30_000,
    minimumFen: 0,
    categories: [],
    notForProductId: null,
    state: 'issued',
    expiresOn: dayAhead(100),
    fromOrderId: null,
    forfeited: false,
    orderId: null,
    grant: null,
    createdAt: 0,
    ...more,
  });
  await insertDocuments(devcloud, 'coupons', [coupon]);
  return id;
}

const couponOf = async (id: string) => (await storedDocument(devcloud, 'coupons', id)) as object as CouponDocument;

describe('a coupon on an order', () => {
  it('is reserved, used when it is paid, and given back when it is refunded', async () => {
    const couponId = await aCoupon();
    const order = { personId: PERSON, couponId, orderId: 'ord_first00001' };
    expect(await clerk(devcloud, 'reserve', order)).toMatchObject({ id: couponId, state: 'reserved' });
    expect(await couponOf(couponId)).toMatchObject({ state: 'reserved', orderId: order.orderId, shelf: `spent:${PERSON}` });
    await clerk(devcloud, 'use', order);
    await clerk(devcloud, 'use', order);
    expect((await couponOf(couponId)).state).toBe('used');
    await clerk(devcloud, 'return', order);
    await clerk(devcloud, 'return', order);
    expect(await couponOf(couponId)).toMatchObject({ state: 'issued', orderId: null, expiresOn: dayAhead(100), shelf: `held:${PERSON}` });
  });

  it('is free again when it is cancelled, and stays at least so many days', async () => {
    const couponId = await aCoupon({ expiresOn: dayAhead(1) });
    const order = { personId: PERSON, couponId, orderId: 'ord_second0001' };
    await clerk(devcloud, 'reserve', order);
    await clerk(devcloud, 'return', { ...order, orderId: 'ord_another001' });
    expect((await couponOf(couponId)).state).toBe('reserved');
    await clerk(devcloud, 'return', order);
    expect(await couponOf(couponId)).toMatchObject({ state: 'issued', expiresOn: dayAhead(30) });
  });

  it('is on one order only, however many want it at once', async () => {
    const couponId = await aCoupon();
    const orders = Array.from({ length: 20 }, (_, order) => `ord_crowd${String(order).padStart(5, '0')}`);
    const answers = await Promise.allSettled(orders.map((orderId) => clerk(devcloud, 'reserve', { personId: PERSON, couponId, orderId })));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is refused when it is somebody else’s, over, or nobody’s', async () => {
    const order = { personId: PERSON, orderId: 'ord_third00001' };
    const refused = 'orders.checkout.coupon_not_usable';
    const others = await aCoupon({ personId: 'per_somebodyelse' });
    const over = await aCoupon({ expiresOn: dayAhead(-1) });
    for (const couponId of [others, over, 'cpn_nobody000001']) {
      await expect(clerk(devcloud, 'reserve', { ...order, couponId })).rejects.toThrow(refused);
    }
    const lastDay = await aCoupon({ expiresOn: dayAhead(0) });
    expect(await clerk(devcloud, 'reserve', { ...order, couponId: lastDay })).toMatchObject({ state: 'reserved' });
  });
});

describe('the customer at the checkout', () => {
  const anchor = anOrder({ _id: 'ord_anchor00001' });

  it('is known with points, growth, coupons and rules in one round trip', async () => {
    await insertDocuments(devcloud, 'orders', [anchor]);
    const personId = 'per_customer0001';
    await givePoints(devcloud, 'points:checkout', accounts.customerPoints(personId), 500, now() + 90 * DAY_MS);
    const later = await aCoupon({ personId, expiresOn: dayAhead(50) });
    const sooner = await aCoupon({ personId, expiresOn: dayAhead(5) });
    await aCoupon({ personId, expiresOn: dayAhead(-1) });
    await aCoupon({ personId, state: 'used' });
    const body = { action: 'customer', input: { personId, orderId: anchor._id }, requestId: 'checkout-customer' };
    const { answer, cost } = await devcloud.measure('clerk', 'anyone', body);
    expect(cost).toMatchObject({ roundTrips: 1, unindexed: [] });
    const { customer, settings } = (answer.ok ? answer.data : {}) as CustomerAtCheckout<'points' | 'levels' | 'checkout'>;
    expect(customer).toMatchObject({ pointsAvailable: 500, growth: 0 });
    expect(customer.coupons.map(({ id }) => id)).toEqual([sooner, later]);
    expect(settings.values.points).toEqual(DEFAULT_SETTINGS.points);
    expect(settings.versions).toEqual({ points: 0, levels: 0, checkout: 0 });
    const without = { personId, orderId: 'ord_nowhere00001' };
    expect(await clerk(devcloud, 'customer', without)).toEqual({ customer, settings });
  });
});

/** Always the same numbers, so that a failure can be looked at again. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return Math.floor((state / 2 ** 32) * below);
  };
}

test('a crowd that earns, spends, gets back and lets expire at once leaves no lot wrong', async () => {
  const next = numbers(20_261_123);
  const people = ['per_crowd000001', 'per_crowd000002', 'per_crowd000003'];
  const spends: string[] = [];
  const one = async (step: number): Promise<void> => {
    const personId = people[next(people.length)] ?? '';
    const requestId = `crowd-${step}`;
    const given = { personId, points: 1 + next(60), expiresAt: now() + next(5) * DAY_MS };
    const kind = next(5);
    if (kind < 2) await clerk(devcloud, 'earn', given, requestId);
    else if (kind === 2) {
      await clerk(devcloud, 'spend', given, requestId);
      spends.push(requestId);
    } else if (kind === 3 && spends.length > 0) {
      const refundId = spends.splice(next(spends.length), 1)[0] ?? '';
      await clerk(devcloud, 'giveBack', { refundId, points: 1, returnedDays: 3 }, requestId);
    } else await clerk(devcloud, 'expire', { personId }, requestId);
  };
  for (let day = 0; day < 8; day += 1) {
    await Promise.allSettled(Array.from({ length: 24 }, (_, step) => one(day * 100 + step)));
    expect(await storedFaults(devcloud)).toEqual([]);
    devcloud.clock.moveTo(new Date(now() + DAY_MS));
  }
  devcloud.clock.moveTo(new Date(now() + 90 * DAY_MS));
  for (const personId of people) await clerk(devcloud, 'expire', { personId });
  for (const personId of people) {
    expect(await storedDocument(devcloud, 'ledger_accounts', accounts.customerPoints(personId))).toMatchObject({ posted: 0, lots: [] });
  }
});
