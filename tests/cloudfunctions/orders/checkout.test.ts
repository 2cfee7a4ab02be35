import type { AccountDocument } from '../../../cloudfunctions/_kit/ledger/documents';
import type { OrderDocument } from '../../../cloudfunctions/orders/documents';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import type { Input } from '../../../src/shared/contract/registry';
import { accounts } from '../../../src/shared/domain/ledger/accounts';
import { availableOf, EMPTY_BALANCE } from '../../../src/shared/domain/ledger/balance';
import { DEFAULT_SETTINGS } from '../../../src/shared/domain/setting-areas';
import { DAY_MS } from '../../../src/shared/kernel/time';
import { customers, foundCompany, idsOf, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { givePoints, takePayment } from '../../fixtures/ledger-entries';
import { callInternally } from '../../fixtures/money';
import { storedDocument } from '../../fixtures/outbox';
import { basketOf, buy, giveCoupon, quotedBasket } from '../../fixtures/purchases';
import {
  aProduct,
  claimAs,
  countIn,
  deliver,
  insertDocuments,
  products,
  reportSale,
  stockShelves,
  waterSet,
} from '../../fixtures/sales';

let devcloud: Devcloud;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
});

afterAll(() => devcloud.stop());

let given = 0;

/** A person nobody knows yet, with points. */
async function customerWith(points: number): Promise<{ openid: string; personId: string }> {
  given += 1;
  const openid = `buyer-${given}`;
  const { person } = await clientOf(devcloud, openid).call('identity.session.get', {});
  const expiresAt = devcloud.clock.now().getTime() + 90 * DAY_MS;
  if (points > 0) await givePoints(devcloud, `gift:${openid}`, accounts.customerPoints(person.id), points, expiresAt);
  return { openid, personId: person.id };
}

async function available(account: string): Promise<number> {
  const document = (await storedDocument(devcloud, 'ledger_accounts', account)) as AccountDocument | undefined;
  return availableOf(document ?? EMPTY_BALANCE);
}

const stored = async (orderId: string) =>
  (await storedDocument(devcloud, 'orders', orderId)) as unknown as OrderDocument;

/** A product of its own for a test that counts its pieces. */
async function onShelf(id: string, pieces: number): Promise<string> {
  await insertDocuments(devcloud, 'products', [aProduct({ _id: id, listPriceFen: 100_000, category: 'refrigerator' })]);
  await countIn(devcloud, { [id]: pieces });
  return id;
}

