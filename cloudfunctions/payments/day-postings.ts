import { accounts, type AccountName } from '../../src/shared/domain/ledger/accounts';
import type { DayToCompare } from '../../src/shared/domain/payments/reconcile';
import { addDays, startOfDay } from '../../src/shared/kernel/time';
import { ledgerTransfers, type TransferDocument } from '../_kit/ledger/documents';
import { sequenceFrom } from '../_kit/ledger/sequence';
import { between } from '../_kit/persistence/conditions';
import type { Reader } from '../_kit/persistence/reader';
import { paymentTransferId } from './book-payment';
import { paybacks, payments } from './documents';
import { allOf } from './read-all';

const PAGE = 500;

/** What the documents of a day say was booked, beside what the journal has in the accounts of cash. */
export async function dayPostings(db: Reader, on: string): Promise<DayToCompare['postings']> {
  const documents = [
    ...(await allOf(db, payments, { settledOn: on })).map(({ _id, orderId, orderNo, amountFen }) => ({ id: paymentTransferId(_id), orderId, orderNo, amountFen })),
    ...(await allOf(db, paybacks, { settledOn: on })).flatMap(({ postingId: id, orderId, orderNo, amountFen }) => (id === null ? [] : [{ id, orderId, orderNo, amountFen }])),
  ];
  const journal = new Map(
    [...(await moved(db, accounts.house.cash('wechat'), on)), ...(await moved(db, accounts.house.cash('offline'), on))].map(
      ({ _id, amount }) => [_id, amount],
    ),
  );
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

/** Transfers of a day that moved money; what is only set aside moved none. */
async function moved(db: Reader, account: AccountName, on: string): Promise<readonly TransferDocument[]> {
  const end = sequenceFrom(startOfDay(addDays(on, 1)));
  const found: TransferDocument[] = [];
  for (let from: string | null = sequenceFrom(startOfDay(on)); from !== null; ) {
    const where = { accounts: account, sequence: between(from, end) };
    const page: readonly TransferDocument[] = await db.find(ledgerTransfers, { where, orderBy: [['sequence', 'asc']], limit: PAGE });
    found.push(...page);
    from = page.length < PAGE ? null : (page.at(-1)?.sequence ?? null);
  }
  return found.filter(({ mode }) => mode === 'posted' || mode === 'post');
}
