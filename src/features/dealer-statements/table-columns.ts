import type { TableColumn } from '../../components/sortable-table/sort-rows';
import { dayOf } from '../../shared/kernel/time';
import { amountWords } from '../../text/amounts';
import { dealerStatementsText } from '../../text/dealer-statements';
import { officeTablesText } from '../../text/office-tables';
import { tradeText } from '../../text/trade';
import { lineWords, signedWords, type BalancedLine, type Correction, type StatementCard } from './view-model';

const { statements, statementLines, corrections, none } = officeTablesText;

export const STATEMENT_COLUMNS: readonly TableColumn<StatementCard>[] = [
  { key: 'dealer', label: statements.columns.dealer, words: ({ organisationName }) => organisationName },
  { key: 'no', label: statements.columns.no, words: ({ no }) => no },
  { key: 'from', label: statements.columns.from, words: ({ periodFrom }) => periodFrom ?? none },
  { key: 'to', label: statements.columns.to, words: ({ periodTo }) => periodTo },
  { key: 'state', label: statements.columns.state, words: ({ state }) => dealerStatementsText.states[state] },
  { key: 'lines', label: statements.columns.lines, figures: true, words: ({ lineCount }) => String(lineCount), cell: ({ lineCount }) => lineCount, sortBy: ({ lineCount }) => lineCount },
  { key: 'opening', label: statements.columns.opening, figures: true, words: ({ openingFen }) => signedWords(openingFen), cell: ({ openingFen }) => ({ fen: openingFen }), sortBy: ({ openingFen }) => openingFen },
  { key: 'closing', label: statements.columns.closing, figures: true, words: ({ closingFen }) => signedWords(closingFen), cell: ({ closingFen }) => ({ fen: closingFen }), sortBy: ({ closingFen }) => closingFen },
];

/** What a statement's spreadsheet says of every posting. */
export const LINE_COLUMNS: readonly TableColumn<BalancedLine>[] = [
  { key: 'on', label: statementLines.columns.on, words: ({ on }) => on },
  { key: 'subject', label: statementLines.columns.subject, words: (line) => lineWords(line).subject },
  { key: 'kind', label: statementLines.columns.kind, words: (line) => lineWords(line).kind },
  { key: 'no', label: statementLines.columns.no, words: ({ documentNo }) => documentNo },
  { key: 'in', label: statementLines.columns.incoming, figures: true, words: ({ incoming, amountFen }) => (incoming ? amountWords(amountFen) : ''), cell: ({ incoming, amountFen }) => (incoming ? { fen: amountFen } : '') },
  { key: 'out', label: statementLines.columns.outgoing, figures: true, words: ({ incoming, amountFen }) => (incoming ? '' : amountWords(amountFen)), cell: ({ incoming, amountFen }) => (incoming ? '' : { fen: amountFen }) },
  { key: 'after', label: statementLines.columns.after, figures: true, words: ({ afterFen }) => signedWords(afterFen), cell: ({ afterFen }) => ({ fen: afterFen }) },
];

export const CORRECTION_COLUMNS: readonly TableColumn<Correction>[] = [
  { key: 'dealer', label: corrections.columns.dealer, words: ({ organisationName }) => organisationName },
  { key: 'no', label: corrections.columns.no, words: ({ correctionNo }) => correctionNo },
  { key: 'subject', label: corrections.columns.subject, words: ({ subject }) => tradeText.subjects[subject] },
  { key: 'amount', label: corrections.columns.amount, figures: true, words: ({ amountFen }) => signedWords(amountFen), cell: ({ amountFen }) => ({ fen: amountFen }), sortBy: ({ amountFen }) => amountFen },
  { key: 'reason', label: corrections.columns.reason, words: ({ reason }) => reason },
  { key: 'state', label: corrections.columns.state, words: ({ state }) => dealerStatementsText.office.correctionStates[state] },
  { key: 'askedBy', label: corrections.columns.askedBy, words: ({ askedByName }) => askedByName },
  { key: 'askedOn', label: corrections.columns.askedOn, words: ({ askedAt }) => dayOf(askedAt), sortBy: ({ askedAt }) => askedAt },
  { key: 'decidedBy', label: corrections.columns.decidedBy, words: ({ decision }) => (decision === null ? none : decision.byName) },
];
