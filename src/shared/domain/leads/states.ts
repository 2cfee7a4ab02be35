import type { StateMachine } from '../../kernel/state-machine';

/** How far a lead 线索 has come. Long deals 舒适家 go on after the contract; short ones are won where they stand. */
export const LEAD_STATES = [
  'new',
  'assigned',
  'contacted',
  'quoted',
  'visiting',
  'contract',
  'deposit',
  'delivery',
  'balance',
  'won',
  'lost',
  'pool',
] as const;
export type LeadState = (typeof LEAD_STATES)[number];

/** The stages that whoever follows it says it has reached. */
export const LEAD_STAGES = ['quoted', 'visiting', 'contract', 'deposit', 'delivery', 'balance'] as const;
export type LeadStage = (typeof LEAD_STAGES)[number];

/** What may be done with it. To reach a stage is a command of the stage's own name. */
export const LEAD_COMMANDS = ['assign', 'claim', 'release', 'recycle', 'contact', ...LEAD_STAGES, 'win', 'lose', 'reopen', 'revive', 'fall_through'] as const;
export type LeadCommand = (typeof LEAD_COMMANDS)[number];

/** Until the contract it is anybody's who cares for it; afterwards it stays with who made the contract. */
const BEFORE_CONTRACT = { release: 'pool', recycle: 'pool', contract: 'contract', win: 'won', lose: 'lost' } as const;
const AFTER_CONTRACT = { win: 'won', lose: 'lost' } as const;

export const leadMachine: StateMachine<LeadState, LeadCommand> = {
  initial: 'new',
  table: {
    new: { assign: 'assigned', lose: 'lost' },
    pool: { assign: 'assigned', claim: 'assigned', lose: 'lost' },
    assigned: { assign: 'assigned', contact: 'contacted', quoted: 'quoted', visiting: 'visiting', ...BEFORE_CONTRACT },
    contacted: { assign: 'contacted', contact: 'contacted', quoted: 'quoted', visiting: 'visiting', ...BEFORE_CONTRACT },
    quoted: { assign: 'quoted', contact: 'quoted', visiting: 'visiting', ...BEFORE_CONTRACT },
    visiting: { assign: 'visiting', contact: 'visiting', quoted: 'quoted', ...BEFORE_CONTRACT },
    contract: { assign: 'contract', contact: 'contract', deposit: 'deposit', delivery: 'delivery', balance: 'balance', ...AFTER_CONTRACT },
    deposit: { assign: 'deposit', contact: 'deposit', delivery: 'delivery', balance: 'balance', ...AFTER_CONTRACT },
    delivery: { assign: 'delivery', contact: 'delivery', balance: 'balance', ...AFTER_CONTRACT },
    balance: { assign: 'balance', contact: 'balance', ...AFTER_CONTRACT },
    // Its order was cancelled: it goes on, unless somebody told of the customer anew meanwhile.
    won: { revive: 'contacted', fall_through: 'lost' },
    // Whoever opens it again has it, or gives it to somebody.
    lost: { reopen: 'assigned' },
  },
};

/** Under which heading lists show it. */
export const LEAD_GROUPS = ['new', 'following', 'pool', 'won', 'lost'] as const;
export type LeadGroup = (typeof LEAD_GROUPS)[number];

export function groupOf(state: LeadState): LeadGroup {
  return state === 'new' || state === 'pool' || state === 'won' || state === 'lost' ? state : 'following';
}

/** One that is not over keeps its phone for itself. */
export const isOpen = (state: LeadState): boolean => state !== 'won' && state !== 'lost';

/** Who is told of by whom: guides in the shop, technicians on site, partners, a scanned code, a call (G1, F5). */
export const LEAD_SOURCES = ['guide', 'technician', 'partner', 'code', 'phone'] as const;
export type LeadSourceKind = (typeof LEAD_SOURCES)[number];

export const FOLLOW_UP_KINDS = ['call', 'wechat', 'shop', 'visit', 'other'] as const;
export type FollowUpKind = (typeof FOLLOW_UP_KINDS)[number];

export const LOST_REASONS = ['price', 'bought_elsewhere', 'no_need', 'no_contact', 'not_suitable', 'other'] as const;
export type LostReason = (typeof LOST_REASONS)[number];
