import type { TableColumn } from '../../components/sortable-table/sort-rows';
import type { Tone } from '../../components/tag/tag';
import type { Output } from '../../shared/contract/registry';
import { isTied, type RowDecision, type SettlementState } from '../../shared/domain/retailers/states';
import { isReceivedInPart, leftOf } from '../../shared/domain/retailers/ticket';
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

export function ticketView(ticket: Ticket, now: number): TicketView {
  const { ticketNo, soldOn, goods, grossFen, deductionBps, deductionFen, expectedFen, receipts, voided, order, byName, at } = ticket;
  const { how, received, voided: taken, ofOrder, byline, expected } = words.ticket;
  const left = ticket.state === 'waiting' ? leftWords(ticket) : null;
  return {
    title: ticketNo,
    gross: amountWords(grossFen),
    expected: expected(amountWords(expectedFen)),
    details: [
      [dayWords(soldOn, now), goods].filter((part) => part !== '').join(' · '),
      how(amountWords(grossFen), percentWords(deductionBps), amountWords(deductionFen)),
      ...(order === null ? [] : [ofOrder(order.orderNo)]),
      ...(left === null ? [] : [left]),
      ...receipts.map(({ no, rowNo, netFen }) => received(no, rowNo, amountWords(netFen))),
      ...givenUpWords(ticket),
      ...(voided === null ? [] : [taken(voided.reason, voided.byName)]),
      byline(dateWords(dayOf(at), now), byName),
    ],
  };
}

/** Of a ticket of which a part came: how much, and how much is left or came too much. */
export function leftWords(ticket: Pick<Ticket, 'expectedFen' | 'receivedFen'>): string | null {
  if (!isReceivedInPart(ticket)) return null;
  const [received, left] = [amountWords(ticket.receivedFen), leftOf(ticket)];
  return isBeyond(ticket) ? words.ticket.beyond(received, amountWords(Math.abs(left))) : words.ticket.left(received, amountWords(left));
}

/** Whether more came than was expected; of what is given back, more was taken back. */
export const isBeyond = (ticket: Pick<Ticket, 'expectedFen' | 'receivedFen'>): boolean => leftOf(ticket) * Math.sign(ticket.expectedFen) < 0;

function givenUpWords({ givenUp, state, ...ticket }: Ticket): readonly string[] {
  const left = leftOf(ticket);
  if (state !== 'settled' || left === 0) return [];
  const what = (left < 0 ? words.ticket.kept : words.ticket.notAsked)(amountWords(Math.abs(left)));
  return [givenUp === null ? what : words.ticket.why(what, givenUp.reason, givenUp.byName)];
}

/** What a decision means, by whether less came than was left or more. */
export const decisionWords = (differenceFen: number): Readonly<Record<RowDecision, string>> => (differenceFen > 0 ? words.decide.more : words.decide.less);

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

/** What the control of a row with a choice says: find its ticket, decide, or take apart what was tied. */
export function choiceLabel({ standing }: Pick<Row, 'standing'>): string {
  return { foreign: words.tie.action, differs: words.decide.action, agreed: words.tie.untieSubmit }[standing];
}

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
  const { title, brought, saidBy, undecided, foreignStays, tied } = words.row;
  const decided = decisionWords(match?.differenceFen ?? 0);
  const difference = match === null || match.reason === null ? null : differenceWords(match.differenceFen);
  const unsaid = standing === 'foreign' ? foreignStays : undecided(decided.claim);
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
  const left = leftWords(ticket);
  return [named(ticket.ticketNo, dayWords(ticket.soldOn, now), amountWords(ticket.expectedFen)), ...(left === null ? [] : [left]), how, ...(reason === null ? [] : [reasons[reason]])];
}
