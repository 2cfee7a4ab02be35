import type { Tone } from '../../components/tag/tag';
import type { Output } from '../../shared/contract/registry';
import { PAYOUT_LISTS, type PayoutList } from '../../shared/domain/commission/payouts';
import type { StatementState } from '../../shared/domain/commission/statements';
import { taxTerms } from '../../shared/domain/commission/tax';
import { dayOf } from '../../shared/kernel/time';
import { amountWords } from '../../text/amounts';
import { STATEMENT_LISTS, statementsText as words } from '../../text/statements';
import { dateWords, momentWords } from '../../text/when';

export type Statement = Output<'commission.statement.get'>;
export type StatementCard = Output<'commission.statement.list'>['rows'][number];
export type StatementLine = Output<'commission.statement.lines'>['rows'][number];
export type Payout = Output<'commission.payout.list'>['rows'][number];

const TONES: Readonly<Record<StatementState, Tone>> = { drafted: 'now', disputed: 'danger', confirmed: 'action', paying: 'now', paid: 'done', carried: 'quiet' };

/** One statement in a list. */
export function cardView({ statementId, no, name, state, periodFrom, periodTo, closingFen, netFen, lineCount }: StatementCard, now: number) {
  return {
    id: statementId,
    name: nameOf(name),
    period: words.period(periodFrom === null ? null : dateWords(periodFrom, now), dateWords(periodTo, now)),
    detail: `${words.no(no)} · ${words.linesOf(lineCount)}`,
    amount: amountWords(state === 'carried' ? closingFen : netFen),
    tag: { words: words.states[state], tone: TONES[state] },
  };
}

/** Whether its payee can do something with it. */
export const hasOwnActions = ({ commands }: Pick<Statement, 'commands'>): boolean =>
  commands.some((command) => command === 'confirm' || command === 'receive' || command === 'check');

export interface SumRow {
  readonly label: string;
  readonly amount: string;
  readonly weight: 'line' | 'total' | 'part';
}

const row = (label: string, fen: number, weight: SumRow['weight'] = 'line'): SumRow => ({ label, amount: fen < 0 ? `−${amountWords(-fen)}` : amountWords(fen), weight });
const some = (label: string, fen: number): readonly SumRow[] => (fen === 0 ? [] : [row(label, fen)]);

/** By which steps the tax comes to what it is. */
const taxedHow = ({ taxFen, closingFen }: Statement): readonly SumRow[] =>
  taxFen === 0 ? [] : [{ label: words.taxSum(amountWords(closingFen), taxTerms(closingFen)), amount: '', weight: 'part' }];

/** From the opening to what is to be paid: every line adds up to the next total. */
export function sumRows(statement: Statement): readonly SumRow[] {
  const { sums } = words;
  const { state, openingFen, earnedFen, passedInFen, reversedFen, passedOutFen, paidFen, toPointsFen, closingFen, taxFen, netFen } = statement;
  const toPay = state === 'carried' ? [] : [...some(sums.tax, -taxFen), ...taxedHow(statement), row(sums.net, netFen, 'total')];
  return [
    row(sums.opening, openingFen),
    ...some(sums.earned, earnedFen),
    ...some(sums.passedIn, passedInFen),
    ...some(sums.reversed, -reversedFen),
    ...some(sums.passedOut, -passedOutFen),
    ...some(sums.paid, -paidFen),
    ...some(sums.toPoints, -toPointsFen),
    row(sums.closing, closingFen, 'total'),
    ...toPay,
  ];
}

/** Everything that a statement's page shows above its lines. */
export function statementView(statement: Statement, now: number) {
  const { state, closingFen, confirmDueAt, confirmed, dispute, answers } = statement;
  return {
    ...cardView(statement, now),
    rows: sumRows(statement),
    hint: state !== 'carried' ? null : closingFen < 0 ? words.debt : closingFen > 0 ? words.tooLittle : null,
    due: confirmDueAt === null ? null : words.confirmDue(dateWords(dayOf(confirmDueAt), now)),
    confirmed: confirmed === null ? null : confirmedWords(confirmed, now),
    talk: [
      ...(dispute === null ? [] : [{ key: 'dispute', who: words.disputed, when: momentWords(dispute.at, now), words: disputeWords(dispute) }]),
      ...answers.map(({ words: said, name, redrawn, at }) => ({ key: String(at), who: words.answered(name, redrawn), when: momentWords(at, now), words: said })),
    ],
  };
}

