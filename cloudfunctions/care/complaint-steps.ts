import { clockOf, goOn, isLate, waitForCustomer, type ComplaintTerms } from '../../src/shared/domain/care/complaint-clock';
import type { ComplaintCause } from '../../src/shared/domain/care/complaint-outcome';
import { complaintMachine, MOST_COMPLAINT_PHOTOS, type ComplaintCommand } from '../../src/shared/domain/care/states';
import { workingMsBetween } from '../../src/shared/domain/care/working-time';
import { AppError } from '../../src/shared/errors/app-error';
import { nextState } from '../../src/shared/kernel/state-machine';
import { changedComplaint } from './complaint-record';
import type { ComplaintDocument, ComplaintEntryCommand, ComplaintFacts, Doer } from './documents';

const MINUTE_MS = 60_000;

/** Who does something about a complaint, when, with which words, and by which rules. */
export interface ComplaintDoing {
  readonly by: Doer;
  readonly at: number;
  readonly note: string;
  /** What belongs to one step: its cause when it was looked into, what was given when it is done, his word afterwards. */
  readonly said?: SaidOfStep;
  readonly terms: ComplaintTerms;
}

export interface SaidOfStep {
  readonly cause?: ComplaintCause | undefined;
  readonly compensationFen?: number | undefined;
  readonly satisfied?: boolean | undefined;
}

const notAllowed = (command: string, { state }: ComplaintDocument): AppError =>
  new AppError('care.complaint.command_not_allowed', { command, state });

/**
 * The complaint after one step of the table; the next step's clock begins.
 * @throws AppError `care.complaint.command_not_allowed`
 */
export function steppedComplaint(
  complaint: ComplaintDocument,
  command: ComplaintCommand | 'accept',
  doing: ComplaintDoing,
): ComplaintDocument {
  const state = nextState(complaintMachine, complaint.state, command);
  if (state === null) throw notAllowed(command, complaint);
  const { at, terms } = doing;
  return changedComplaint(complaint, {
    state,
    clock: clockOf(state, terms, at),
    unanswered: command === 'propose',
    wasLate: complaint.wasLate || isLate(complaint.clock, at),
    ...kept(complaint, command, doing),
    timeline: withEntry(complaint, command, doing),
  });
}

/** What a step leaves behind besides its state. */
function kept(complaint: ComplaintDocument, command: ComplaintCommand | 'accept', { by, at, note, said = {}, terms }: ComplaintDoing): Partial<ComplaintFacts> {
  switch (command) {
    case 'acknowledge':
      return { acknowledged: { at, byName: by.name }, handler: by };
    case 'investigate':
      return { handler: by, cause: said.cause ?? complaint.cause };
    case 'propose':
      return { proposal: { text: note, at }, handler: by };
    case 'resolve':
      return {
        outcome: { text: note, at },
        // What was given before it was opened again was given too.
        compensationFen: complaint.compensationFen + (said.compensationFen ?? 0),
        resolvedMinutes: Math.round(workingMsBetween(terms, complaint.receivedAt, at) / MINUTE_MS),
      };
    case 'follow_up':
      return { followUp: { text: note, at }, satisfied: said.satisfied ?? null };
    case 'reopen':
      return { reopened: complaint.reopened + 1, outcome: null, followUp: null, satisfied: null, resolvedMinutes: null };
    case 'accept':
    case 'close':
      return {};
  }
}

/** The customer does not take the proposal: the clock goes on until there is another one. @throws AppError as above */
export function refusedProposal(complaint: ComplaintDocument, doing: ComplaintDoing): ComplaintDocument {
  if (complaint.state !== 'proposed' || !complaint.unanswered) throw notAllowed('refuse', complaint);
  const clock = goOn(complaint.clock, doing.terms, doing.at);
  return changedComplaint(complaint, { clock, unanswered: false, timeline: withEntry(complaint, 'refuse', doing) });
}

/** The customer takes the proposal: now the office has to keep its word. @throws AppError as above */
export function acceptedProposal(complaint: ComplaintDocument, doing: ComplaintDoing): ComplaintDocument {
  if (!complaint.unanswered) throw notAllowed('accept', complaint);
  return steppedComplaint(complaint, 'accept', doing);
}

/**
 * The customer shows more of it. What the office waited for is there: its clock goes on, but not that of a proposal,
 * which waits for his yes or no.
 * @throws AppError as above, once it is over; `care.complaint.photos_full`
 */
export function withEvidence(complaint: ComplaintDocument, photos: readonly string[], doing: ComplaintDoing): ComplaintDocument {
  if (complaint.state === 'closed') throw notAllowed('add', complaint);
  const all = [...new Set([...complaint.photos, ...photos])];
  if (all.length > MOST_COMPLAINT_PHOTOS) throw new AppError('care.complaint.photos_full', { most: MOST_COMPLAINT_PHOTOS });
  const clock = complaint.unanswered ? complaint.clock : goOn(complaint.clock, doing.terms, doing.at);
  return changedComplaint(complaint, { photos: all, clock, timeline: withEntry(complaint, 'add', doing) });
}

/** Stops the clock, or lets it go on. @throws AppError as above, also when it stands or runs already, or none is there */
export function pausedComplaint(complaint: ComplaintDocument, waiting: boolean, doing: ComplaintDoing): ComplaintDocument {
  const { clock } = complaint;
  const command = waiting ? 'wait' : 'resume';
  // Who has not taken it yet cannot wait for anything.
  if (clock.leftMs === null || clock.waiting === waiting || (waiting && complaint.state === 'received')) throw notAllowed(command, complaint);
  const { at, terms } = doing;
  const changed = waiting ? waitForCustomer(clock, terms, at) : goOn(clock, terms, at);
  return changedComplaint(complaint, { clock: changed, timeline: withEntry(complaint, command, doing) });
}

function withEntry({ timeline }: ComplaintDocument, command: ComplaintEntryCommand, { at, by, note }: ComplaintDoing): ComplaintFacts['timeline'] {
  return [...timeline, { command, at, by, note }];
}
