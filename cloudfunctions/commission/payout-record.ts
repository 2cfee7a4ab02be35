import { billNoOf, payoutIdOf, payoutList, payoutMachine, type PayoutCommand, type PayoutMethod } from '../../src/shared/domain/commission/payouts';
import { statementMachine, type StatementCommand } from '../../src/shared/domain/commission/statements';
import { AppError } from '../../src/shared/errors/app-error';
import { nextState } from '../../src/shared/kernel/state-machine';
import { dayOf } from '../../src/shared/kernel/time';
import { sequenceFrom } from '../_kit/ledger/sequence';
import type { Doer, PayoutDocument, StatementDocument } from './statement-documents';

interface Beginning {
  readonly method: PayoutMethod;
  readonly openid: string | null;
  readonly payeeName: string | null;
  readonly remark: string;
  readonly by: Doer;
  readonly now: number;
}

/** The next attempt to pay a statement. */
export function newPayout({ _id: statementId, payeeId, name, netFen, taxFen, attempts }: StatementDocument, { method, openid, payeeName, remark, by, now }: Beginning): PayoutDocument {
  const _id = payoutIdOf(statementId, attempts + 1);
  return {
    _id,
    statementId,
    payeeId,
    name,
    billNo: billNoOf(_id),
    transferNo: null,
    arrivedOn: null,
    method,
    state: 'asking',
    netFen,
    taxFen,
    points: null,
    openid,
    payeeName,
    remark,
    packageInfo: null,
    acceptUntil: null,
    requestedAt: null,
    failure: null,
    evidence: [],
    note: null,
    startedBy: by,
    createdAt: now,
    settledAt: null,
    settledOn: null,
    listFilter: 'open',
    order: `${sequenceFrom(now)}:${_id}`,
    askAfter: now,
  };
}

type Change = Partial<Omit<PayoutDocument, 'state' | 'listFilter'>>;

/** A payout one step on; null when the table has no such step. */
export function steppedPayout(payout: PayoutDocument, command: PayoutCommand, change: Change): PayoutDocument | null {
  const state = nextState(payoutMachine, payout.state, command);
  return state === null ? null : { ...payout, ...change, state, listFilter: payoutList(state) };
}

/** One that came to its end. */
export const ended = (now: number): Pick<PayoutDocument, 'settledAt' | 'settledOn' | 'askAfter' | 'packageInfo'> => ({
  settledAt: now,
  settledOn: dayOf(now),
  askAfter: null,
  packageInfo: null,
});

/** A statement one step on. @throws AppError `commission.statement.not_allowed` */
export function steppedStatement(statement: StatementDocument, command: StatementCommand, change: Partial<Omit<StatementDocument, 'state'>>): StatementDocument {
  const state = nextState(statementMachine, statement.state, command);
  if (state === null) throw new AppError('commission.statement.not_allowed');
  return { ...statement, ...change, state };
}
