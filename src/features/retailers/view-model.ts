import type { TableColumn } from '../../components/sortable-table/sort-rows';
import type { Tone } from '../../components/tag/tag';
import type { Output } from '../../shared/contract/registry';
import { isTied, type SettlementState } from '../../shared/domain/retailers/states';
import { amountWords, percentWords } from '../../text/amounts';
import { retailersText as words } from '../../text/retailers';
import { dateWords, dayWords } from '../../text/when';
import { dayOf } from '../../shared/kernel/time';

export type Retailer = Output<'retailers.retailer.list'>['rows'][number];
export type Ticket = Output<'retailers.ticket.list'>['rows'][number];
export type Settlement = Output<'retailers.settlement.get'>;
export type Row = Output<'retailers.settlement.rows'>['rows'][number];

export const RETAILER_COLUMNS: readonly TableColumn<Retailer>[] = [
  { key: 'name', label: words.columns.name, words: ({ name }) => name },
  { key: 'deduction', label: words.columns.deduction, figures: true, words: ({ deductionBps }) => percentWords(deductionBps), sortBy: ({ deductionBps }) => deductionBps },
  { key: 'due', label: words.columns.due, figures: true, words: ({ dueFen }) => amountWords(dueFen), cell: ({ dueFen }) => ({ fen: dueFen }), sortBy: ({ dueFen }) => dueFen },
  { key: 'settlement', label: words.columns.settlement, words: ({ settlement }) => (settlement === null ? words.noSettlement : words.states[settlement.state]) },
];

export const TONES: Readonly<Record<SettlementState, Tone>> = { comparing: 'now', compared: 'action', booking: 'now', booked: 'done', withdrawn: 'quiet' };

export interface TicketView {
  readonly title: string;
  readonly gross: string;
  readonly expected: string;
  readonly details: readonly string[];
}

export function ticketView({ ticketNo, soldOn, goods, grossFen, deductionBps, deductionFen, expectedFen, settlement, voided, order, byName, at }: Ticket, now: number): TicketView {
  const { how, settled, voided: taken, ofOrder, byline, expected } = words.ticket;
  return {
    title: ticketNo,
    gross: amountWords(grossFen),
    expected: expected(amountWords(expectedFen)),
    details: [
      [dayWords(soldOn, now), goods].filter((part) => part !== '').join(' · '),
      how(amountWords(grossFen), percentWords(deductionBps), amountWords(deductionFen)),
      ...(order === null ? [] : [ofOrder(order.orderNo)]),
      ...(settlement === null ? [] : [settled(settlement.no, settlement.rowNo)]),
      ...(voided === null ? [] : [taken(voided.reason, voided.byName)]),
      byline(dateWords(dayOf(at), now), byName),
    ],
  };
}

/** What a compared settlement comes to, the most urgent last. */
export function settlementFacts({ rows, differenceFen, missing }: Pick<Settlement, 'rows' | 'differenceFen' | 'missing'>): readonly string[] {
  const { counts, differs, foreign, missing: unsettled, allIn } = words.settlement;
  return [
    counts(rows.all, rows.agreed),
    ...(rows.differs === 0 ? [] : [differs(rows.differs, differenceWords(differenceFen))]),
    ...(rows.foreign === 0 ? [] : [foreign(rows.foreign)]),
    missing.tickets === 0 ? allIn : unsettled(missing.tickets, amountWords(missing.expectedFen)),
  ];
}

const differenceWords = (fen: number): string => (fen < 0 ? words.row.less(amountWords(-fen)) : words.row.more(amountWords(fen)));

/** Whether there is something to say of a row: what agrees by itself is settled. */
export const hasChoice = ({ standing, match }: Pick<Row, 'standing' | 'match'>): boolean => standing !== 'agreed' || (match !== null && isTied(match));

export interface RowView {
  readonly title: string;
  readonly brought: string;
  /** Why it was matched, or was not. */
  readonly details: readonly string[];
  /** How much it differs. */
  readonly difference: string | null;
  readonly decision: string | null;
}

export function rowView({ rowNo, ticketNo, netFen, match, reason, standing, tie, decision }: Row, now: number): RowView {
  const { title, brought, saidBy, decided, undecided, foreignStays, tied } = words.row;
  const difference = match === null || match.reason === null ? null : differenceWords(match.differenceFen);
  const unsaid = standing === 'foreign' ? foreignStays : undecided;
  const outcome = decision === null ? unsaid : saidBy(`${standing === 'foreign' ? foreignStays : decided[decision.kind]}：${decision.words}`, decision.byName);
  return {
    title: title(rowNo, ticketNo),
    brought: brought(amountWords(netFen)),
    details: match === null ? [reason === null ? '' : words.row.why[reason]] : [...matchWords(match, now), ...(tie === null ? [] : [tied(tie.words, tie.byName)])],
    difference,
    decision: standing === 'agreed' ? null : outcome,
  };
}

function matchWords({ by, reason, daysApart, ticket }: NonNullable<Row['match']>, now: number): readonly string[] {
  const { matchedBy, days, ticket: named, reasons } = words.row;
  const how = [matchedBy[by], ...(daysApart === null ? [] : [days(daysApart)])].join('，');
  return [named(ticket.ticketNo, dayWords(ticket.soldOn, now), amountWords(ticket.expectedFen)), how, ...(reason === null ? [] : [reasons[reason]])];
}
