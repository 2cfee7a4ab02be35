import type { PointPromiseDocument } from '../../../cloudfunctions/loyalty/documents';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import { clerk, tellLoyalty } from '../../fixtures/clerk';
import { takePayment } from '../../fixtures/ledger-entries';
import { storedDocument } from '../../fixtures/outbox';
import { insertDocuments } from '../../fixtures/sales';
import { storedFaults } from '../../fixtures/till';
import { broughtCoupons, heldGrowth, heldPoints, payOrder, placeOrder, startWithCoupons, type Bought, type Buying } from './bought';

jest.setTimeout(120_000);

const DAY_MS = 86_400_000;
let devcloud: Devcloud;

beforeAll(async () => {
  devcloud = await startWithCoupons();
});

afterAll(() => devcloud.stop());

afterEach(async () => {
  expect(await storedFaults(devcloud)).toEqual([]);
});

const order = (buying?: Buying) => placeOrder(devcloud, buying);
const paidOrder = (buying?: Buying) => payOrder(devcloud, buying);
const pointsOf = (bought: Bought) => heldPoints(devcloud, bought);
const growthOf = (bought: Bought) => heldGrowth(devcloud, bought);
const couponsOf = (bought: Bought) => broughtCoupons(devcloud, bought);
const promiseOf = async ({ orderId }: Bought) => (await storedDocument(devcloud, 'point_promises', orderId)) as object as PointPromiseDocument;

describe('a purchase', () => {
  it('promises its buyer points and growth by line when it is paid in full, and its coupons at once', async () => {
    const bought = await paidOrder();
    expect(await pointsOf(bought)).toMatchObject({ posted: 0, pendingIn: 3_280 + 3_998 });
    expect(await growthOf(bought)).toMatchObject({ posted: 0, pendingIn: 3_280 + 3_998 });
    expect(await promiseOf(bought)).toMatchObject({ state: 'promised', releaseAt: null, dueAt: null });
    const coupons = await couponsOf(bought);
    expect(coupons.map(({ notForProductId }) => notForProductId).sort()).toEqual(['prd_heater0001', 'prd_purifier01']);
    expect(coupons[0]).toMatchObject({ amountFen: 30_000, state: 'issued', personId: bought.personId });
  });

  it('freezes the rule that decided in every transfer', async () => {
    const { orderId } = await paidOrder();
    expect((await storedDocument(devcloud, 'ledger_transfers', `points:${orderId}_1`))?.['facts']).toMatchObject({
      orderId,
      payableFen: 328_000,
      mode: 'per_yuan',
      rulePoints: 1,
      earnBps: 10_000,
      level: 'regular',
      pointsVersion: 0,
    });
    const ofGrowth = (await storedDocument(devcloud, 'ledger_transfers', `growth:${orderId}_1`))?.['facts'];
    expect(ofGrowth).toMatchObject({ orderId, payableFen: 328_000, quantity: 1 });
    expect(Object.keys(ofGrowth ?? {})).not.toContain('rulePoints');
  });

  it('promises nothing before it is paid in full, nor to nobody', async () => {
    const half = await order();
    await takePayment(devcloud, half.orderId, 100_000);
    await tellLoyalty(devcloud, { type: 'order.paid', orderId: half.orderId });
    expect(await pointsOf(half)).toMatchObject({ pendingIn: 0 });
    const nobodys = await paidOrder({ claimed: false });
    expect(await promiseOf(nobodys)).toBeUndefined();
  });

  it('promises to whoever takes it later as its buyer, and not to a user', async () => {
    const bought = await order();
    await takePayment(devcloud, bought.orderId, bought.totalFen);
    const claimed = { type: 'order.claimed', orderId: bought.orderId, orderNo: '1', personId: bought.personId, reporterId: 'per_x', organisationId: 'org_x' } as const;
    await tellLoyalty(devcloud, { ...claimed, relation: 'user' });
    expect(await pointsOf(bought)).toMatchObject({ pendingIn: 0 });
    await tellLoyalty(devcloud, { ...claimed, relation: 'buyer' });
    expect(await pointsOf(bought)).toMatchObject({ pendingIn: 7_278 });
  });

  it('promises once, however often and by how many at once it is told', async () => {
    const bought = await order();
    await takePayment(devcloud, bought.orderId, bought.totalFen);
    await Promise.all(Array.from({ length: 20 }, () => tellLoyalty(devcloud, { type: 'order.paid', orderId: bought.orderId }).catch(() => undefined)));
    await tellLoyalty(devcloud, { type: 'order.paid', orderId: bought.orderId });
    expect(await pointsOf(bought)).toMatchObject({ pendingIn: 7_278 });
    expect(await couponsOf(bought)).toHaveLength(2);
  });

  it('is due so many days after everything is done, also when that is known before it is paid', async () => {
    const early = await order();
    await tellLoyalty(devcloud, { type: 'order.completed', orderId: early.orderId });
    await takePayment(devcloud, early.orderId, early.totalFen);
    await tellLoyalty(devcloud, { type: 'order.paid', orderId: early.orderId });
    const late = await paidOrder();
    await tellLoyalty(devcloud, { type: 'order.completed', orderId: late.orderId });
    const inAWeek = devcloud.clock.now().getTime() + 7 * DAY_MS;
    for (const bought of [early, late]) {
      const { dueAt, releaseAt } = await promiseOf(bought);
      expect(dueAt).toBe(releaseAt);
      expect(Math.abs(Number(dueAt) - inAWeek)).toBeLessThan(60_000);
    }
  });

  it('brings no coupon over the limit of a person, and is a purchase all the same', async () => {
    const first = { claimed: true, personId: 'per_greedy000001' };
    const only = { ruleId: 'crl_onlyforone1' };
    await insertDocuments(devcloud, 'coupon_takings', [{ _id: `${only.ruleId}:${first.personId}`, count: 1 }]);
    await devcloud.store.update('coupon_rules', { query: { _id: only.ruleId }, data: { $set: { lineAboveFen: 0 } }, multi: false, merge: true, upsert: false });
    const bought = await paidOrder(first);
    expect((await couponsOf(bought)).filter(({ ruleId }) => ruleId === only.ruleId)).toEqual([]);
    expect(await pointsOf(bought)).toMatchObject({ pendingIn: 7_278 });
    await devcloud.store.update('coupon_rules', { query: { _id: only.ruleId }, data: { $set: { state: 'closed' } }, multi: false, merge: true, upsert: false });
  });
});

describe('the coupon of an order', () => {
  it('is used up when it is paid', async () => {
    const first = await paidOrder();
    const couponId = (await couponsOf(first))[0]?._id ?? '';
    const second = await order({ personId: first.personId });
    await clerk(devcloud, 'reserve', { ...second, couponId });
    await devcloud.store.update('orders', { query: { _id: second.orderId }, data: { $set: { couponId } }, multi: false, merge: true, upsert: false });
    await takePayment(devcloud, second.orderId, second.totalFen);
    await tellLoyalty(devcloud, { type: 'order.paid', orderId: second.orderId });
    expect(await storedDocument(devcloud, 'coupons', couponId)).toMatchObject({ state: 'used', orderId: second.orderId });
  });
});
