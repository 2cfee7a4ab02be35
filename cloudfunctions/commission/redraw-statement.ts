import { statementMachine } from '../../src/shared/domain/commission/statements';
import { statableUntil } from '../../src/shared/domain/ledger/account-statement';
import { AppError } from '../../src/shared/errors/app-error';
import { nextState } from '../../src/shared/kernel/state-machine';
import { dayOf } from '../../src/shared/kernel/time';
import { sequenceFrom } from '../_kit/ledger/sequence';
import type { Transaction } from '../_kit/persistence/transaction';
import type { CommandContext } from '../_kit/runtime/context';
import { readSettings } from '../settings/public';
import { commissionPayees } from './documents';
import { amountsOf, openedAt, type Drawing } from './draw-statement';
import { AccountDiffers, readAccount, reckon, type Reckoned } from './reckon-statement';
import { statements, type StatementDocument } from './statement-documents';

/** A statement summed once more from where it began, up to now. */
export interface Redrawing {
  readonly until: string;
  readonly untilAt: number;
  readonly reckoned: Reckoned;
  readonly settings: Drawing['settings'];
}

/** @throws AppError `commission.statement.settling` when the account cannot be summed now */
export async function redraw({ db, now }: Pick<CommandContext, 'db' | 'now'>, statement: StatementDocument): Promise<Redrawing> {
  const { payeeId, payeeKind: kind, outside, from, openingFen } = statement;
  const { values } = await readSettings(db, ['commission']);
  const account = await readAccount(db, payeeId);
  if (account === null) throw new AppError('commission.statement.settling');
  const untilAt = statableUntil(now);
  const settings = values.commission;
  try {
    const reckoned = await reckon(db, account, { payee: { _id: payeeId, kind, outside }, from, openingFen, untilAt, tax: settings.tax });
    return { until: sequenceFrom(untilAt), untilAt, reckoned, settings };
  } catch (error) {
    if (error instanceof AccountDiffers) throw new AppError('commission.statement.settling');
    throw error;
  }
}

/**
 * Puts the new sums in place of the old ones: it waits for its payee again, or carries what is left when there is nothing
 * to pay any more.
 * @throws AppError `commission.statement.settling` when something was booked since it was summed
 */
export async function writeRedrawn(tx: Transaction, statement: StatementDocument, { until, untilAt, reckoned, settings }: Redrawing, now: number): Promise<StatementDocument> {
  const { payeeId, state, from } = statement;
  const payee = await tx.get(commissionPayees, payeeId);
  const account = await readAccount(tx, payeeId);
  if (payee === null || account?.transfers !== reckoned.transfers || until <= from) throw new AppError('commission.statement.settling');
  const opened = openedAt(reckoned, now, settings);
  if (nextState(statementMachine, state, opened.state === 'carried' ? 'carry' : 'redraw') === null) throw new AppError('commission.statement.not_allowed');
  const drawn: StatementDocument = {
    ...statement,
    ...amountsOf(reckoned),
    ...opened,
    until,
    order: `${until}:${payeeId}`,
    periodTo: dayOf(untilAt - 1),
    confirmed: null,
  };
  await tx.put(statements, drawn);
  await tx.put(commissionPayees, { ...payee, statedUntil: until, openStatementId: opened.state === 'carried' ? null : statement._id });
  return drawn;
}
