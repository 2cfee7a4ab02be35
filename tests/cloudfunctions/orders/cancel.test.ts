import type { AccountDocument, TransferDocument } from '../../../cloudfunctions/_kit/ledger/documents';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import { accounts } from '../../../src/shared/domain/ledger/accounts';
import { availableOf, EMPTY_BALANCE } from '../../../src/shared/domain/ledger/balance';
import { DAY_MS } from '../../../src/shared/kernel/time';
import { foundCompany, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { givePoints } from '../../fixtures/ledger-entries';
import { callInternally } from '../../fixtures/money';
import { storedDocument } from '../../fixtures/outbox';
import { basketOf, buy, giveCoupon } from '../../fixtures/purchases';
import { aProduct, countIn, insertDocuments, stockShelves } from '../../fixtures/sales';
import { storedFaults, storedTransfers } from '../../fixtures/till';

let devcloud: Devcloud;
const office = () => clientOf(devcloud, people.supervisor.openid);
const finance = () => clientOf(devcloud, people.finance.openid);

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
});

afterAll(() => devcloud.stop());

const available = async (account: string) =>
  availableOf(((await storedDocument(devcloud, 'ledger_accounts', account)) as AccountDocument | undefined) ?? EMPTY_BALANCE);

let bought = 0;

interface Purchase {
  readonly openid: string;
  readonly personId: string;
  readonly productId: string;
  readonly couponId: string;
  readonly orderId: string;
  readonly payableFen: number;
}

/** Somebody new buys two of three pieces with a coupon and points; one alone costs him nothing but the coupon. */
async function purchase(quantity = 2): Promise<Purchase> {
  bought += 1;
  const openid = `cancel-buyer-${bought}`;
  const productId = `prd_cancelled${bought}`;
  const { person } = await clientOf(devcloud, openid).call('identity.session.get', {});
  const expiresAt = devcloud.clock.now().getTime() + 90 * DAY_MS;
  await givePoints(devcloud, `gift:${openid}`, accounts.customerPoints(person.id), 500, expiresAt);
  const couponId = await giveCoupon(devcloud, person.id, quantity === 1 ? { amountFen: 100_000 } : {});
  await insertDocuments(devcloud, 'products', [aProduct({ _id: productId, listPriceFen: 100_000, category: 'refrigerator' })]);
  await countIn(devcloud, { [productId]: 3 });
  const choice = { ...basketOf(productId, quantity), couponId, points: 500 };
  return { openid, personId: person.id, productId, couponId, ...(await buy(devcloud, openid, choice)) };
}

const THINKS_AGAIN = '想再看看';

/** Everybody who may cancel, and how he does. */
const WAYS: readonly (readonly [string, (order: Purchase) => Promise<unknown>])[] = [
  ['staff', ({ orderId }) => office().call('orders.order.cancel', { orderId, reason: THINKS_AGAIN })],
  [
    'its buyer',
    ({ openid, orderId }) => clientOf(devcloud, openid).call('orders.checkout.cancel', { orderId, reason: THINKS_AGAIN }),
  ],
  [
    'the round that waits for money',
    () => {
      devcloud.clock.moveTo(new Date(devcloud.clock.now().getTime() + 25 * 3_600_000));
      return callInternally(devcloud, 'orders.unpaid.sweep', {});
    },
  ],
];

/** What was booked for an order's end, whatever its ids. */
function bookedKinds(transfers: readonly TransferDocument[], { orderId, personId }: Purchase) {
  return transfers
    .filter(({ _id, kind }) => _id.includes(orderId) && ['sale_reversed', 'points_returned', 'stock_sold'].includes(kind))
    .map(({ kind, mode, amount, to }) => [kind, mode, amount, to === accounts.customerPoints(personId)])
    .sort();
}

describe('an order that is cancelled', () => {
  const seen: unknown[] = [];

  it.each(WAYS)('by %s gives everything back and tells its buyer', async (_who, cancel) => {
    const order = await purchase();
    await cancel(order);
    await devcloud.settle();
    expect(await available(accounts.orderDue(order.orderId))).toBe(0);
    expect(await available(accounts.stock(order.productId))).toBe(3);
    expect(await available(accounts.customerPoints(order.personId))).toBe(500);
    expect(await storedDocument(devcloud, 'coupons', order.couponId)).toMatchObject({ state: 'issued', orderId: null });
    expect(await storedDocument(devcloud, 'orders', order.orderId)).toMatchObject({ state: 'cancelled', payBy: null });
    const { rows } = await clientOf(devcloud, order.openid).call('identity.inbox.list', {});
    expect(rows.filter(({ kind }) => kind === 'order_cancelled')).toHaveLength(1);
    seen.push(bookedKinds(await storedTransfers(devcloud), order));
    expect(seen.at(-1)).toEqual(seen[0]);
  });

  it('is cancelled by its buyer also when it cost him no money', async () => {
    const order = await purchase(1);
    expect(order.payableFen).toBe(0);
    const buyer = clientOf(devcloud, order.openid);
    await buyer.call('orders.checkout.cancel', { orderId: order.orderId, reason: THINKS_AGAIN });
    await devcloud.settle();
    expect(await available(accounts.stock(order.productId))).toBe(3);
    expect(await storedDocument(devcloud, 'coupons', order.couponId)).toMatchObject({ state: 'issued', orderId: null });
    expect((await buyer.refusal('orders.checkout.cancel', { orderId: order.orderId, reason: THINKS_AGAIN })).code).toBe('orders.checkout.not_cancellable');
    expect(await storedFaults(devcloud)).toEqual([]);
  });

  it('sends back what was paid so far', async () => {
    const { orderId } = await purchase();
    const { paymentId } = await office().call('payments.payment.record', {
      orderId,
      part: 'deposit',
      method: 'transfer',
      amountFen: 20_000,
      evidence: ['cloud://test/evidence/slip.jpg'],
    });
    await finance().call('payments.payment.confirm', { paymentId });
    await office().call('orders.order.cancel', { orderId, reason: '顾客改主意' });
    await devcloud.settle();
    const { paybacks } = await finance().call('payments.order.get', { orderId });
    expect(paybacks).toMatchObject([{ paymentId, amountFen: 20_000 }]);
    expect(await storedFaults(devcloud)).toEqual([]);
  });

  it('has no refund to decide any more, and none to ask for', async () => {
    const { openid, orderId } = await purchase();
    const buyer = clientOf(devcloud, openid);
    const scope = { orderId, lines: [{ lineId: `${orderId}_1`, quantity: 1 }], goodsReturned: false };
    const { refundId } = await buyer.call('orders.refund.request', { ...scope, reason: '买多了' });
    const { preview } = await finance().call('orders.refund.get', { refundId });
    await office().call('orders.order.cancel', { orderId, reason: '顾客改主意' });
    const approval = { refundId, digest: preview?.digest ?? '' };
    expect((await finance().refusal('orders.refund.approve', approval)).code).toBe('orders.refund.decided');
    expect((await buyer.refusal('orders.refund.preview', scope)).code).toBe('orders.refund.order_cancelled');
    expect((await buyer.refusal('orders.refund.request', { ...scope, reason: '买多了' })).code).toBe('orders.refund.order_cancelled');
    expect(await buyer.call('orders.order.get', { orderId })).toMatchObject({ refunds: 'none', card: { refund: null } });
    expect((await buyer.call('orders.refund.get', { refundId })).refund.state).toBe('withdrawn');
  });
});
