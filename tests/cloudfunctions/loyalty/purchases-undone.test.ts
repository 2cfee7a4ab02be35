import type { TakenBack } from '../../../cloudfunctions/loyalty/in-transaction';
import type { TakingBackPreview } from '../../../cloudfunctions/loyalty/public';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import type { LineRefund } from '../../../src/shared/domain/refunds/plan';
import { clerk, tellLoyalty } from '../../fixtures/clerk';
import { takePayment } from '../../fixtures/ledger-entries';
import { storedDocument } from '../../fixtures/outbox';
import { storedFaults } from '../../fixtures/till';
import { broughtCoupons, heldGrowth, heldPoints, payOrder, placeOrder, startWithCoupons, type Bought, type Buying } from './bought';

jest.setTimeout(120_000);

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

const refundOf = (lineId: string, refund: Partial<LineRefund>): LineRefund => ({
  lineId,
  quantity: 1,
  refundFen: 0,
  leftFen: 0,
  pointsReturned: 0,
  pointsReversed: 0,
  growthReversed: 0,
  ...refund,
});

/** As the release job does it: its own test is in `points.test.ts`. */
async function released(bought: Bought): Promise<void> {
  await tellLoyalty(devcloud, { type: 'order.completed', orderId: bought.orderId });
  await clerk(devcloud, 'release', { orderId: bought.orderId });
}

