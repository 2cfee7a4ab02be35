import { commandsFor, isAtTheDoor, waitsForYes } from '../../../shared/domain/service/allowed-commands';
import { applyCommand, doneAt } from '../../../shared/domain/service/apply-command';
import { chargeLines, nextProposalId, refuseAgreedMeanwhile, totalOf, withProposal } from '../../../shared/domain/service/charges';
import { coverageOfCharge } from '../../../shared/domain/service/coverage';
import { checkFinish, checkRecord } from '../../../shared/domain/service/finish';
import { toServiceTrack } from '../../../shared/domain/service/track';
import type { WorkOrderProgress, WorkOrderStep } from '../../../shared/domain/service/work-order';
import { AppError } from '../../../shared/errors/app-error';
import { dayOf } from '../../../shared/kernel/time';
import type { Job } from '../view-model';
import type { JobIntent } from './job-intent';

/**
 * The job as it will be once the server has taken a tap, by the very rules that the server goes by.
 * @param now epoch milliseconds
 * @throws AppError what the server would refuse with, as far as the phone knows the job
 */
export function afterIntent(job: Job, intent: JobIntent, now: number): Job {
  const changed = changedBy(job, intent, now);
  return { ...changed, ...offered(changed, now) };
}

/** What a technician may do next; the clock moves on where nobody is asked. */
export function offered(job: Job, now: number): Pick<Job, 'commands' | 'mayPropose'> {
  return { commands: commandsFor({ ...progressOf(job), charges: job.charges }, ['technician'], now), mayPropose: isAtTheDoor(job.card.state) };
}

function changedBy(job: Job, intent: JobIntent, now: number): Job {
  switch (intent.action) {
    case 'service.step.record':
      return recorded(job, intent.input, now);
    case 'service.signature.record':
      refuseAway(job, 'record');
      return { ...job, signature: { fileId: intent.input.fileId, agreed: intent.input.agreed, at: recordedAt(job, intent.input, now) } };
    case 'service.charge.propose':
      return proposed(job, intent.input, now);
    case 'service.charge.withdraw':
      return withdrawn(job, intent.input.proposalId);
    case 'service.work_order.begin':
      if (waitsForYes(job)) throw new AppError('service.charge.not_agreed');
      return stepped(job, { command: 'begin' }, intent.input.at, now);
    case 'service.work_order.finish': {
      const finished = stepped(job, { command: 'finish' }, intent.input.at, now);
      checkFinish({ ...job, dueFen: job.dueFen ?? 0 });
      return finished;
    }
    case 'service.work_order.decline':
    case 'service.work_order.pause':
      return stepped(job, { command: intent.action === 'service.work_order.pause' ? 'pause' : 'decline', reason: intent.input.reason }, intent.input.at, now);
    default:
      return stepped(job, { command: PLAIN[intent.action] }, intent.input.at, now);
  }
}

const PLAIN = {
  'service.work_order.accept': 'accept',
  'service.work_order.depart': 'depart',
  'service.work_order.arrive': 'arrive',
} as const;

/** As much of a work order as its rules ask for, from what its technician sees of it. */
function progressOf({ card, timeline }: Job): WorkOrderProgress {
  const { kind, state, orderId, delivered, window, technician, wishes } = card;
  return {
    kind,
    state,
    order: orderId === null ? null : { orderId, orderNo: '', delivered, needed: true },
    appointment: window === null || technician === null ? null : { ...technician, personId: '', phone: null, window, startsAt: 0, endsAt: 0 },
    wishes,
    timeline: timeline.map((entry) => ({ ...entry, receivedAt: entry.at, byId: '' })),
  };
}

/** A phone whose clock is slow has heard all the same of what happened already. */
const heardAt = ({ timeline }: Job, now: number): number => Math.max(now, ...timeline.map(({ at }) => at));

function stepped(job: Job, step: WorkOrderStep, at: number, now: number): Job {
  const by = { id: '', name: job.card.technician?.name ?? '' };
  const progress = applyCommand(progressOf(job), step, { by, parties: ['technician'], at, receivedAt: heardAt(job, now) });
  const timeline = progress.timeline.map(({ command, at: done, byName, party = null, note }) => ({ command, at: done, byName, party, note }));
  return { ...job, card: { ...job.card, state: progress.state, track: toServiceTrack(progress, job.card.createdAt) }, timeline };
}

function refuseAway({ card: { state } }: Job, command: string): void {
  if (!isAtTheDoor(state)) throw new AppError('service.work_order.command_not_allowed', { command, state });
}

type InputOf<A extends JobIntent['action']> = Extract<JobIntent, { readonly action: A }>['input'];

const recordedAt = (job: Job, { at }: { readonly at: number }, now: number): number => doneAt(progressOf(job), { at, receivedAt: heardAt(job, now) });

function recorded(job: Job, { stepId, photos, note = '', at }: InputOf<'service.step.record'>, now: number): Job {
  refuseAway(job, 'record');
  const record = { stepId, photos, note: note === '' ? null : note, at: recordedAt(job, { at }, now), receivedAt: now };
  checkRecord(job.steps, job.done, record);
  return { ...job, done: [...job.done, record] };
}

function proposed(job: Job, { lines: wanted, finding, insteadOf }: InputOf<'service.charge.propose'>, now: number): Job {
  refuseAway(job, 'propose');
  const { card, charges, coverage, tariff } = job;
  refuseAgreedMeanwhile(charges, insteadOf);
  const dates = { kind: card.kind, ofOrder: card.orderId !== null, warrantyEndsOn: coverage.endsOn, today: dayOf(now) };
  const lines = chargeLines(wanted, tariff.items, (item) => coverageOfCharge(dates, finding, item));
  const totalFen = totalOf(lines);
  const agreed = totalFen === 0;
  const shown = lines.map(({ itemId, title, unit, quantity, unitPriceFen, covered, reason, amountFen }) => ({ itemId, title, unit, quantity, unitPriceFen, covered, reason, amountFen }));
  return {
    ...job,
    charges: withProposal(charges, {
      proposalId: nextProposalId(charges),
      lines: shown,
      totalFen,
      state: agreed ? 'agreed' : 'proposed',
      proposedAt: now,
      agreedAt: agreed ? now : null,
      agreedBy: null,
    }),
  };
}

function withdrawn(job: Job, proposalId: string): Job {
  const charge = job.charges.find((one) => one.proposalId === proposalId);
  if (charge === undefined) throw new AppError('service.charge.missing');
  if (charge.state !== 'proposed') throw new AppError('service.charge.decided');
  return { ...job, charges: job.charges.map((one) => (one === charge ? { ...one, state: 'withdrawn' } : one)) };
}
