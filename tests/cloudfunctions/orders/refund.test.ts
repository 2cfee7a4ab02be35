import fc from 'fast-check';
import type { AccountDocument, TransferDocument } from '../../../cloudfunctions/_kit/ledger/documents';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import type { Output } from '../../../src/shared/contract/registry';
import { accounts } from '../../../src/shared/domain/ledger/accounts';
import { availableOf, EMPTY_BALANCE } from '../../../src/shared/domain/ledger/balance';
import { brought, passDays } from '../../fixtures/commissions';
import { foundCompany, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { storedDocument } from '../../fixtures/outbox';
import { LAMP, pay as payLamps, purchase as buyLamps, refund as refundLamps, shelveLamps, type Purchase } from '../../fixtures/lamps';
import { deliver, stockShelves } from '../../fixtures/sales';

let devcloud: Devcloud;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
  await shelveLamps(devcloud);
});

afterAll(() => devcloud.stop());

const finance = () => clientOf(devcloud, people.finance.openid);

async function available(account: string): Promise<number> {
  const document = (await storedDocument(devcloud, 'ledger_accounts', account)) as AccountDocument | undefined;
  return availableOf(document ?? EMPTY_BALANCE);
}

const purchase = (lamps: number, fans: number, points: number) => buyLamps(devcloud, lamps, fans, points);
const pay = (bought: Purchase) => payLamps(devcloud, bought);
const refund = (bought: Purchase, lines: Parameters<typeof refundLamps>[2], goodsReturned: boolean) => refundLamps(devcloud, bought, lines, goodsReturned);

type Preview = Output<'orders.refund.preview'>;

const sumOf = (rows: readonly TransferDocument[], fits: (row: TransferDocument) => boolean): number =>
  rows.filter(fits).reduce((sum, { amount }) => sum + amount, 0);

/** What was booked, in the words of the preview. */
function inWordsOfPreview(booked: readonly TransferDocument[], personId: string) {
  const points = accounts.customerPoints(personId);
  const growth = accounts.customerGrowth(personId);
  const taken = (account: string) =>
    sumOf(booked, ({ from, mode }) => from === account && mode === 'posted') +
    sumOf(booked, ({ to, mode, kind }) => to === account && mode === 'void' && kind !== 'points_returned') -
    sumOf(booked, ({ to, mode }) => to === account && mode === 'pending');
  return {
    refundFen: sumOf(booked, ({ kind }) => kind === 'sale_reversed'),
    paybackFen: sumOf(booked, ({ kind }) => kind === 'refund'),
    pointsReturned: sumOf(booked, ({ kind }) => kind === 'points_returned'),
    pointsReversed: taken(points),
    growthReversed: taken(growth),
    piecesReturned: sumOf(booked, ({ kind }) => kind === 'stock_returned'),
    commissionFen: payeesLost(booked),
  };
}

/** What went from payees' accounts, and what was set aside for them and is not any more. */
function payeesLost(booked: readonly TransferDocument[]): number {
  const isPayee = (account: string) => account.startsWith('payee/');
  return (
    sumOf(booked, ({ kind }) => kind === 'commission_reversed') +
    sumOf(booked, ({ to, mode }) => isPayee(to) && mode === 'void') -
    sumOf(booked, ({ to, mode }) => isPayee(to) && mode === 'pending')
  );
}

function promised(preview: Preview) {
  const { refundFen, pointsReturned, pointsReversed, growthReversed, piecesReturned } = preview;
  const paybackFen = preview.paybacks.reduce((sum, { amountFen }) => sum + amountFen, 0);
  return { refundFen, paybackFen, pointsReturned, pointsReversed, growthReversed, piecesReturned, commissionFen: preview.commission?.reversedFen };
}

