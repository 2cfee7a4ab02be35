import type { StateMachine } from '../../kernel/state-machine';
import type { Match } from './matching';

/** `waiting` for the retailer to settle it. */
export const TICKET_STATES = ['waiting', 'settled', 'void'] as const;
export type TicketState = (typeof TICKET_STATES)[number];
/** `receive`: a row brought something of it, and more is waited for. */
export type TicketCommand = 'receive' | 'settle' | 'withdraw';

export const ticketMachine: StateMachine<TicketState, TicketCommand> = {
  initial: 'waiting',
  table: { waiting: { receive: 'waiting', settle: 'settled', withdraw: 'void' }, settled: {}, void: {} },
};

/** `comparing` and `booking` go on by themselves; between them a person decides about what differs. */
export const SETTLEMENT_STATES = ['comparing', 'compared', 'booking', 'booked', 'withdrawn'] as const;
export type SettlementState = (typeof SETTLEMENT_STATES)[number];
export const SETTLEMENT_COMMANDS = ['compare', 'decide', 'confirm', 'withdraw', 'book'] as const;
export type SettlementCommand = (typeof SETTLEMENT_COMMANDS)[number];

export const settlementMachine: StateMachine<SettlementState, SettlementCommand> = {
  initial: 'comparing',
  table: {
    comparing: { compare: 'compared', withdraw: 'withdrawn' },
    compared: { decide: 'compared', confirm: 'booking', withdraw: 'withdrawn' },
    booking: { book: 'booked' },
    booked: {},
    withdrawn: {},
  },
};

/** A retailer has one open settlement at a time: nothing is brought by two. */
export const isOpenSettlement = (state: SettlementState): boolean => state !== 'booked' && state !== 'withdrawn';

/** `agreed`: brings what was expected. `differs`: brings another amount. `foreign`: no ticket of ours. */
export const ROW_STANDINGS = ['agreed', 'differs', 'foreign'] as const;
export type RowStanding = (typeof ROW_STANDINGS)[number];

/** Where a row of a compared sheet stands. */
export const standingOf = (match: Pick<Match, 'reason'> | null): RowStanding => (match === null ? 'foreign' : matchedStanding(match));
/** Where one stands that found its ticket. */
export const matchedStanding = ({ reason }: Pick<Match, 'reason'>): Exclude<RowStanding, 'foreign'> => (reason === null ? 'agreed' : 'differs');

/** Whether somebody tied it to its ticket by hand, so that it can be taken back. */
export const isTied = ({ by }: Pick<Match, 'by'>): boolean => by === 'hand';

/**
 * What finance says of a row that differs or is foreign. `accept`: the ticket is settled with what came, the rest is given
 * up. `claim`: the money is taken and the ticket goes on waiting for the rest; of a foreign row the money is taken, and
 * stands on the retailer's account until somebody knows for what.
 */
export const ROW_DECISIONS = ['accept', 'claim'] as const;
export type RowDecision = (typeof ROW_DECISIONS)[number];

/** What becomes of a row of which nobody said anything: a difference is claimed, never given up by silence. */
export const decisionOf = (decided: RowDecision | null, standing: RowStanding): RowDecision =>
  standing === 'agreed' ? 'accept' : (decided ?? 'claim');
