import type { StateMachine } from '../../kernel/state-machine';

/** A rating is 1–5 whole stars; below this one a rescue task opens, at it none does (C9). */
export const RESCUE_BELOW_STARS = 3;

/** What a rating may name besides its stars; the first half praises. */
export const RATING_TAGS = [
  'on_time',
  'skilled',
  'polite',
  'tidy',
  'clear_charges',
  'late',
  'unskilled',
  'rude',
  'messy',
  'overcharged',
  'not_solved',
] as const;
export type RatingTag = (typeof RATING_TAGS)[number];

/** Calming a customer who was not satisfied 安抚. */
export const RESCUE_STATES = ['open', 'contacted', 'visited', 'rescued', 'lost'] as const;
export type RescueState = (typeof RESCUE_STATES)[number];
export const RESCUE_COMMANDS = ['contact', 'visit', 'rescue', 'lose'] as const;
export type RescueCommand = (typeof RESCUE_COMMANDS)[number];

export const rescueMachine: StateMachine<RescueState, RescueCommand> = {
  initial: 'open',
  table: {
    // Nobody is rescued, or given up, whom nobody has spoken to.
    open: { contact: 'contacted' },
    contacted: { contact: 'contacted', visit: 'visited', rescue: 'rescued', lose: 'lost' },
    visited: { contact: 'visited', visit: 'visited', rescue: 'rescued', lose: 'lost' },
    rescued: {},
    lost: {},
  },
};

/** A complaint 投诉. */
export const COMPLAINT_STATES = [
  'received',
  'acknowledged',
  'investigating',
  'proposed',
  'agreed',
  'resolved',
  'followed_up',
  'closed',
  'reopened',
] as const;
export type ComplaintState = (typeof COMPLAINT_STATES)[number];
export const COMPLAINT_COMMANDS = [
  'acknowledge',
  'investigate',
  'propose',
  'resolve',
  'follow_up',
  'close',
  'reopen',
] as const;
export type ComplaintCommand = (typeof COMPLAINT_COMMANDS)[number];

/** The office's steps, and the customer's yes to a proposal: that is a promise, and nothing is done by it. */
export const complaintMachine: StateMachine<ComplaintState, ComplaintCommand | 'accept'> = {
  initial: 'received',
  table: {
    received: { acknowledge: 'acknowledged' },
    acknowledged: { investigate: 'investigating' },
    investigating: { propose: 'proposed' },
    // The customer does not take it: another proposal.
    proposed: { propose: 'proposed', accept: 'agreed', resolve: 'resolved' },
    // What was promised cannot be kept: another proposal.
    agreed: { propose: 'proposed', resolve: 'resolved' },
    resolved: { follow_up: 'followed_up', reopen: 'reopened' },
    followed_up: { close: 'closed', reopen: 'reopened' },
    closed: { reopen: 'reopened' },
    reopened: { investigate: 'investigating' },
  },
};

/** Of one complaint, with all that its customer added. */
export const MOST_COMPLAINT_PHOTOS = 30;

/** 类别 and 方法 as annex two has them (K2). */
export const COMPLAINT_CATEGORIES = ['quality', 'service', 'other'] as const;
export type ComplaintCategory = (typeof COMPLAINT_CATEGORIES)[number];
export const COMPLAINT_METHODS = ['in_person', 'phone', 'fax', 'correspondence', 'other'] as const;
export type ComplaintMethod = (typeof COMPLAINT_METHODS)[number];

/** The three annexes (K1–K3). */
export const ANNEXES = ['handling', 'report', 'report_continued'] as const;
export type Annex = (typeof ANNEXES)[number];

export const CONSULTATION_STATES = ['waiting', 'answered', 'closed'] as const;
export type ConsultationState = (typeof CONSULTATION_STATES)[number];
