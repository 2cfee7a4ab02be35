import { afterPosting, beginReckoning, isWorthStating, remindStatementAt, type Reckoning, type StatedPosting } from '../../src/shared/domain/dealers/statements';
import { DEALER_ACCOUNT_ROLES } from '../../src/shared/domain/roles';
import { MOVING_MODES } from '../../src/shared/domain/ledger/account-statement';
import { dayOf } from '../../src/shared/kernel/time';
import { ledgerAccounts, ledgerTransfers, type TransferDocument } from '../_kit/ledger/documents';
import { instantOf, sequenceFrom } from '../_kit/ledger/sequence';
import { above } from '../_kit/persistence/conditions';
import { ID_PREFIXES } from '../_kit/runtime/ids';
import type { CommandContext } from '../_kit/runtime/context';
import { documentNumber } from '../_kit/runtime/spoken-number';
import type { Drawn } from '../_kit/statements/carry-on';
import { findHolders } from '../identity/public';
import { termsOf } from '../trade/public';
import { dealerStandings, type StandingDocument } from './documents';
import { dealerStatements, type DealerStatementDocument } from './statement-documents';
import { statementReady } from './statement-messages';
import { placeSearchKeys } from './place-search';

type Work = Pick<CommandContext, 'db' | 'log' | 'now' | 'transactOnce'>;

export interface Drawing {
  readonly runId: string;
  /** Draws up to here; an instant. */
  readonly untilAt: number;
}

/** Where a dealer's statements stand after one, and the statement itself; null where there was nothing to state. */
export interface PreparedStatement {
  readonly organisationId: string;
  readonly account: string;
  readonly from: string;
  readonly stated: StandingDocument['stated'];
  readonly statement: DealerStatementDocument | null;
  /** How many transfers had touched the account. */
  readonly transfers: number;
  readonly recipients: readonly string[];
}

/** Postings that are read at once: what a dealer's statement needs of memory, however many there are. */
const PAGE = 500;

const statementIdOf = (organisationId: string, number: number): string => `${ID_PREFIXES.dealerStatement}_${organisationId.slice(organisationId.indexOf('_') + 1)}n${String(number).padStart(4, '0')}`;

/** Sums the next statement of a dealer. It only reads, so that many can be prepared side by side. */
export async function prepareStatement(ctx: Work, kept: StandingDocument, { runId, untilAt }: Drawing): Promise<Drawn | { readonly sums: PreparedStatement }> {
  const { db } = ctx;
  const { _id: organisationId, balanceAccount, stated } = kept;
  const until = sequenceFrom(untilAt);
  // Drawn by this very run, before it died.
  if (stated.until === until) return stated.drafted ? 'drafted' : 'carried';
  if (stated.until > until) return 'nothing';
  const account = await db.get(ledgerAccounts, balanceAccount);
  if (account === null) return 'nothing';
  const [before, { values: terms }] = await Promise.all([
    stated.count === 0 ? null : db.get(dealerStatements, statementIdOf(organisationId, stated.count)),
    termsOf(db, organisationId),
  ]);
  const opening = beginReckoning(before?.closingFen ?? 0, before?.dues ?? []);
  const read = await readSpan(ctx, { account: balanceAccount, from: stated.until, until, opening, termDays: terms.termDays });
  if (read.endFen !== account.posted) {
    const booked = await db.get(ledgerAccounts, balanceAccount);
    if (booked?.transfers !== account.transfers) return 'busy';
    ctx.log.error('no statement can be drawn', new Error(`${balanceAccount} is not the sum of its postings`));
    return 'failed';
  }
  const drafted = isWorthStating(read.reckoning);
  const number = stated.count + 1;
  const statement = drafted ? toStatement(kept, number, { runId, untilAt, now: ctx.now, opening, reckoning: read.reckoning }) : null;
  const recipients = drafted ? await findHolders(db, DEALER_ACCOUNT_ROLES, [organisationId]) : [];
  const after = { until, count: drafted ? number : stated.count, drafted };
  return { sums: { organisationId, account: balanceAccount, from: stated.until, stated: after, statement, transfers: account.transfers, recipients } };
}

