import { accounts, type AccountName } from '../../src/shared/domain/ledger/accounts';
import type { DayToCompare } from '../../src/shared/domain/payments/reconcile';
import { addDays, startOfDay } from '../../src/shared/kernel/time';
import { ledgerTransfers, type TransferDocument } from '../_kit/ledger/documents';
import { sequenceFrom } from '../_kit/ledger/sequence';
import { between, oneOf } from '../_kit/persistence/conditions';
import { allOf, chunksOf } from '../_kit/persistence/read-all';
import type { Reader } from '../_kit/persistence/reader';
import { paymentTransferId } from './book-payment';
import { paybacks, payments, type PaybackDocument, type PaymentDocument } from './documents';

const PAGE = 500;

/** What a document says was booked. */
interface Told {
  readonly id: string;
  readonly orderId: string;
  readonly orderNo: string;
  readonly amountFen: number;
  /** At a retailer's till: it moved no cash of ours. */
  readonly atTill: boolean;
}

/** What the documents of a day say was booked, beside what the journal has in the accounts of cash, and of retailers for them. */
export async function dayPostings(db: Reader, on: string): Promise<DayToCompare['postings']> {
  const documents = [
    ...(await allOf(db, payments, { settledOn: on })).map((payment) => told(paymentTransferId(payment._id), payment)),
    ...(await allOf(db, paybacks, { settledOn: on })).flatMap((payback) => (payback.postingId === null ? [] : [told(payback.postingId, payback)])),
  ];
  const atTills = documents.filter(({ atTill }) => atTill).map(({ id }) => id);
  const transfers = [
    ...(await moved(db, accounts.house.cash('wechat'), on)),
    ...(await moved(db, accounts.house.cash('offline'), on)),
    ...(await named(db, atTills)),
  ];
  const journal = new Map(transfers.map(({ _id, amount }) => [_id, amount]));
  const known = new Set(documents.map(({ id }) => id));
  return [
    ...documents.map(({ id, orderId, orderNo, amountFen }) => ({
      subject: id,
      orderId,
      orderNo,
      documentFen: amountFen,
      journalFen: journal.get(id) ?? null,
    })),
    ...[...journal]
      .filter(([id]) => !known.has(id))
      .map(([id, journalFen]) => ({ subject: id, orderId: null, orderNo: null, documentFen: null, journalFen })),
  ];
}

const told = (id: string, { orderId, orderNo, amountFen, till }: PaymentDocument | PaybackDocument): Told => ({ id, orderId, orderNo, amountFen, atTill: till !== null });

/**
 * Payments and paybacks that moved money on a day; what is only set aside moved none, and what a retailer's settlement
 * brought is no order's.
 */
async function moved(db: Reader, account: AccountName, on: string): Promise<readonly TransferDocument[]> {
  const end = sequenceFrom(startOfDay(addDays(on, 1)));
  const found: TransferDocument[] = [];
  for (let from: string | null = sequenceFrom(startOfDay(on)); from !== null; ) {
    const where = { accounts: account, sequence: between(from, end) };
    const page: readonly TransferDocument[] = await db.find(ledgerTransfers, { where, orderBy: [['sequence', 'asc']], limit: PAGE });
    found.push(...page);
    from = page.length < PAGE ? null : (page.at(-1)?.sequence ?? null);
  }
  return found.filter(({ mode, kind }) => (mode === 'posted' || mode === 'post') && !kind.startsWith('retailer_'));
}

async function named(db: Reader, ids: readonly string[]): Promise<readonly TransferDocument[]> {
  const found: TransferDocument[] = [];
  for (const chunk of chunksOf(ids)) found.push(...(await db.find(ledgerTransfers, { where: { _id: oneOf(chunk) }, limit: chunk.length })));
  return found;
}
