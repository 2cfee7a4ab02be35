import type { TakingBackPreview } from '../../../cloudfunctions/loyalty/public';
import type { TakenBack } from '../../../cloudfunctions/loyalty/in-transaction';
import type { CouponDocument, PointPromiseDocument } from '../../../cloudfunctions/loyalty/documents';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import { accounts } from '../../../src/shared/domain/ledger/accounts';
import type { LineRefund } from '../../../src/shared/domain/refunds/plan';
import { clerk, startClerk, tellLoyalty } from '../../fixtures/clerk';
import { purchaseRule } from '../../fixtures/coupon-rules';
import { sell, takePayment } from '../../fixtures/ledger-entries';
import { storedDocument, storedDocuments } from '../../fixtures/outbox';
import { aParticipant } from '../../fixtures/participants';
import { anOrder, insertDocuments, products } from '../../fixtures/sales';
import { storedFaults } from '../../fixtures/till';

jest.setTimeout(120_000);

const DAY_MS = 86_400_000;
let devcloud: Devcloud;
let serial = 0;

beforeAll(async () => {
  devcloud = await startClerk();
  await insertDocuments(devcloud, 'coupon_rules', [purchaseRule('crl_repurchase'), purchaseRule('crl_onlyforone1', { perPerson: 1, lineAboveFen: 450_000 })]);
});

afterAll(() => devcloud.stop());

afterEach(async () => {
  expect(await storedFaults(devcloud)).toEqual([]);
});

interface Bought {
  readonly orderId: string;
  readonly personId: string;
}

/** A heater of 3,280 yuan and two purifiers of 1,999 each, of a buyer of his own. */
async function order({ claimed = true, personId = `per_buyer${(serial += 1)}0000` } = {}): Promise<Bought & { readonly totalFen: number }> {
  const orderId = `ord_purchase${String((serial += 1)).padStart(4, '0')}`;
  const [line] = anOrder({ _id: orderId }).lines;
  if (line === undefined) throw new Error('an order has lines');
  const { _id: productId, name, model } = products.purifier;
  const purifierFen = 2 * 199_900;
  const purifier = { productId, name, model, category: 'water_purifier' as const, quantity: 2, listPriceFen: 199_900, unitPriceFen: 199_900 };
  const lines = [line, { ...line, ...purifier, lineId: `${orderId}_2`, amountFen: purifierFen, payableFen: purifierFen }];
  const participants = claimed ? [aParticipant('buyer', { personId })] : [];
  await insertDocuments(devcloud, 'orders', [anOrder({ _id: orderId, orderNo: orderId.slice(-14), lines, participants })]);
  const totalFen = 328_000 + purifierFen;
  await sell(devcloud, orderId, totalFen);
  return { orderId, personId, totalFen };
}

async function paidOrder(options?: Parameters<typeof order>[0]): Promise<Bought> {
  const placed = await order(options);
  await takePayment(devcloud, placed.orderId, placed.totalFen);
  await tellLoyalty(devcloud, { type: 'order.paid', orderId: placed.orderId });
  return placed;
}

const held = async (name: string) => {
  const found = await storedDocument(devcloud, 'ledger_accounts', name);
  return { posted: Number(found?.['posted'] ?? 0), pendingIn: Number(found?.['pendingIn'] ?? 0), lots: found?.['lots'] ?? [] };
};
const pointsOf = ({ personId }: Bought) => held(accounts.customerPoints(personId));
const growthOf = ({ personId }: Bought) => held(accounts.customerGrowth(personId));
const couponsOf = async ({ orderId }: Bought) =>
  (await storedDocuments(devcloud, 'coupons', { fromOrderId: orderId })) as object[] as CouponDocument[];
const promiseOf = async ({ orderId }: Bought) =>
  (await storedDocument(devcloud, 'point_promises', orderId)) as object as PointPromiseDocument;

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
