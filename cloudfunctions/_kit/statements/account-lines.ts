import { MOVING_MODES } from '../../../src/shared/domain/ledger/account-statement';
import type { AccountName } from '../../../src/shared/domain/ledger/accounts';
import { ledgerTransfers, type TransferDocument } from '../ledger/documents';
import { between } from '../persistence/conditions';
import type { Reader } from '../persistence/reader';

/** An account between two places of the journal: postings above the first and below the second. */
export interface AccountSpan {
  readonly account: AccountName;
  readonly from: string;
  readonly until: string;
}

/** Postings that only set aside stand between those that moved: a page reads so many, and shows what moved among them. */
export const LINES_READ = 60;

interface AccountLines {
  readonly rows: readonly TransferDocument[];
  readonly next: string | null;
}

/** What moved in an account, newest first. The page ends where the reading ended, so that its cost is the same however much was only set aside. */
export async function linesOf(db: Reader, { account, from, until }: AccountSpan, after: string | undefined): Promise<AccountLines> {
  const upTo = after !== undefined && after < until ? after : until;
  const found = await db.find(ledgerTransfers, {
    where: { accounts: account, sequence: between(from, upTo) },
    orderBy: [['sequence', 'desc']],
    limit: LINES_READ,
  });
  const rows = found.filter(({ mode }) => MOVING_MODES.includes(mode));
  return { rows, next: found.length < LINES_READ ? null : (found.at(-1)?.sequence ?? null) };
}

/** A line of it by its id, or null for one that is of something else. */
export async function lineOf(db: Pick<Reader, 'get'>, { account, from, until }: AccountSpan, lineId: string): Promise<TransferDocument | null> {
  const line = await db.get(ledgerTransfers, lineId);
  return line !== null && line.accounts.includes(account) && line.sequence > from && line.sequence < until ? line : null;
}