/**
 * Writes a prepared statement, once however often it is asked: the statement, and how far statements reach, are written
 * together, and only while nothing was booked since they were summed.
 */
export async function writeStatement({ transactOnce }: Work, prepared: PreparedStatement): Promise<Drawn> {
  const { organisationId, account, from, stated, statement, transfers, recipients } = prepared;
  return transactOnce(`dealer-stated:${organisationId}:${stated.until}`, async (tx) => {
    const fresh = await tx.get(dealerStandings, organisationId);
    const booked = await tx.get(ledgerAccounts, account);
    if (fresh === null || fresh.stated.until !== from || booked?.transfers !== transfers) throw new Meanwhile();
    await tx.put(dealerStandings, { ...fresh, stated });
    if (statement === null) return 'carried' as const;
    await tx.put(dealerStatements, statement);
    for (const event of statementReady(statement, recipients, false)) tx.emit(event);
    return 'drafted' as const;
  }).catch((error: unknown) => {
    if (error instanceof Meanwhile) return 'busy' as const;
    throw error;
  });
}

/** Something was written between the sum and the statement. */
class Meanwhile extends Error {}

interface Span {
  readonly account: string;
  readonly from: string;
  readonly until: string;
  readonly opening: Reckoning;
  readonly termDays: number;
}

/** The account at the end of a span, and what it holds after all that came later. Every posting is read once. */
async function readSpan({ db }: Work, { account, from, until, opening, termDays }: Span): Promise<{ readonly reckoning: Reckoning; readonly endFen: number }> {
  let reckoning = opening;
  let laterFen = 0;
  for (let after = from, found: readonly TransferDocument[] = []; ; ) {
    found = await db.find(ledgerTransfers, { where: { accounts: account, sequence: above(after) }, orderBy: [['sequence', 'asc']], limit: PAGE });
    for (const transfer of found.filter(({ mode }) => MOVING_MODES.includes(mode))) {
      const posting = toPosting(transfer, account);
      if (transfer.sequence < until) reckoning = afterPosting(reckoning, posting, termDays);
      else laterFen += posting.incoming ? posting.amountFen : -posting.amountFen;
    }
    after = found.at(-1)?.sequence ?? after;
    if (found.length < PAGE) return { reckoning, endFen: reckoning.balanceFen + laterFen };
  }
}

export function toPosting({ kind, to, amount: amountFen, on, facts }: TransferDocument, account: string): StatedPosting {
  return { kind, incoming: to === account, amountFen, on, facts };
}

interface Reckoned extends Drawing {
  readonly now: number;
  readonly opening: Reckoning;
  readonly reckoning: Reckoning;
}

function toStatement(
  { organisationId, organisationName, organisationPath, stated }: StandingDocument,
  number: number,
  { runId, untilAt, now, opening, reckoning }: Reckoned,
): DealerStatementDocument {
  const _id = statementIdOf(organisationId, number);
  const until = sequenceFrom(untilAt);
  const no = documentNumber('dealerStatement', _id, untilAt);
  return {
    _id,
    organisationId,
    organisationName,
    organisationPath,
    no,
    order: `${until}:${organisationId}`,
    from: stated.until,
    until,
    periodFrom: stated.until === '' ? null : dayOf(instantOf(stated.until)),
    periodTo: dayOf(untilAt - 1),
    runId,
    openingFen: opening.balanceFen,
    closingFen: reckoning.balanceFen,
    lineCount: reckoning.lines,
    sums: reckoning.sums,
    dues: reckoning.dues,
    state: 'drafted',
    drawnAt: now,
    confirmed: null,
    settledAt: null,
    objections: [],
    remindedAt: null,
    lookAt: remindStatementAt(now),
    searchKeys: placeSearchKeys({ organisationPath, organisationName }, no),
  };
}
