import type { TableColumn } from '../../components/sortable-table/sort-rows';
import { leftOf } from '../../shared/domain/retailers/ticket';
import { dayOf } from '../../shared/kernel/time';
import { amountWords, percentWords } from '../../text/amounts';
import { officeTablesText } from '../../text/office-tables';
import { retailersText } from '../../text/retailers';
import { rowView, type Row, type Settlement, type Ticket } from './view-model';

const { tickets, settlements, settlementRows, none } = officeTablesText;

const figure = (fen: number | null): string => (fen === null ? none : amountWords(fen));
const fenCell = (fen: number | null) => (fen === null ? '' : { fen });
/** What a ticket still waits for. */
const waitedFor = (ticket: Ticket): number | null => (ticket.state === 'waiting' ? leftOf(ticket) : null);

/** What it waits for before how that is reckoned: a narrow desk shows the first ones. */
export const TICKET_COLUMNS: readonly TableColumn<Ticket>[] = [
  { key: 'no', label: tickets.columns.no, words: ({ ticketNo }) => ticketNo },
  { key: 'soldOn', label: tickets.columns.soldOn, words: ({ soldOn }) => soldOn },
  { key: 'goods', label: tickets.columns.goods, prose: true, words: ({ goods }) => goods },
  { key: 'expected', label: tickets.columns.expected, figures: true, words: ({ expectedFen }) => amountWords(expectedFen), cell: ({ expectedFen }) => ({ fen: expectedFen }), sortBy: ({ expectedFen }) => expectedFen },
  { key: 'received', label: tickets.columns.received, figures: true, words: ({ receivedFen }) => amountWords(receivedFen), cell: ({ receivedFen }) => ({ fen: receivedFen }), sortBy: ({ receivedFen }) => receivedFen },
  { key: 'left', label: tickets.columns.left, figures: true, words: (ticket) => figure(waitedFor(ticket)), cell: (ticket) => fenCell(waitedFor(ticket)), sortBy: waitedFor },
  { key: 'gross', label: tickets.columns.gross, figures: true, words: ({ grossFen }) => amountWords(grossFen), cell: ({ grossFen }) => ({ fen: grossFen }), sortBy: ({ grossFen }) => grossFen },
  { key: 'rate', label: tickets.columns.rate, figures: true, words: ({ deductionBps }) => percentWords(deductionBps), sortBy: ({ deductionBps }) => deductionBps },
  { key: 'deduction', label: tickets.columns.deduction, figures: true, words: ({ deductionFen }) => amountWords(deductionFen), cell: ({ deductionFen }) => ({ fen: deductionFen }), sortBy: ({ deductionFen }) => deductionFen },
  { key: 'settlement', label: tickets.columns.settlement, words: ({ receipts }) => receipts.at(-1)?.no ?? none },
  { key: 'by', label: tickets.columns.by, words: ({ byName }) => byName },
];

export const SETTLEMENT_COLUMNS: readonly TableColumn<Settlement>[] = [
  { key: 'title', label: settlements.columns.title, words: ({ title }) => title },
  { key: 'no', label: settlements.columns.no, words: ({ no }) => no },
  { key: 'state', label: settlements.columns.state, words: ({ state }) => retailersText.states[state] },
  { key: 'rows', label: settlements.columns.rows, figures: true, words: ({ rows }) => String(rows.all), cell: ({ rows }) => rows.all, sortBy: ({ rows }) => rows.all },
  { key: 'agreed', label: settlements.columns.agreed, figures: true, words: ({ rows }) => String(rows.agreed), cell: ({ rows }) => rows.agreed, sortBy: ({ rows }) => rows.agreed },
  { key: 'differs', label: settlements.columns.differs, figures: true, words: ({ rows }) => String(rows.differs), cell: ({ rows }) => rows.differs, sortBy: ({ rows }) => rows.differs },
  { key: 'foreign', label: settlements.columns.foreign, figures: true, words: ({ rows }) => String(rows.foreign), cell: ({ rows }) => rows.foreign, sortBy: ({ rows }) => rows.foreign },
  { key: 'net', label: settlements.columns.net, figures: true, words: ({ netFen }) => amountWords(netFen), cell: ({ netFen }) => ({ fen: netFen }), sortBy: ({ netFen }) => netFen },
  { key: 'difference', label: settlements.columns.difference, figures: true, words: ({ differenceFen }) => amountWords(differenceFen), cell: ({ differenceFen }) => ({ fen: differenceFen }), sortBy: ({ differenceFen }) => differenceFen },
  { key: 'on', label: settlements.columns.on, words: ({ at }) => dayOf(at), sortBy: ({ at }) => at },
];

/** @param now for the days in what is said of a row */
export function rowColumns(now: number): readonly TableColumn<Row>[] {
  const expectedOf = ({ match }: Row): number | null => (match === null ? null : leftOf(match.ticket));
  const differenceOf = ({ match }: Row): number | null => match?.differenceFen ?? null;
  return [
    { key: 'row', label: settlementRows.columns.row, figures: true, words: ({ rowNo }) => String(rowNo), cell: ({ rowNo }) => rowNo, sortBy: ({ rowNo }) => rowNo },
    { key: 'ticket', label: settlementRows.columns.ticket, words: ({ ticketNo }) => ticketNo },
    { key: 'on', label: settlementRows.columns.on, words: ({ on }) => on ?? none },
    { key: 'net', label: settlementRows.columns.net, figures: true, words: ({ netFen }) => amountWords(netFen), cell: ({ netFen }) => ({ fen: netFen }), sortBy: ({ netFen }) => netFen },
    { key: 'expected', label: settlementRows.columns.expected, figures: true, words: (row) => figure(expectedOf(row)), cell: (row) => fenCell(expectedOf(row)), sortBy: expectedOf },
    { key: 'difference', label: settlementRows.columns.difference, figures: true, words: (row) => figure(differenceOf(row)), cell: (row) => fenCell(differenceOf(row)), sortBy: differenceOf },
    { key: 'why', label: settlementRows.columns.why, prose: true, words: (row) => rowView(row, now).details.join('；') },
    { key: 'decision', label: settlementRows.columns.decision, prose: true, words: (row) => rowView(row, now).decision ?? none },
  ];
}

