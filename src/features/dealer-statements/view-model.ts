import type { Tone } from '../../components/tag/tag';
import type { Output } from '../../shared/contract/registry';
import { DEALER_STATEMENT_STATES, type CorrectionState, type DealerStatementState } from '../../shared/domain/dealers/statements';
import type { TransferKind } from '../../shared/domain/ledger/kinds';
import type { SettlementSubject } from '../../shared/domain/trade/terms';
import { parseYuan } from '../../shared/kernel/money';
import { amountWords } from '../../text/amounts';
import { dealerStatementsText as words } from '../../text/dealer-statements';
import { transferWords } from '../../text/ledger-kinds';
import { tradeText } from '../../text/trade';
import { dateWords, momentWords } from '../../text/when';

export type Statement = Output<'dealers.statement.get'>;
export type StatementCard = Statement['card'];
export type Line = Output<'dealers.statement.lines'>['rows'][number];
export type Correction = Output<'dealers.correction.list'>['rows'][number];
type Objection = Statement['objections'][number];

const TONES: Readonly<Record<DealerStatementState, Tone>> = { drafted: 'now', disputed: 'danger', confirmed: 'action', settled: 'done' };
const kindWord = (kind: TransferKind): string => transferWords(kind, {}, 'customer').word;
const subjectWord = (subject: SettlementSubject): string => tradeText.subjects[subject];
/** `−2,000.00`, with the sign before the figure. */
export const signedWords = (fen: number): string => (fen < 0 ? `−${amountWords(-fen)}` : amountWords(fen));

const periodOf = ({ periodFrom, periodTo }: StatementCard, now: number): string => words.period(periodFrom === null ? null : dateWords(periodFrom, now), dateWords(periodTo, now));
export const closingWords = ({ closingFen }: StatementCard): string => words.closing(amountWords(Math.abs(closingFen)), closingFen < 0);

/** One statement in a list. */
export function cardView(card: StatementCard, now: number) {
  const { state, no, lineCount, remindedAt } = card;
  return {
    id: card.id,
    name: card.organisationName,
    period: periodOf(card, now),
    detail: `${words.no(no)} · ${words.lineCount(lineCount)}`,
    reminded: state === 'drafted' && remindedAt !== null ? words.office.remindedAt(momentWords(remindedAt, now)) : null,
    closing: closingWords(card),
    tag: { words: words.states[state], tone: TONES[state] },
  };
}

export interface SumRow {
  readonly key: string;
  readonly label: string;
  readonly amount: string;
  readonly weight: 'line' | 'total' | 'part';
}

/** From the opening to the closing: what moved by subject, and why. */
export function sumRows({ card, sums }: Pick<Statement, 'card' | 'sums'>): readonly SumRow[] {
  const subjects = [...new Set(sums.map(({ subject }) => subject))];
  const ofSubject = (subject: SettlementSubject): readonly SumRow[] => {
    const own = sums.filter((sum) => sum.subject === subject);
    const total = own.reduce((fen, { inFen, outFen }) => fen + inFen - outFen, 0);
    return [
      ...own.map(({ kind, inFen, outFen, lines }): SumRow => ({ key: `${subject} ${kind}`, label: words.counted(kindWord(kind), lines), amount: signedWords(inFen - outFen), weight: 'part' })),
      { key: subject, label: words.subjectTotal(subjectWord(subject)), amount: signedWords(total), weight: 'line' },
    ];
  };
  return [
    { key: 'opening', label: words.opening, amount: signedWords(card.openingFen), weight: 'line' },
    ...subjects.flatMap(ofSubject),
    { key: 'closing', label: words.closingRow, amount: signedWords(card.closingFen), weight: 'total' },
  ];
}

/** What a line is called, and under which subject it stands. */
export const lineWords = ({ kind, subject }: Pick<Line, 'kind' | 'subject'>) => ({ kind: kindWord(kind), subject: subjectWord(subject) });

export type BalancedLine = Line & { readonly afterFen: number };

/** What the account held after each line; they come newest first, and the newest left the closing. */
export function withBalances(closingFen: number, lines: readonly Line[]): readonly BalancedLine[] {
  let afterFen = closingFen;
  return lines.map((line) => {
    const balanced = { ...line, afterFen };
    afterFen -= line.incoming ? line.amountFen : -line.amountFen;
    return balanced;
  });
}

/** One posting in words. */
export function lineView({ lineId, kind, subject, incoming, amountFen, at, documentNo, afterFen }: BalancedLine, now: number) {
  return {
    id: lineId,
    title: kindWord(kind),
    details: [[subjectWord(subject), documentNo].filter((part) => part !== '').join(' · '), momentWords(at, now)],
    amount: `${incoming ? '+' : '−'}${amountWords(amountFen)}`,
    after: words.after(signedWords(afterFen)),
  };
}

/** What was said, and what was answered. */
export function talkView(objection: Objection, now: number) {
  const { id, words: said, byName, at, about, answer, mayAnswer } = objection;
  const line = about === null ? null : words.aboutLine(kindWord(about.kind), about.documentNo, amountWords(about.amountFen));
  return { id, said, who: [line, `${byName} ${momentWords(at, now)}`].filter((part) => part !== null), answer: answer === null ? null : answerView(answer, now), mayAnswer };
}

function answerView({ words: said, byName, at, correction }: NonNullable<Objection['answer']>, now: number) {
  const corrected = correction === null ? null : correction.state === 'waiting' ? words.waitsForSecond(signedWords(correction.amountFen)) : words.correctedBy(signedWords(correction.amountFen));
  return { said, who: [`${words.answeredBy(byName)} ${momentWords(at, now)}`, ...(corrected === null ? [] : [corrected])] };
}

export type StatementChoice = DealerStatementState | 'all';
export const STATEMENT_CHOICES: readonly { readonly value: StatementChoice; readonly label: string }[] = [
  ...DEALER_STATEMENT_STATES.map((value) => ({ value, label: words.states[value] })),
  { value: 'all', label: words.all },
];

const CORRECTION_TONES: Readonly<Record<CorrectionState, Tone>> = { waiting: 'action', booked: 'done', refused: 'quiet' };

export function correctionView(correction: Correction, now: number) {
  const { id, organisationName, subject, correctionNo, amountFen, reason, state, askedByName, askedAt, decision } = correction;
  return {
    id,
    title: organisationName,
    details: [
      reason,
      words.office.correction(subjectWord(subject), correctionNo),
      words.office.askedBy(askedByName, momentWords(askedAt, now)),
      decision === null ? null : words.office.decidedBy(decision.byName, decision.reason),
    ],
    amount: signedWords(amountFen),
    tag: { words: words.office.correctionStates[state], tone: CORRECTION_TONES[state] },
  };
}

const MOST_CORRECTED_FEN = 1_000_000_000;

/** What was typed as yuan, with a minus to take back; null for what is no correction. */
export function correctedFen(text: string): number | null {
  const typed = text.trim().replace('−', '-');
  const fen = parseYuan(typed.replace(/^-/, ''));
  if (fen === null || fen === 0 || fen > MOST_CORRECTED_FEN) return null;
  return typed.startsWith('-') ? -fen : fen;
}
