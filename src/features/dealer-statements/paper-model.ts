import type { PaperCell, PaperRow, PaperSheet } from '../../components/paper/paper-sheet';
import { amountWords } from '../../text/amounts';
import { dealerStatementsText } from '../../text/dealer-statements';
import { closingWords, lineWords, signedWords, sumRows, type BalancedLine, type Statement } from './view-model';

const words = dealerStatementsText;

const label = (text: string, span: number): PaperCell => ({ kind: 'label', text, span });
const value = (text: string, span: number, lines = 1): PaperCell => ({ kind: 'value', text, span, lines, date: null });
/** Date, subject, why, number, in, out, balance. */
const SPANS = [3, 2, 4, 6, 3, 3, 3];
const spanOf = (position: number): number => SPANS[position] ?? 3;

/** A statement as both sides sign it. @param lines at most as many as fit on a few pages, the newest first */
export function statementSheet({ card, sums, dues, owedFen }: Statement, lines: readonly BalancedLine[]): PaperSheet {
  const { organisationName, periodFrom, periodTo, lineCount } = card;
  const rest = lines.length < lineCount ? [[value(words.paper.rest(lines.length, lineCount), 24)]] : [];
  return {
    title: words.paper.title(organisationName),
    number: words.no(card.no),
    rows: [
      [label(words.paper.period, 4), value(words.period(periodFrom, periodTo), 8), label(words.closingRow, 4), value(closingWords(card), 8)],
      ...sumRows({ card, sums }).map((row): PaperRow => [label(row.label, 12), value(row.amount, 12)]),
      [label(words.dues, 24)],
      ...(dues.length === 0 ? [[value(words.noDues, 24)]] : dues.map(({ causeNo, dueOn, amountFen }): PaperRow => [value(causeNo, 10), value(words.dueOn(dueOn), 7), value(amountWords(amountFen), 7)])),
      ...(dues.length > 1 ? [[label(words.paper.owed, 17), value(amountWords(owedFen), 7)]] : []),
      [label(words.lines, 24)],
      words.columns.map((column, position) => label(column, spanOf(position))),
      ...lines.map(lineRow),
      ...rest,
      [label(words.paper.dealerSign, 6), value('', 6, 3), label(words.paper.companySign, 6), value('', 6, 3)],
      [label(words.paper.date, 6), value('', 6), label(words.paper.date, 6), value('', 6)],
    ],
  };
}

function lineRow(line: BalancedLine): PaperRow {
  const { on, incoming, amountFen, documentNo, afterFen } = line;
  const { subject, kind } = lineWords(line);
  const amount = amountWords(amountFen);
  return [on, subject, kind, documentNo, incoming ? amount : '', incoming ? '' : amount, signedWords(afterFen)].map((text, position) => value(text, spanOf(position)));
}