describe('a refund', () => {
  it('of one delivered piece takes back and gives back what its preview said', async () => {
    const bought = await purchase(3, 0, 100);
    await pay(bought);
    await deliver(devcloud, bought.orderId);
    const stockBefore = await available(accounts.stock(LAMP));
    const { preview, booked } = await refund(bought, [{ lineId: `${bought.orderId}_1`, quantity: 1 }], true);
    expect(inWordsOfPreview(booked, bought.personId)).toEqual(promised(preview));
    expect(preview).toMatchObject({ coupon: { outcome: 'kept_used' }, piecesReturned: 1, dueReducedFen: 0 });
    // It stands at the customer's still: it can be sold again once somebody has it.
    expect(await available(accounts.stock(LAMP))).toBe(stockBefore);
    const shelf = () => storedDocument(devcloud, 'ledger_accounts', accounts.stock(LAMP));
    expect(await shelf()).toMatchObject({ pendingIn: 1 });
    const warehouse = clientOf(devcloud, people.supervisor.openid);
    const { rows } = await warehouse.call('orders.refund.expected', {});
    const [expected] = rows.filter(({ orderId }) => orderId === bought.orderId);
    expect(expected).toMatchObject({ goods: 'expected', goodsByName: null });
    const refundId = expected?.id ?? '';
    expect(await warehouse.call('orders.refund.get', { refundId })).toMatchObject({ receives: true, givesUp: true });
    const received = await warehouse.call('orders.refund.receive', { refundId, outcome: 'received' });
    expect(received).toMatchObject({ goods: 'received', goodsByName: expect.any(String) as string });
    expect(await available(accounts.stock(LAMP))).toBe(stockBefore + 1);
    expect(await shelf()).toMatchObject({ pendingIn: 0 });
    const again = await warehouse.refusal('orders.refund.receive', { refundId, outcome: 'given_up' });
    expect(again.code).toBe('orders.refund.goods_settled');
    expect((await warehouse.call('orders.refund.expected', {})).rows.map(({ id }) => id)).not.toContain(refundId);
  });

  it('of goods that never come back leaves the shelf as it is, and only the warehouse gives them up', async () => {
    const bought = await purchase(1, 0, 0);
    await pay(bought);
    await deliver(devcloud, bought.orderId);
    const stockBefore = await available(accounts.stock(LAMP));
    await refund(bought, [{ lineId: `${bought.orderId}_1`, quantity: 1 }], true);
    const warehouse = clientOf(devcloud, people.supervisor.openid);
    const { rows } = await warehouse.call('orders.refund.expected', {});
    const refundId = rows.find(({ orderId }) => orderId === bought.orderId)?.id ?? '';
    expect(await finance().call('orders.refund.get', { refundId })).toMatchObject({ receives: false, givesUp: false });
    expect((await clientOf(devcloud, bought.openid).refusal('orders.refund.receive', { refundId, outcome: 'received' })).code).toBe('auth.forbidden');
    await warehouse.call('orders.refund.receive', { refundId, outcome: 'given_up' });
    expect(await available(accounts.stock(LAMP))).toBe(stockBefore);
    expect(await storedDocument(devcloud, 'ledger_accounts', accounts.stock(LAMP))).toMatchObject({ pendingIn: 0 });
  });

  it('of everything before anything was paid only takes the debt away and ends the order', async () => {
    const bought = await purchase(2, 0, 0);
    const stockBefore = await available(accounts.stock(LAMP));
    const { preview } = await refund(bought, [{ lineId: `${bought.orderId}_1`, quantity: 2 }], false);
    expect(preview).toMatchObject({
      dueReducedFen: bought.payableFen,
      paybacks: [],
      coupon: { outcome: 'given_back' },
    });
    const { refunds } = await clientOf(devcloud, bought.openid).call('orders.refund.of_order', { orderId: bought.orderId });
    expect(refunds).toMatchObject([{ refundFen: bought.payableFen, backFen: 0 }]);
    expect(await available(accounts.orderDue(bought.orderId))).toBe(0);
    expect(await available(accounts.stock(LAMP))).toBe(stockBefore + 2);
    const { card } = await clientOf(devcloud, bought.openid).call('orders.order.get', { orderId: bought.orderId });
    expect(card.cancelled).toBe(true);
  });

  it('before delivery lets only what is left be delivered', async () => {
    const bought = await purchase(3, 0, 0);
    await refund(bought, [{ lineId: `${bought.orderId}_1`, quantity: 1 }], false);
    const stockBefore = await available(accounts.stock(LAMP));
    await deliver(devcloud, bought.orderId);
    expect(await available(accounts.stock(LAMP))).toBe(stockBefore + 1);
    const { appliances } = await clientOf(devcloud, bought.openid).call('orders.order.get', {
      orderId: bought.orderId,
    });
    expect(appliances).toHaveLength(2);
  });

  it('of an amount leaves the pieces where they are, and makes each of them cheaper', async () => {
    const bought = await purchase(2, 0, 0);
    await pay(bought);
    await deliver(devcloud, bought.orderId);
    const lineId = `${bought.orderId}_1`;
    const { preview } = await refund(bought, [{ lineId, quantity: 0, amountFen: 10_000 }], true);
    expect(preview).toMatchObject({ refundFen: 10_000, piecesReturned: 0, coupon: { outcome: 'kept_used' } });
    const [line] = (await clientOf(devcloud, bought.openid).call('orders.order.get', { orderId: bought.orderId })).lines;
    expect(line).toMatchObject({ quantity: 2, leftPieces: 2, leftFen: bought.payableFen - 10_000 });
    const rest = await refund(bought, [{ lineId, quantity: 2 }], true);
    expect(rest.preview).toMatchObject({ refundFen: bought.payableFen - 10_000, coupon: { outcome: 'given_back' } });
  });

  it('gives the coupon back once, also when the pieces come back after all the money', async () => {
    const bought = await purchase(1, 0, 0);
    const lineId = `${bought.orderId}_1`;
    const money = await refund(bought, [{ lineId, quantity: 0, amountFen: bought.payableFen }], false);
    expect(money.preview.coupon).toMatchObject({ outcome: 'given_back' });
    const pieces = await refund(bought, [{ lineId, quantity: 1 }], false);
    expect(pieces.preview).toMatchObject({ refundFen: 0, coupon: null });
  });

  it('does what it promised, whatever was bought, paid, delivered and refunded before', async () => {
    const runs = fc.record({
      introduced: fc.boolean(),
      released: fc.boolean(),
      lamps: fc.integer({ min: 1, max: 4 }),
      fans: fc.integer({ min: 0, max: 2 }),
      points: fc.constantFrom(0, 100, 330),
      paid: fc.boolean(),
      delivered: fc.boolean(),
      steps: fc.array(
        fc.record({
          line: fc.integer({ min: 1, max: 2 }),
          quantity: fc.integer({ min: 0, max: 3 }),
          /** Of what is left of the line, in percent; null for the pieces' price. */
          share: fc.option(fc.integer({ min: 1, max: 100 }), { freq: 1 }),
          goods: fc.boolean(),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    });
    await fc.assert(
      fc.asyncProperty(runs, async ({ introduced, released, lamps, fans, points, paid, delivered, steps }) => {
        const bought = await (introduced ? brought(devcloud, lamps, fans) : purchase(lamps, fans, points));
        await devcloud.settle();
        if (paid) await pay(bought);
        if (delivered) await deliver(devcloud, bought.orderId);
        await devcloud.settle();
        if (released) await passDays(devcloud, 7);
        const buyer = clientOf(devcloud, bought.openid);
        const orderOf = () => buyer.call('orders.order.get', { orderId: bought.orderId });
        let refundedFen = 0;
        for (const { line, quantity, share, goods } of steps) {
          const { lines, refunds } = await orderOf();
          const left = lines.find(({ lineId }) => lineId === `${bought.orderId}_${line}`);
          if (refunds !== 'ask' || left === undefined) continue;
          const pieces = Math.min(quantity, left.leftPieces);
          const amount = share === null ? {} : { amountFen: Math.floor(((left.leftFen ?? 0) * share) / 100) };
          if (pieces === 0 && (amount.amountFen ?? 0) === 0) continue;
          const { preview, booked } = await refund(bought, [{ lineId: left.lineId, quantity: pieces, ...amount }], goods);
          expect(inWordsOfPreview(booked, bought.personId)).toEqual(promised(preview));
          refundedFen += preview.refundFen;
        }
        const { card, lines } = await orderOf();
        expect(lines.reduce((sum, { leftFen }) => sum + (leftFen ?? 0), 0)).toBe(bought.payableFen - refundedFen);
        const standing = lines.every(({ leftFen }) => leftFen === 0) ? 'refunded' : 'partly_refunded';
        const touched = refundedFen > 0 || lines.some(({ quantity, leftPieces }) => leftPieces < quantity);
        expect(card.refund).toBe(touched ? standing : null);
      }),
      { numRuns: 16 },
    );
  }, 180_000);
});