function confirmedWords({ name, automatic, at }: NonNullable<Statement['confirmed']>, now: number): string {
  const when = momentWords(at, now);
  return automatic ? words.confirmedByTime(when) : words.confirmedBy(name, when);
}

/** Nobody has to leave a name to be paid. */
const nameOf = (name: string): string => (name === '' ? words.nameless : name);

/** What is wrong, and in which line when he said so. */
function disputeWords({ words: said, about }: NonNullable<Statement['dispute']>): string {
  if (about === null) return said;
  const line = [about.orderNo, about.title, amountWords(about.amountFen)].filter((part) => part !== null).join(' ');
  return `${words.disputeOf(line)}。${said}`;
}

/** Whether an entry is the reader's own, his already and not paid yet, and of a friend whom he brought himself. */
export function mayPassOn({ entry, account }: Output<'commission.entry.get'>, ownAccount: string): boolean {
  const { audience, level, state, leftFen, statement } = entry;
  const isPaid = statement?.state === 'paying' || statement?.state === 'paid';
  return account === ownAccount && audience !== 'staff' && level === 1 && state === 'payable' && leftFen > 0 && !isPaid;
}

/** One posting of a statement. */
export function lineView({ lineId, kind, incoming, amountFen, at, orderNo, title, entryId }: StatementLine, now: number) {
  return {
    id: lineId,
    title: title ?? words.kinds[kind] ?? '',
    details: [title === null ? null : (words.kinds[kind] ?? null), [orderNo, momentWords(at, now)].filter((part) => part !== null).join(' · ')],
    amount: `${incoming ? '+' : '−'}${amountWords(amountFen)}`,
    entryId,
  };
}

const PAYOUT_TONES: Readonly<Record<Payout['state'], Tone>> = { asking: 'now', refused: 'danger', waiting: 'now', sending: 'now', paid: 'done', failed: 'danger' };

/** One payment of a statement. @param own its payee reads it: what he can do about a failure is told to him */
export function payoutView(payout: Payout, now: number, own = false) {
  return { ...paymentView(payout, now), failure: own ? ownFailure(payout) : failureWords(payout.failure) };
}

const failureWords = (failure: string | null): string | null => (failure === null ? null : (words.failures[failure] ?? words.failure(failure)));

function ownFailure({ state, failure }: Payout): string | null {
  if (state !== 'failed') return null;
  return failure === null ? words.ownFailure : (words.ownFailures[failure] ?? words.ownFailure);
}

function paymentView({ payoutId, name, method, state, netFen, points, note, startedByName, startedAt, acceptUntil, settledAt }: Payout, now: number) {
  const by = startedByName === '' ? [] : [words.office.started(startedByName, momentWords(startedAt, now))];
  return {
    id: payoutId,
    name: nameOf(name),
    amount: amountWords(netFen),
    method: points === null || points === 0 ? words.methods[method] : `${words.methods[method]} ${points}`,
    tag: { words: words.payoutStates[state], tone: PAYOUT_TONES[state] },
    details: [...by, ...(settledAt === null ? [] : [`${words.payoutStates[state]} ${momentWords(settledAt, now)}`]), ...(note === null ? [] : [note])],
    acceptUntil: state === 'waiting' && acceptUntil !== null ? words.receiveHint(momentWords(acceptUntil, now)) : null,
    open: state !== 'paid' && state !== 'failed',
  };
}

/** Why its payee is asked for his name; null when nobody asks. */
export function namingWords({ commands, nameNeeded, name }: Pick<Statement, 'commands' | 'nameNeeded' | 'name'>): string | null {
  if (!commands.includes('name')) return null;
  return nameNeeded ? words.naming.needed : name === '' ? words.naming.wanted : words.naming.wrong;
}

/** `12 张`, and what they pay. */
export function sumWords({ count, netFen, more }: Output<'commission.statement.sum'>) {
  return { count: words.office.countOf(count, more), amount: amountWords(netFen) };
}

export type StatementChoice = StatementState | 'all';
export const STATEMENT_CHOICES: readonly { readonly value: StatementChoice; readonly label: string }[] = [
  ...STATEMENT_LISTS.map((value) => ({ value, label: words.states[value] })),
  { value: 'all', label: words.office.all },
];
export const PAYOUT_CHOICES: readonly { readonly value: PayoutList; readonly label: string }[] = PAYOUT_LISTS.map((value) => ({ value, label: words.payoutLists[value] }));