describe('a cancelled order', () => {
  it('brings nothing: what was promised is given up, coupons go, and nothing is promised any more', async () => {
    const bought = await paidOrder();
    const preview = await clerk<TakingBackPreview>(devcloud, 'previewCancel', { orderId: bought.orderId });
    expect(preview).toMatchObject({ pointsReversed: 7_278, growthReversed: 7_278, pointsDebt: 0 });
    expect(preview.coupons.map(({ outcome }) => outcome)).toEqual(['gone', 'gone']);
    await tellLoyalty(devcloud, { type: 'order.cancelled', orderId: bought.orderId });
    expect(await pointsOf(bought)).toMatchObject({ posted: 0, pendingIn: 0 });
    expect(await growthOf(bought)).toMatchObject({ posted: 0, pendingIn: 0 });
    expect((await couponsOf(bought)).map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn']);
    await tellLoyalty(devcloud, { type: 'order.paid', orderId: bought.orderId });
    expect(await pointsOf(bought)).toMatchObject({ pendingIn: 0 });
  });

  it('is seen to once: by its own transaction, and by who hears of it', async () => {
    const bought = await paidOrder();
    await Promise.all(Array.from({ length: 20 }, () => clerk(devcloud, 'cancel', { orderId: bought.orderId }).catch(() => undefined)));
    await tellLoyalty(devcloud, { type: 'order.cancelled', orderId: bought.orderId });
    expect(await pointsOf(bought)).toMatchObject({ posted: 0, pendingIn: 0 });
  });

  it('is never promised for when it was cancelled before it was paid', async () => {
    const bought = await order();
    await clerk(devcloud, 'cancel', { orderId: bought.orderId });
    await takePayment(devcloud, bought.orderId, bought.totalFen);
    await tellLoyalty(devcloud, { type: 'order.paid', orderId: bought.orderId });
    expect(await pointsOf(bought)).toMatchObject({ pendingIn: 0 });
  });
});

describe('a refund', () => {
  it('before the points are given sets the rest aside anew; the preview says so before', async () => {
    const bought = await paidOrder();
    const lines = [refundOf(`${bought.orderId}_2`, { leftFen: 199_900, pointsReversed: 1_999, growthReversed: 1_999 })];
    const preview = await clerk<TakingBackPreview>(devcloud, 'previewRefund', { orderId: bought.orderId, lines });
    expect(preview).toMatchObject({ pointsReversed: 1_999, growthReversed: 1_999, pointsDebt: 0 });
    const taken = await clerk<TakenBack>(devcloud, 'refund', { orderId: bought.orderId, refundId: 'rfd_00000001', lines });
    expect(await pointsOf(bought)).toMatchObject({ posted: 0, pendingIn: 5_279 });
    expect(taken.coupons).toEqual(preview.coupons);
    // What is left of the line would bring no coupon.
    expect((await couponsOf(bought)).find(({ notForProductId }) => notForProductId === 'prd_purifier01')?.state).toBe('withdrawn');
    await released(bought);
    expect(await pointsOf(bought)).toMatchObject({ posted: 5_279, pendingIn: 0 });
  });

  it('of points that were spent makes debt, which is shown before and after', async () => {
    const bought = await paidOrder();
    await released(bought);
    await clerk(devcloud, 'spend', { personId: bought.personId, points: 7_000 });
    const lines = [refundOf(`${bought.orderId}_1`, { pointsReversed: 3_280, growthReversed: 3_280 })];
    const preview = await clerk<TakingBackPreview>(devcloud, 'previewRefund', { orderId: bought.orderId, lines });
    expect(preview).toMatchObject({ pointsReversed: 3_280, pointsDebt: 3_280 - 278 });
    const returned = await clerk<TakingBackPreview>(devcloud, 'previewRefund', { orderId: bought.orderId, lines, points: 3_000 });
    expect(returned).toMatchObject({ pointsReversed: 3_280, pointsDebt: 2 });
    await clerk(devcloud, 'refund', { orderId: bought.orderId, refundId: 'rfd_00000002', lines });
    expect(await pointsOf(bought)).toMatchObject({ posted: -3_002, lots: [] });
    expect(await growthOf(bought)).toMatchObject({ posted: 3_998 });
    // Refunds in parts take back the same as one, and never more than was given.
    const rest = [refundOf(`${bought.orderId}_2`, { leftFen: 199_900, pointsReversed: 1_999, growthReversed: 1_999 })];
    await clerk(devcloud, 'refund', { orderId: bought.orderId, refundId: 'rfd_00000003', lines: rest });
    await clerk(devcloud, 'refund', { orderId: bought.orderId, refundId: 'rfd_00000004', lines: rest });
    await clerk(devcloud, 'refund', { orderId: bought.orderId, refundId: 'rfd_00000005', lines: rest });
    expect(await pointsOf(bought)).toMatchObject({ posted: -7_000 });
    expect(await growthOf(bought)).toMatchObject({ posted: 0 });
  });

  it('leaves a coupon that is used, and says so', async () => {
    const bought = await paidOrder();
    const coupon = (await couponsOf(bought)).find(({ notForProductId }) => notForProductId === 'prd_heater0001');
    const couponId = coupon?._id ?? '';
    await clerk(devcloud, 'reserve', { ...bought, couponId, orderId: 'ord_another0001' });
    const lines = [refundOf(`${bought.orderId}_1`, { pointsReversed: 3_280, growthReversed: 3_280 })];
    const { coupons } = await clerk<TakenBack>(devcloud, 'refund', { orderId: bought.orderId, refundId: 'rfd_00000006', lines });
    expect(coupons).toEqual([{ id: couponId, title: '再购券', outcome: 'on_order' }]);
    // The other order is given up after all: what came with a purchase that is no more does not come back from there.
    await clerk(devcloud, 'return', { ...bought, couponId, orderId: 'ord_another0001' });
    expect((await couponsOf(bought)).find(({ _id }) => _id === couponId)).toMatchObject({ state: 'withdrawn', orderId: null });
  });

  it('takes a coupon that paid for another order when that one is refunded too', async () => {
    const bought = await paidOrder();
    const couponId = (await couponsOf(bought)).find(({ notForProductId }) => notForProductId === 'prd_heater0001')?._id ?? '';
    const other = { couponId, orderId: 'ord_another0002', personId: bought.personId };
    await clerk(devcloud, 'reserve', other);
    await clerk(devcloud, 'use', other);
    const lines = [refundOf(`${bought.orderId}_1`, { pointsReversed: 3_280, growthReversed: 3_280 })];
    const preview = await clerk<TakingBackPreview>(devcloud, 'previewRefund', { orderId: bought.orderId, lines });
    expect(preview.coupons).toEqual([{ id: couponId, title: '再购券', outcome: 'used' }]);
    await clerk(devcloud, 'refund', { orderId: bought.orderId, refundId: 'rfd_00000016', lines });
    await clerk(devcloud, 'return', other);
    expect((await couponsOf(bought)).find(({ _id }) => _id === couponId)).toMatchObject({ state: 'withdrawn' });
  });

  it('knows what each line brought at its whole price', async () => {
    const bought = await paidOrder();
    expect(await clerk(devcloud, 'earned', { orderId: bought.orderId })).toEqual({
      [`${bought.orderId}_1`]: { earnedPoints: 3_280, earnedGrowth: 3_280 },
      [`${bought.orderId}_2`]: { earnedPoints: 3_998, earnedGrowth: 3_998 },
    });
  });
});

describe('what was refunded before the order was paid in full', () => {
  it('brings nothing; the rest is promised when nothing is due any more', async () => {
    const bought = await order();
    await takePayment(devcloud, bought.orderId, 328_000);
    await tellLoyalty(devcloud, { type: 'order.paid', orderId: bought.orderId });
    await clerk(devcloud, 'refund', { orderId: bought.orderId, refundId: 'rfd_00000007', lines: [] });
    // As the refund does it: the second line is not owed any more.
    const stored = await storedDocument(devcloud, 'orders', bought.orderId);
    const [heater, purifier] = (stored?.['lines'] ?? []) as Record<string, unknown>[];
    const lines = [heater, { ...purifier, refundedFen: 399_800 }] as never;
    await devcloud.store.update('orders', { query: { _id: bought.orderId }, data: { $set: { lines } }, multi: false, merge: true, upsert: false });
    await takePayment(devcloud, bought.orderId, 399_800);
    await tellLoyalty(devcloud, { type: 'refund.approved', refundId: 'rfd_00000007', orderId: bought.orderId });
    expect(await pointsOf(bought)).toMatchObject({ pendingIn: 3_280 });
    expect((await couponsOf(bought)).map(({ notForProductId }) => notForProductId)).toEqual(['prd_heater0001']);
  });
});
