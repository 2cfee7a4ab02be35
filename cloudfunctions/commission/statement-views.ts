import type { Output } from '../../src/shared/contract/registry';
import { isWrongName, payeeFailureOf } from '../../src/shared/domain/commission/payout-failures';
import { MOST_UNNAMED_FEN } from '../../src/shared/domain/commission/payouts';
import { accounts } from '../../src/shared/domain/ledger/accounts';
import { wechatKeyId } from '../_kit/wechat/pay-sensitive';
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

/** @param staff whether the viewer keeps the books: notes, and what the payee can do nothing about, are the company's business */
export function toPayoutView(payout: PayoutDocument, staff: boolean): PayoutView {
  const { _id: payoutId, statementId, billNo, name, method, state, netFen, taxFen, points, acceptUntil, createdAt: startedAt, settledAt } = payout;
  const { failure, note, evidence, startedBy } = payout;
  const told = staff ? { failure, note, startedByName: startedBy.name } : { failure: payeeFailureOf(failure), note: null, startedByName: '' };
  return { payoutId, statementId, billNo, name, method, state, netFen, taxFen, points, ...told, evidenceCount: evidence.length, startedAt, acceptUntil, settledAt };
}

interface Beside {
  /** The newest first; the one under way, or that paid it, is among them. */
  readonly attempts: readonly PayoutDocument[];
  readonly payee: Pick<CommissionPayeeDocument, 'prefers' | 'realName'> | null;
  readonly sight: Sight;
}

export function toStatementView(statement: StatementDocument, { attempts, payee, sight }: Beside): StatementView {
  const { earnedFen, reversedFen, passedOutFen, passedInFen, paidFen, toPointsFen, payeeId, confirmDueAt, confirmed, dispute, answers } = statement;
  const payout = attempts.find(({ _id }) => _id === statement.payoutId) ?? null;
  const nameNeeded = needsName(statement, payee);
  const naming: readonly Command[] = sight.own && mayName(statement, nameNeeded, attempts) ? ['name'] : [];
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
    earlier: attempts.filter((attempt) => attempt !== payout).map((attempt) => toPayoutView(attempt, sight.books)),
    nameNeeded,
    realName: payee?.realName ?? null,
    prefers: payee?.prefers ?? 'money',
    commands: [...naming, ...(sight.own ? ownCommands(statement, payout) : []), ...(sight.books ? bookCommands(statement, payout) : [])],
  };
}

const UNPAID: readonly StatementDocument['state'][] = ['drafted', 'disputed', 'confirmed'];

/** WeChat compares the real name of who gets so much, and nobody has told it. */
function needsName({ state, payeeKind, netFen }: StatementDocument, payee: Beside['payee']): boolean {
  const byWechat = payeeKind === 'person' && payee !== null && payee.prefers === 'money' && wechatKeyId() !== null;
  return UNPAID.includes(state) && byWechat && netFen > MOST_UNNAMED_FEN && payee.realName === null;
}

/** Also who left no name at all, and who is known to WeChat by another one. */
function mayName({ state, payeeKind, name }: StatementDocument, needed: boolean, [last]: readonly PayoutDocument[]): boolean {
  return UNPAID.includes(state) && payeeKind === 'person' && (needed || name === '' || isWrongName(last?.failure ?? null));
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