describe('a purchase in the mall', () => {
  it('costs what was quoted, and takes stock, coupon and points with the order', async () => {
    const { openid, personId } = await customerWith(3_000);
    const productId = await onShelf('prd_mallfirst1', 5);
    const couponId = await giveCoupon(devcloud, personId);
    const choice = { ...basketOf(productId, 2), points: 3_000 };
    const quote = await clientOf(devcloud, openid).call('orders.checkout.quote', choice);
    expect(quote).toMatchObject({
      listFen: 200_000,
      coupon: { id: couponId, amountFen: 30_000 },
      points: { used: 3_000 },
      payableFen: 140_000,
    });

    const placed = await buy(devcloud, openid, choice);
    expect(placed.payableFen).toBe(140_000);
    expect(await stored(placed.orderId)).toMatchObject({
      channel: 'mall',
      payableFen: 140_000,
      totalFen: 200_000,
      couponId,
    });
    expect(await clientOf(devcloud, openid).call('orders.order.get', { orderId: placed.orderId })).toMatchObject({
      card: { totalFen: 200_000, costFen: 140_000 },
      price: { couponFen: 30_000, points: 3_000, pointsFen: 30_000, refundedFen: 0 },
    });
    expect(await available(accounts.orderDue(placed.orderId))).toBe(140_000);
    expect(await available(accounts.stock(productId))).toBe(3);
    expect(await available(accounts.customerPoints(personId))).toBe(0);
    expect(await storedDocument(devcloud, 'coupons', couponId)).toMatchObject({
      state: 'reserved',
      orderId: placed.orderId,
    });
  });

  it('is in the buyer’s hands at once and joins the normal flow', async () => {
    const { openid } = await customerWith(0);
    const { orderId } = await buy(devcloud, openid);
    const { card, relation } = await clientOf(devcloud, openid).call('orders.order.get', { orderId });
    expect({ relation, stage: card.stage }).toEqual({ relation: 'buyer', stage: 'placed' });
    await deliver(devcloud, orderId);
    expect(await available(accounts.orderDue(orderId))).toBe(products.fridge.listPriceFen);
  });

  it('of a set is one line a piece, at the set’s price', async () => {
    const { openid } = await customerWith(0);
    const { orderId, payableFen } = await buy(devcloud, openid, basketOf(waterSet._id));
    expect(payableFen).toBe(498_000);
    expect((await stored(orderId)).lines.map(({ setId, quantity }) => ({ setId, quantity }))).toEqual([
      { setId: waterSet._id, quantity: 1 },
      { setId: waterSet._id, quantity: 1 },
    ]);
  });

  it('of a set says on which of its pieces the coupon went, and so what each brings when it comes back', async () => {
    const { openid, personId } = await customerWith(0);
    await giveCoupon(devcloud, personId, { categories: ['water_purifier'] });
    const client = clientOf(devcloud, openid);
    const { orderId } = await buy(devcloud, openid, basketOf(waterSet._id));
    const { lines } = await client.call('orders.order.get', { orderId });
    const [heater, purifier] = lines;
    if (heater === undefined || purifier === undefined) throw new Error('a set of two is two lines');
    expect([heater.setName, heater.off, purifier.setName]).toEqual([waterSet.name, null, waterSet.name]);
    const sold = purifier.amountFen ?? 0;
    expect(purifier).toMatchObject({ off: { amountFen: sold, couponFen: 30_000, pointsFen: 0 }, leftFen: sold - 30_000 });
    const asked = lines.map(({ lineId }) => ({ lineId, quantity: 1 }));
    const { lines: back } = await client.call('orders.refund.preview', { orderId, lines: asked, goodsReturned: false });
    expect(back).toMatchObject([
      { off: null, refundFen: heater.amountFen },
      { off: purifier.off, refundFen: sold - 30_000 },
    ]);
    const { refundId } = await client.call('orders.refund.request', { orderId, lines: asked, goodsReturned: false, reason: '买错型号' });
    const { refund } = await client.call('orders.refund.get', { refundId });
    expect(refund.lines.map(({ off }) => off)).toEqual([null, purifier.off]);
  });

  it('counts for the adviser of the buyer, and for nobody where he has none', async () => {
    const { openid } = await customerWith(0);
    const sold = await reportSale(devcloud);
    await claimAs(devcloud, openid, sold.orderId);
    await devcloud.settle();
    const bound = await stored((await buy(devcloud, openid)).orderId);
    expect(bound).toMatchObject({ reporterId: idsOf(people.guide).personId, organisationId: 'org_storeqiaoxi' });
    const stranger = await stored((await buy(devcloud, (await customerWith(0)).openid)).orderId);
    expect(stranger).toMatchObject({ reporterId: null, organisationId: 'org_headquarters' });
  });

  it('at a price that is no longer true is refused, and nothing is taken', async () => {
    const { openid } = await customerWith(100);
    const productId = await onShelf('prd_malldearer1', 5);
    const placing = await quotedBasket(devcloud, openid, { ...basketOf(productId), points: 100 });
    const data = { $set: { listPriceFen: 100_001 } };
    await devcloud.store.update('products', {
      query: { _id: productId },
      data,
      multi: false,
      merge: true,
      upsert: false,
    });
    const { code } = await clientOf(devcloud, openid).refusal('orders.checkout.place', placing);
    expect(code).toBe('orders.checkout.changed');
    expect(await available(accounts.stock(productId))).toBe(5);
  });

  it('under a rule that was changed meanwhile is refused', async () => {
    const { openid } = await customerWith(0);
    const placing = await quotedBasket(devcloud, openid);
    const office = clientOf(devcloud, people.owner.openid);
    const { version } = await office.call('settings.area.get', { area: 'checkout' });
    const values = DEFAULT_SETTINGS.checkout;
    await office.call('settings.area.publish', { area: 'checkout', values, basedOn: version, reason: '试一试' });
    expect((await clientOf(devcloud, openid).refusal('orders.checkout.place', placing)).code).toBe(
      'orders.checkout.changed',
    );
  });

  it('with somebody else’s coupon is refused', async () => {
    const { openid } = await customerWith(0);
    const couponId = await giveCoupon(devcloud, idsOf(customers.liu).personId);
    const choice = { ...basketOf(), couponId };
    expect((await clientOf(devcloud, openid).refusal('orders.checkout.quote', choice)).code).toBe(
      'orders.checkout.coupon_not_usable',
    );
  });

  it('of the last three pieces succeeds three times when twenty people tap at once', async () => {
    const productId = await onShelf('prd_malllast001', 3);
    const buyers = await Promise.all(Array.from({ length: 20 }, () => customerWith(0)));
    const placings = await Promise.all(buyers.map(({ openid }) => quotedBasket(devcloud, openid, basketOf(productId))));
    const answers = await Promise.all(
      buyers.map(({ openid }, n) =>
        clientOf(devcloud, openid).answer('orders.checkout.place', placings[n] as Input<'orders.checkout.place'>, {
          contended: true,
        }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(3);
    const codes = new Set(answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code])));
    expect(codes).toEqual(new Set(['orders.checkout.out_of_stock']));
    expect(await available(accounts.stock(productId))).toBe(0);
  });

  it('can put a coupon on one order only, also from two phones at once', async () => {
    const { openid, personId } = await customerWith(0);
    const couponId = await giveCoupon(devcloud, personId);
    const placing = await quotedBasket(devcloud, openid, { ...basketOf(), couponId });
    const place = () => clientOf(devcloud, openid).answer('orders.checkout.place', placing, { contended: true });
    const answers = await Promise.all([place(), place(), place(), place()]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('can spend points once, also from two phones at once', async () => {
    const { openid, personId } = await customerWith(1_000);
    const placing = await quotedBasket(devcloud, openid, { ...basketOf(), points: 1_000 });
    const place = () => clientOf(devcloud, openid).answer('orders.checkout.place', placing, { contended: true });
    const answers = await Promise.all([place(), place(), place(), place()]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await available(accounts.customerPoints(personId))).toBe(0);
  });

  it('that is cancelled gives everything back', async () => {
    const { openid, personId } = await customerWith(500);
    const productId = await onShelf('prd_mallcancel1', 2);
    const couponId = await giveCoupon(devcloud, personId);
    const { orderId } = await buy(devcloud, openid, { ...basketOf(productId), couponId, points: 500 });
    await clientOf(devcloud, people.supervisor.openid).call('orders.order.cancel', { orderId, reason: '顾客改主意' });
    expect(await available(accounts.orderDue(orderId))).toBe(0);
    expect(await available(accounts.stock(productId))).toBe(2);
    expect(await available(accounts.customerPoints(personId))).toBe(500);
    expect(await storedDocument(devcloud, 'coupons', couponId)).toMatchObject({ state: 'issued', orderId: null });
  });

  it('is given up by itself when nobody pays, and kept when somebody has', async () => {
    const { openid, personId } = await customerWith(200);
    const productId = await onShelf('prd_mallunpaid1', 4);
    const forgotten = await buy(devcloud, openid, { ...basketOf(productId), points: 200 });
    const paid = await buy(devcloud, openid, basketOf(productId));
    await takePayment(devcloud, paid.orderId, paid.payableFen);
    expect(await callInternally(devcloud, 'orders.unpaid.sweep', {})).toEqual({ cancelled: 0, finished: true });
    devcloud.clock.moveTo(new Date(devcloud.clock.now().getTime() + 25 * 3_600_000));
    await callInternally(devcloud, 'orders.unpaid.sweep', {});
    expect(await stored(forgotten.orderId)).toMatchObject({ state: 'cancelled', payBy: null });
    expect(await stored(paid.orderId)).toMatchObject({ state: 'placed', payBy: null });
    expect(await available(accounts.customerPoints(personId))).toBe(200);
    expect(await available(accounts.stock(productId))).toBe(3);
    expect(await callInternally(devcloud, 'orders.unpaid.sweep', {})).toEqual({ cancelled: 0, finished: true });
  });

  it('that was paid is not cancelled by its buyer', async () => {
    const { openid } = await customerWith(0);
    const { orderId } = await buy(devcloud, openid);
    await takePayment(devcloud, orderId, 20_000);
    const { code } = await clientOf(devcloud, openid).refusal('orders.checkout.cancel', { orderId, reason: '不要了' });
    expect(code).toBe('orders.checkout.not_cancellable');
  });
});
