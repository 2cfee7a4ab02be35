import { accounts } from '../../src/shared/domain/ledger/accounts';
import { overpaidOf } from '../../src/shared/domain/payments/amounts';
import { idOfNumber } from '../../src/shared/domain/payments/numbers';
import type { DayToCompare, OurPayback, OurPayment } from '../../src/shared/domain/payments/reconcile';
import { becameStuck } from '../../src/shared/domain/payments/timing';
import { isOffline } from '../../src/shared/domain/payments/states';
import { balancesOf } from '../_kit/ledger/read-ledger';
import { oneOf } from '../_kit/persistence/conditions';
import type { Reader } from '../_kit/persistence/reader';
import type { BillLine } from '../_kit/wechat/pay-bill';
import { paybacks, payments, type PaybackDocument, type PaymentDocument } from './documents';
import { dayPostings } from './day-postings';
import { allOf, chunksOf } from '../_kit/persistence/read-all';

const STUCK_LISTED = 200;

/** Everything that is compared of a day, as it stands now. */
export async function factsOfDay(db: Reader, on: string, bill: readonly BillLine[]): Promise<DayToCompare> {
  const ofDay = (await allOf(db, payments, { paidOn: on })).filter(({ state }) => state === 'succeeded');
  const named = await namedPayments(db, bill);
  const all = new Map([...ofDay, ...named].map((payment) => [payment._id, payment]));
  return {
    bill,
    payments: [...all.values()].map((payment) => toOurPayment(payment, on)),
    paybacks: (await namedPaybacks(db, bill)).map(toOurPayback),
    overpaid: await overpaidOrders(db, ofDay),
    stuck: await stuckPaybacks(db, on),
    postings: await dayPostings(db, on),
  };
}

/** Payments of ours that a bill names, whatever their state. */
export function namedPayments(db: Reader, bill: readonly BillLine[]): Promise<readonly PaymentDocument[]> {
  const numbers = bill.flatMap((line) => (line.kind === 'payment' ? [line.tradeNo] : []));
  return byNumber(db, payments, numbers);
}

export function namedPaybacks(db: Reader, bill: readonly BillLine[]): Promise<readonly PaybackDocument[]> {
  const numbers = bill.flatMap((line) => (line.kind === 'payback' ? [line.refundNo] : []));
  return byNumber(db, paybacks, numbers);
}

async function byNumber<D extends PaymentDocument | PaybackDocument>(
  db: Reader,
  collection: { readonly name: string; readonly indexes: typeof payments.indexes },
  numbers: readonly string[],
): Promise<readonly D[]> {
  const ids = [...new Set(numbers.flatMap((number) => idOfNumber(number)?.id ?? []))];
  const found: D[] = [];
  for (const chunk of chunksOf(ids)) {
    found.push(...(await db.find<D>(collection, { where: { _id: oneOf(chunk) }, limit: chunk.length })));
  }
  return found;
}

function toOurPayment({ tradeNo, orderId, orderNo, amountFen, state, paidOn }: PaymentDocument, on: string): OurPayment {
  return { tradeNo, orderId, orderNo, amountFen, succeeded: state === 'succeeded', ofThisDay: paidOn === on };
}

/** One that a person handed over did not succeed at WeChat: a bill that says so is a second payment of the same money. */
function toOurPayback({ refundNo, orderId, orderNo, amountFen, state, method }: PaybackDocument): OurPayback {
  return { refundNo, orderId, orderNo, amountFen, succeeded: state === 'succeeded' && !isOffline(method) };
}

async function overpaidOrders(db: Reader, ofDay: readonly PaymentDocument[]): Promise<DayToCompare['overpaid']> {
  const orderNos = new Map(ofDay.map(({ orderId, orderNo }) => [orderId, orderNo]));
  const found: { orderId: string; orderNo: string; overpaidFen: number }[] = [];
  for (const chunk of chunksOf([...orderNos.keys()])) {
    const balances = await balancesOf(db, chunk.map(accounts.orderDue));
    for (const orderId of chunk) {
      const balance = balances.get(accounts.orderDue(orderId));
      const overpaidFen = balance === undefined ? 0 : overpaidOf(balance);
      if (overpaidFen > 0) found.push({ orderId, orderNo: orderNos.get(orderId) ?? '', overpaidFen });
    }
  }
  return found;
}

/** The oldest first: those that are late stand at the beginning. Each is listed on one day, until it has arrived. */
async function stuckPaybacks(db: Reader, on: string): Promise<DayToCompare['stuck']> {
  const found: DayToCompare['stuck'][number][] = [];
  for (const listFilter of ['open', 'to_hand_over', 'failed'] as const) {
    const rows = await db.find(paybacks, { where: { listFilter }, orderBy: [['_id', 'asc']], limit: STUCK_LISTED });
    found.push(...rows.filter(({ createdAt }) => becameStuck(createdAt, on)).map((row) => ({ ...toOurPayback(row), waitsIn: listFilter })));
  }
  return found;
}
