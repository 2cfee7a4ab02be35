import type { Output } from '../../shared/contract/registry';
import { timeOf } from '../../shared/domain/service/minutes';
import { workOrderMachine } from '../../shared/domain/service/states';
import { nextState } from '../../shared/kernel/state-machine';
import { boardText, dispatchText, reasonWords } from '../../text/dispatch';
import { jobTag } from '../../text/jobs';
import { machineWords } from '../../text/service-names';
import { momentWords, windowWords } from '../../text/when';

export type WaitingJob = Output<'service.waiting.list'>['rows'][number];
export type Proposal = Output<'service.proposal.list'>['proposals'][number];

/** What came between: nobody took it, the last visit did not end it, or nobody brings the present one to an end. */
function troubleOf(job: WaitingJob, now: number): string | null {
  if (job.state === 'declined') return dispatchText.declined;
  if (job.state === 'paused') return job.setback?.setOut === false ? dispatchText.stopped : dispatchText.paused;
  const { words, tone } = jobTag(job, now);
  return tone === 'danger' ? words : null;
}

/** False for a visit that somebody has begun: he brings it to an end, or the office stops it on its page. */
export function canBeGiven({ state }: WaitingJob): boolean {
  return nextState(workOrderMachine, state, 'dispatch') !== null;
}

/** A job that waits for somebody, on its row. */
export function waitingView(job: WaitingJob, now: number) {
  const { id, kind, product, wishes, customerName, addressLine, priority, delivered, createdAt, technician, window: agreed, setback } = job;
  const trouble = troubleOf(job, now);
  const windows = wishes.map((window) => windowWords(window, now)).join('、');
  return {
    id,
    title: dispatchText.job(kind, machineWords(product)),
    who: dispatchText.who(customerName, addressLine),
    setback: setback === null ? null : dispatchText.setback(setback.name, setback.reason),
    wishes: windows === '' ? dispatchText.noWish : dispatchText.wishes(windows),
    held: technician === null ? null : dispatchText.changeOf(agreed === null ? technician.name : dispatchText.when(technician.name, windowWords(agreed, now))),
    asked: dispatchText.asked(momentWords(createdAt, now)),
    hint: delivered ? null : dispatchText.notDelivered,
    tags: [
      ...(priority ? [{ words: dispatchText.priority, tone: 'action' as const }] : []),
      ...(trouble === null ? [] : [{ words: trouble, tone: 'danger' as const }]),
    ],
  };
}

/** Somebody who could do it, when, and why he. */
export function proposalView({ membershipId, name, window, startsAt, reasons }: Proposal, now: number) {
  return {
    key: `${membershipId} ${window.on} ${window.from}`,
    begins: boardText.free(timeOf(startsAt)),
    place: dispatchText.place(dispatchText.when(name, windowWords(window, now)), dispatchText.begins(timeOf(startsAt))),
    when: dispatchText.when(name, windowWords(window, now)),
    why: dispatchText.why(dispatchText.begins(timeOf(startsAt)), reasons.map(({ reason, value }) => reasonWords[reason](value)).join('，')),
  };
}
