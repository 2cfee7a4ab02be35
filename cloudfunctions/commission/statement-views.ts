import type { Output } from '../../src/shared/contract/registry';
import { accounts } from '../../src/shared/domain/ledger/accounts';
import type { CommissionPayeeDocument } from './documents';
import type { Sight } from './statement-access';
import type { PayoutDocument, StatementDocument } from './statement-documents';

export type StatementView = Output<'commission.statement.get'>;
type StatementCard = Output<'commission.statement.list'>['rows'][number];
type PayoutView = Output<'commission.payout.retry'>;

export function toStatementCard(statement: StatementDocument): StatementCard {
  const { _id: statementId, no, payeeId, payeeKind, name, state, periodFrom, periodTo, drawnAt } = statement;
  const { openingFen, closingFen, taxFen, netFen, lineCount } = statement;
  return { statementId, no, payeeId, payeeKind, name, state, periodFrom, periodTo, openingFen, closingFen, taxFen, netFen, lineCount, drawnAt };
}

/** @param staff whether the viewer keeps the books: WeChat's reasons and notes are the company's business */
export function toPayoutView(payout: PayoutDocument, staff: boolean): PayoutView {
  const { _id: payoutId, statementId, billNo, name, method, state, netFen, taxFen, points, acceptUntil, createdAt: startedAt, settledAt } = payout;
  const { failure, note, evidence, startedBy } = payout;
  const told = staff ? { failure, note, startedByName: startedBy.name } : { failure: null, note: null, startedByName: '' };
  return { payoutId, statementId, billNo, name, method, state, netFen, taxFen, points, ...told, evidenceCount: evidence.length, startedAt, acceptUntil, settledAt };
}

interface Beside {
  readonly payout: PayoutDocument | null;
  readonly payee: Pick<CommissionPayeeDocument, 'prefers'> | null;
  readonly sight: Sight;
}

export function toStatementView(statement: StatementDocument, { payout, payee, sight }: Beside): StatementView {
  const { earnedFen, reversedFen, passedOutFen, passedInFen, paidFen, toPointsFen, payeeId, confirmDueAt, confirmed, dispute, answers } = statement;
  return {
    ...toStatementCard(statement),
    earnedFen,
    reversedFen,
    passedOutFen,
    passedInFen,
    paidFen,
    toPointsFen,
    account: accounts.payeeCommission(payeeId),
    confirmDueAt,
    confirmed: confirmed === null ? null : { name: confirmed.by?.name ?? '', automatic: confirmed.by === null, at: confirmed.at },
    dispute: dispute === null ? null : { ...dispute },
    answers: answers.map(({ words, by, redrawn, at }) => ({ words, name: by.name, redrawn, at })),
    payout: payout === null ? null : toPayoutView(payout, sight.books),
    prefers: payee?.prefers ?? 'money',
    commands: [...(sight.own ? ownCommands(statement, payout) : []), ...(sight.books ? bookCommands(statement, payout) : [])],
  };
}

type Command = StatementView['commands'][number];

function ownCommands({ state }: StatementDocument, payout: PayoutDocument | null): readonly Command[] {
  if (state === 'drafted') return ['confirm', 'dispute'];
  if (state === 'paying' && payout?.state === 'waiting') return ['receive'];
  return state === 'paying' && payout !== null ? ['check'] : [];
}

function bookCommands({ state, payeeKind }: StatementDocument, payout: PayoutDocument | null): readonly Command[] {
  if (state === 'disputed') return ['answer'];
  if (state === 'confirmed') return payeeKind === 'organisation' ? ['record_offline'] : ['pay', 'record_offline'];
  return state === 'paying' && payout !== null ? ['retry', 'cancel'] : [];
}
