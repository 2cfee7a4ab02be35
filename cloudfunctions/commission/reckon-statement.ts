import { closingOf, LEAST_PAYOUT_FEN, sumGroups, type PostingGroup, type StatementSums } from '../../src/shared/domain/commission/statements';
import type { CommissionSettings } from '../../src/shared/domain/commission/rules';
import { taxOf } from '../../src/shared/domain/commission/tax';
import { MOVING_MODES } from '../../src/shared/domain/ledger/account-statement';
import { accounts } from '../../src/shared/domain/ledger/accounts';
import type { TransferKind } from '../../src/shared/domain/ledger/kinds';
import type { RecordedTransfer } from '../../src/shared/domain/ledger/transfer';
import { ledgerAccounts, ledgerTransfers, type AccountDocument } from '../_kit/ledger/documents';
import { sequenceFrom } from '../_kit/ledger/sequence';
import { above, oneOf } from '../_kit/persistence/conditions';
import type { Reader } from '../_kit/persistence/reader';
import type { CommissionPayeeDocument } from './documents';

/** What is to be summed: a payee's account from the end of the statement before. */
export interface Span {
  readonly payee: Pick<CommissionPayeeDocument, '_id' | 'kind' | 'outside'>;
  readonly from: string;
  readonly openingFen: number;
  readonly untilAt: number;
  readonly tax: CommissionSettings['tax'];
}

/** A statement's amounts, and what must still be true when they are written. */
export interface Reckoned {
  readonly sums: StatementSums;
  readonly closingFen: number;
  readonly taxFen: number;
  readonly netFen: number;
  readonly payable: boolean;
  /** How many transfers had touched the account: another number, and something was booked meanwhile. */
  readonly transfers: number;
}

/** The account and its postings say different things: a fault that somebody has to look at. */
export class AccountDiffers extends Error {}

interface Row {
  readonly _id: { readonly kind: TransferKind; readonly mode: RecordedTransfer['mode']; readonly incoming: boolean; readonly late: boolean };
  readonly amount: number;
  readonly postings: number;
}

/** Kinds, modes and directions are fewer. */
const MOST_ROWS = 200;

/**
 * Sums what moved in a span, each posting read once by the database, in one round trip however many there are. What the account
 * holds is the check: it was reckoned posting by posting, by others.
 * @param account as it was read before the postings
 * @throws AccountDiffers
 */
export async function reckon(db: Reader, account: AccountDocument, { payee, from, openingFen, untilAt, tax }: Span): Promise<Reckoned> {
  const name = accounts.payeeCommission(payee._id);
  const rows = await db.aggregate<Row>(ledgerTransfers, [
    { match: { accounts: name, mode: oneOf(MOVING_MODES), sequence: above(from) } },
    {
      group: {
        _id: { kind: '$kind', mode: '$mode', incoming: { $eq: ['$to', name] }, late: { $gte: ['$sequence', sequenceFrom(untilAt)] } },
        amount: { $sum: '$amount' },
        postings: { $sum: 1 },
      },
    },
    { limit: MOST_ROWS },
  ]);
  const sums = sumGroups(groupsOf(rows, false));
  const closingFen = closingOf(openingFen, sums);
  if (closingOf(closingFen, sumGroups(groupsOf(rows, true))) !== account.posted) throw new AccountDiffers(`${name} is not the sum of its postings`);
  const payable = closingFen >= LEAST_PAYOUT_FEN;
  const taxFen = payable && payee.kind === 'person' && payee.outside ? taxOf(tax, closingFen) : 0;
  return { sums, closingFen, taxFen, netFen: payable ? closingFen - taxFen : 0, payable, transfers: account.transfers };
}

function groupsOf(rows: readonly Row[], late: boolean): readonly PostingGroup[] {
  return rows
    .filter(({ _id }) => _id.late === late)
    .map(({ _id: { kind, mode, incoming }, amount: amountFen, postings }) => ({ kind, mode, incoming, amountFen, postings }));
}

/** The account that a statement is of, or null when nothing ever moved in it. */
export const readAccount = (db: Pick<Reader, 'get'>, payeeId: string): Promise<AccountDocument | null> =>
  db.get(ledgerAccounts, accounts.payeeCommission(payeeId));
