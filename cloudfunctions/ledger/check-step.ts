import { NO_TOTALS } from '../../src/shared/domain/ledger/totals';
import type { Reader } from '../_kit/persistence/reader';
import type { Log } from '../_kit/runtime/log';
import { checkAccounts, ACCOUNTS_PAGE_COST } from './check-accounts';
import { checkJournal, JOURNAL_PAGE_COST } from './check-journal';
import { latestClosing } from './closings';
import { closeUnseen, keepDifference, recordDifference } from './differences';
import type { LedgerCheckDocument, PassCounts } from './documents';
import { beginLook, LOOK_COST, lookClosely } from './look-closely';

/** Everything that one step may need. */
export interface CheckContext {
  readonly db: Reader;
  readonly log: Log;
  readonly now: number;
}

/** Start, read, write and commit of a difference that is noted. */
const NOTING = 4;

/** What one step costs at most, when nothing but the last of a page is off. */
export const STEP_COST = {
  roundTrips: Math.max(ACCOUNTS_PAGE_COST.roundTrips, JOURNAL_PAGE_COST.roundTrips + NOTING, LOOK_COST.roundTrips + NOTING),
  documents: Math.max(ACCOUNTS_PAGE_COST.documents, JOURNAL_PAGE_COST.documents, LOOK_COST.documents),
};

const NOTHING: PassCounts = { accounts: 0, transfers: 0, passedOver: 0 };

/** A pass from the first account on. */
export function beginPass(known: LedgerCheckDocument | null, now: number): LedgerCheckDocument {
  const finished = known?.finished ?? null;
  const walk = { after: '', end: '', queue: [], look: null, day: null, totals: [] };
  return { _id: 'held', startedAt: now, stage: 'accounts', ...walk, ...NOTHING, finished };
}

/** One bounded step of a pass; doing it again does no harm. */
export async function checkStep(check: LedgerCheckDocument, context: CheckContext): Promise<LedgerCheckDocument> {
  const [account] = check.queue;
  if (account !== undefined) return lookStep(check, account, context);
  if (check.stage === 'accounts') return accountsStep(check, context);
  return journalStep(check, context);
}

async function accountsStep(check: LedgerCheckDocument, { db }: CheckContext): Promise<LedgerCheckDocument> {
  const page = await checkAccounts(db, check.after);
  if (page.after === null) {
    const { through } = await latestClosing(db);
    const totals = [...NO_TOTALS].map(([group, total]) => ({ group, total }));
    return { ...check, stage: 'journal', after: '', end: through, totals };
  }
  const queue = [...check.queue, ...page.doubtful];
  return { ...counted(check, page), after: page.after, queue };
}

async function journalStep(check: LedgerCheckDocument, context: CheckContext): Promise<LedgerCheckDocument> {
  const page = await checkJournal(context.db, check);
  for (const { on, figures } of page.days) await recordDifference({ account: null, on }, figures, context);
  const walked = { ...counted(check, { accounts: 0, transfers: page.transfers }), ...page.walk, queue: page.missing };
  // Queued accounts are looked at before the walk ends: then it comes here once more, with nothing left.
  return page.atEnd && page.missing.length === 0 ? endOf(walked, context.now) : walked;
}

async function endOf(check: LedgerCheckDocument, now: number): Promise<LedgerCheckDocument> {
  await closeUnseen(check.startedAt, now);
  const { accounts, transfers, passedOver } = check;
  return { ...check, stage: 'done', finished: { at: now, accounts, transfers, passedOver } };
}

async function lookStep(check: LedgerCheckDocument, account: string, context: CheckContext): Promise<LedgerCheckDocument> {
  const look = check.look?.account === account ? check.look : beginLook(account);
  const verdict = await lookClosely(context.db, look, context.now);
  const after = counted(check, { accounts: 0, transfers: verdict.postings });
  if (verdict.state === 'going_on') return { ...after, look: verdict.look };
  const subject = { account, on: null };
  if (verdict.state === 'off') await recordDifference(subject, verdict.figures, context);
  if (verdict.state === 'moving') await keepDifference(subject, context.now);
  const passedOver = after.passedOver + (verdict.state === 'moving' ? 1 : 0);
  return { ...after, passedOver, queue: check.queue.slice(1), look: null };
}

function counted(check: LedgerCheckDocument, { accounts, transfers }: Pick<PassCounts, 'accounts' | 'transfers'>): LedgerCheckDocument {
  return { ...check, accounts: check.accounts + accounts, transfers: check.transfers + transfers };
}
