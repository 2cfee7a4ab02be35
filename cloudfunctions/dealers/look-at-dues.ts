import { duesOff, NOTHING_REBUILT, rebuildDues, settled, type AccountMove, type DueOff, type DueOnOf } from '../../src/shared/domain/dealers/rebuild-dues';
import { MOVING_MODES } from '../../src/shared/domain/ledger/account-statement';
import { addDays, dayOf } from '../../src/shared/kernel/time';
import { ledgerAccounts, ledgerTransfers, type TransferDocument } from '../_kit/ledger/documents';
import { above } from '../_kit/persistence/conditions';
import type { Reader } from '../_kit/persistence/reader';
import { termsOf } from '../trade/public';
import { dealerStandings, type StandingDocument } from './documents';
import type { DueLook } from './due-check-documents';

/** Postings of one step. */
const PAGE = 500;
const MOST_TRIES = 4;

/** What is kept, the terms, a page of the journal, and the account before and after. */
export const LOOK_COST = { roundTrips: 6, documents: PAGE + 5 } as const;

/** What one step of a look came to: it goes on, his account moves too often to tell, he is gone or all is right, or this is off. */
export type DueVerdict =
  | { readonly state: 'going_on'; readonly look: DueLook; readonly postings: number }
  | { readonly state: 'moving' | 'right'; readonly postings: number }
  | { readonly state: 'off'; readonly kept: StandingDocument; readonly rows: readonly DueOff[]; readonly postings: number };

export const beginLook = (organisationId: string): DueLook => ({ organisationId, through: '', rebuilt: NOTHING_REBUILT, tries: 0, suspicion: null });

/**
 * Reads the next postings of a dealer's account and, at their end, compares. Every transfer changes how many the account
 * counts: one that was the same before and after stands beside just these postings. What is off must be found twice, from the
 * first posting on.
 */
export async function lookAtDues(db: Reader, look: DueLook): Promise<DueVerdict> {
  const { organisationId, through } = look;
  const [kept, terms] = await Promise.all([db.get(dealerStandings, organisationId), termsOf(db, organisationId)]);
  if (kept === null) return { state: 'right', postings: 0 };
  const before = await versionOf(db, kept);
  const rows = await db.find(ledgerTransfers, { where: { accounts: kept.balanceAccount, sequence: above(through) }, orderBy: [['sequence', 'asc']], limit: PAGE });
  const dueOnOf = dueDays(kept, terms.values.termDays);
  const rebuilt = rebuildDues(look.rebuilt, movesOf(rows, kept.balanceAccount), dueOnOf);
  const last = rows.at(-1);
  if (rows.length === PAGE && last !== undefined) return { state: 'going_on', look: { ...look, rebuilt, through: last.sequence }, postings: rows.length };
  const found = duesOff(kept.dues, settled(rebuilt, dueOnOf));
  return found.length === 0 ? { state: 'right', postings: rows.length } : judge(db, look, { kept, before, found, postings: rows.length });
}

interface Found {
  readonly kept: StandingDocument;
  readonly before: string;
  readonly found: readonly DueOff[];
  readonly postings: number;
}

async function judge(db: Reader, look: DueLook, { kept, before, found, postings }: Found): Promise<DueVerdict> {
  const after = await versionOf(db, kept);
  const suspicion = before === after ? `${after} ${JSON.stringify(found)}` : null;
  if (suspicion !== null && suspicion === look.suspicion) return { state: 'off', kept, rows: found, postings };
  if (look.tries >= MOST_TRIES) return { state: 'moving', postings };
  return { state: 'going_on', look: { ...beginLook(look.organisationId), tries: look.tries + 1, suspicion }, postings };
}

async function versionOf(db: Reader, { balanceAccount }: StandingDocument): Promise<string> {
  const account = await db.get(ledgerAccounts, balanceAccount);
  return account === null ? 'none' : `${String(account.transfers)}@${String(account.updatedAt)}`;
}

/** What the journal does not say stands with what is kept, or follows from the terms. */
export function dueDays({ dues }: StandingDocument, termDays: number): DueOnOf {
  const days = new Map(dues.map(({ causeNo, dueOn }) => [causeNo, dueOn]));
  return (causeNo, at) => days.get(causeNo) ?? addDays(dayOf(at), termDays);
}

export const movesOf = (rows: readonly TransferDocument[], account: string): readonly AccountMove[] =>
  rows
    .filter(({ mode }) => MOVING_MODES.includes(mode))
    .map(({ at, to, amount, facts }) => ({ at, movedFen: to === account ? amount : -amount, facts }));
