import { statementIdOf } from '../../src/shared/domain/commission/payouts';
import { confirmDueAt } from '../../src/shared/domain/commission/statements';
import type { CommissionSettings } from '../../src/shared/domain/commission/rules';
import { dayOf } from '../../src/shared/kernel/time';
import { instantOf, sequenceFrom } from '../_kit/ledger/sequence';
import type { CommandContext } from '../_kit/runtime/context';
import { spokenNumber } from '../_kit/runtime/spoken-number';
import type { Drawn } from '../_kit/statements/carry-on';
import { commissionPayees, type CommissionPayeeDocument } from './documents';
import { AccountDiffers, readAccount, reckon, type Reckoned, type Span } from './reckon-statement';
import { statements, type StatementDocument } from './statement-documents';
import { recipientsOf, statementDrafted } from './statement-messages';

type Work = Pick<CommandContext, 'db' | 'log' | 'now' | 'transactOnce'>;

export interface Drawing {
  readonly runId: string;
  /** Draws up to here; an instant. */
  readonly untilAt: number;
  readonly settings: Pick<CommissionSettings, 'tax' | 'confirmDays'>;
}

/** A statement that can be written, as its account was when it was summed. */
export interface PreparedStatement {
  readonly statement: StatementDocument;
  readonly payeeId: string;
  /** How many transfers had touched the account. */
  readonly transfers: number;
  readonly recipients: readonly string[];
}

/** Sums the next statement of a payee. It only reads, so that many can be prepared side by side. */
export async function prepareStatement(ctx: Work, payee: CommissionPayeeDocument, { runId, untilAt, settings }: Drawing): Promise<Drawn | { readonly sums: PreparedStatement }> {
  const { db, now } = ctx;
  const until = sequenceFrom(untilAt);
  // Drawn by this very run, before it died.
  if (payee.statedUntil === until) return payee.openStatementId === null ? 'carried' : 'drafted';
  if (payee.openStatementId !== null || payee.statedUntil > until) return 'nothing';
  const account = await readAccount(db, payee._id);
  const from = payee.statedUntil;
  if (account === null || (from !== '' && account.updatedAt < instantOf(from))) return 'nothing';
  const before = payee.statementCount === 0 ? null : await db.get(statements, statementIdOf(payee._id, payee.statementCount));
  const span: Span = { payee, from, openingFen: before?.closingFen ?? 0, untilAt, tax: settings.tax };
  const reckoned = await reckon(db, account, span).catch((error: unknown) => differing(ctx, error));
  if (reckoned === null) return 'failed';
  if (reckoned.sums.lineCount === 0) return 'nothing';
  const statement = toStatement(payee, span, reckoned, { runId, now, settings });
  const recipients = statement.state === 'drafted' ? await recipientsOf(db, payee) : [];
  return { sums: { statement, payeeId: payee._id, transfers: reckoned.transfers, recipients } };
}

/**
 * Writes a prepared statement, once however often it is asked: the statement, and how far statements reach, are written
 * together, and only while nothing was booked since they were summed.
 */
export async function writeStatement(ctx: Work, { statement, payeeId, transfers, recipients }: PreparedStatement): Promise<Drawn> {
  const { _id, state, from, until } = statement;
  return ctx.transactOnce(`statement:${_id}`, async (tx) => {
    const fresh = await tx.get(commissionPayees, payeeId);
    const unchanged = fresh?.statedUntil === from && fresh.openStatementId === null;
    const booked = (await readAccount(tx, payeeId))?.transfers;
    if (!unchanged || booked !== transfers) throw new Meanwhile();
    await tx.put(statements, statement);
    await tx.put(commissionPayees, { ...fresh, statedUntil: until, statementCount: fresh.statementCount + 1, openStatementId: state === 'drafted' ? _id : null });
    if (state === 'drafted') tx.emit(statementDrafted(statement, recipients));
    return state === 'drafted' ? ('drafted' as const) : ('carried' as const);
  }).catch((error: unknown) => {
    if (error instanceof Meanwhile) return 'busy' as const;
    throw error;
  });
}

/** Something was written between the sum and the statement. */
class Meanwhile extends Error {}

function differing({ log }: Work, error: unknown): null {
  if (!(error instanceof AccountDiffers)) throw error;
  log.error('no statement can be drawn', error);
  return null;
}

function toStatement(
  { _id: payeeId, kind: payeeKind, name, outside, statementCount }: CommissionPayeeDocument,
  { from, openingFen, untilAt }: Span,
  reckoned: Reckoned,
  { runId, now, settings }: { readonly runId: string; readonly now: number; readonly settings: Drawing['settings'] },
): StatementDocument {
  const _id = statementIdOf(payeeId, statementCount + 1);
  const until = sequenceFrom(untilAt);
  return {
    _id,
    no: spokenNumber(_id, untilAt),
    order: `${until}:${payeeId}`,
    payeeId,
    payeeKind,
    name,
    outside,
    from,
    until,
    periodFrom: from === '' ? null : dayOf(instantOf(from)),
    periodTo: dayOf(untilAt - 1),
    runId,
    openingFen,
    ...amountsOf(reckoned),
    ...openedAt(reckoned, now, settings),
    confirmed: null,
    dispute: null,
    answers: [],
    payoutId: null,
    attempts: 0,
  };
}

/** What a reckoning says of a statement. */
export function amountsOf({ sums, closingFen, taxFen, netFen }: Reckoned) {
  return { ...sums, closingFen, taxFen, netFen };
}

/** A drafted one waits so long for an answer; where nothing is to be paid there is nothing to confirm. */
export function openedAt({ payable }: Reckoned, now: number, { confirmDays }: Drawing['settings']): Pick<StatementDocument, 'state' | 'drawnAt' | 'confirmDueAt'> {
  return payable
    ? { state: 'drafted', drawnAt: now, confirmDueAt: confirmDueAt(now, confirmDays) }
    : { state: 'carried', drawnAt: now, confirmDueAt: null };
}
