import type { Output } from '../../shared/contract/registry';
import { isSigned, isStepDone, photosOf, stepsMissing } from '../../shared/domain/service/finish';
import { isAtTheDoor, waitsForYes } from '../../shared/domain/service/allowed-commands';
import type { DayEntry } from '../../shared/domain/service/technician-day';
import { SETTINGS } from '../../shared/domain/settings';
import { formatFen } from '../../shared/kernel/money';
import { dayOf } from '../../shared/kernel/time';
import type { jobCommandLabels } from '../../text/jobs';
import { jobChargesText, jobFinishText, jobsText, jobStepsText, jobTag } from '../../text/jobs';
import { machineWords } from '../../text/service-names';
import { hoursWords, windowWords } from '../../text/when';
import { isUnderWay } from './door-model';

export type Job = Output<'service.work_order.get'>;
/** What a technician does in his job by a tap. */
export type JobCommand = keyof typeof jobCommandLabels;

/** Steps that need nothing but the tap. */
export type PlainCommand = 'accept' | 'depart' | 'arrive' | 'begin';
export type ReasonedCommand = 'decline' | 'pause';

const ONWARD = ['accept', 'depart', 'arrive', 'begin', 'finish'] as const satisfies readonly JobCommand[];
const BACK = ['decline', 'pause'] as const satisfies readonly ReasonedCommand[];

/** The one next step, and what else may have happened: exactly what the server offers. */
export function jobChoices({ commands }: Pick<Job, 'commands'>): {
  readonly main: (typeof ONWARD)[number] | undefined;
  readonly others: readonly ReasonedCommand[];
} {
  return { main: ONWARD.find((command) => commands.includes(command)), others: BACK.filter((command) => commands.includes(command)) };
}

/** What a job is called, and when. */
export function jobCardView({ card }: Pick<Job, 'card'>, now: number) {
  const { id, kind, product, window } = card;
  return {
    id,
    window: window === null ? jobsText.noWindow : windowWords(window, now),
    headline: jobsText.headline(kind, machineWords(product)),
    tag: jobTag(card, now),
  };
}

/** Steps that are taken out of the list; where there is more to do than a tap, the job is opened. */
const ON_CARD = ['accept', 'depart', 'arrive'] as const satisfies readonly PlainCommand[];

/** A job on its card in the technician's list: when, whose, where, what to know, and the one thing to do next. */
export function dayCardView(job: Job, now: number) {
  const { card, customerPhone, description } = job;
  const { main, others } = jobChoices(job);
  const isAsked = main === 'accept';
  const points = [...(description === '' ? [] : [jobsText.description(description)]), ...dueWords(job)];
  return {
    ...jobCardView(job, now),
    hours: card.window === null || card.window.on !== dayOf(now) ? jobCardView(job, now).window : hoursWords(card.window),
    headline: jobsText.cardHeadline(card.customerName, card.kind, machineWords(card.product)),
    place: card.addressLine,
    points: points.join('；'),
    phone: isOver(job) ? null : customerPhone,
    main: ON_CARD.find((command) => command === main),
    decline: isAsked && others.includes('decline'),
  };
}

/** What is still to be taken at this door: for the visit, and for the goods that it installs. */
export function dueWords({ dueFen, orderDueFen }: Pick<Job, 'dueFen' | 'orderDueFen'>): readonly string[] {
  const words = (fen: number | null, say: (yuan: string) => string) => ((fen ?? 0) > 0 ? [say(formatFen(fen ?? 0))] : []);
  return [...words(dueFen, jobsText.due), ...words(orderDueFen, jobsText.orderDue)];
}

/** What can be paid at this door: what was agreed there, and what is left of the price of the goods that it installs. */
export function billsOf({ card, agreedFen, orderDueFen }: Pick<Job, 'agreedFen' | 'orderDueFen'> & { readonly card: Pick<Job['card'], 'id' | 'orderId'> }) {
  return [
    ...(agreedFen > 0 ? [{ id: card.id, title: jobChargesText.money }] : []),
    // Also when nothing is left of it: he has just taken it, and sees that it came.
    ...(card.orderId !== null && orderDueFen !== null ? [{ id: card.orderId, title: jobChargesText.orderMoney }] : []),
  ];
}

const isOver = ({ card: { state } }: Pick<Job, 'card'>): boolean => state === 'finished' || state === 'closed';

/** A job as it stands in its technician's day. */
export function jobEntry(job: Job): DayEntry {
  return { window: job.card.window, isUnderWay: isUnderWay(job), isOver: isOver(job) };
}

/** How customers rate him, in a sentence; undefined before his first visit. */
export function ownRating(jobs: readonly Pick<Job, 'technician'>[]): string | undefined {
  const own = jobs.find(({ technician }) => technician !== null)?.technician ?? null;
  if (own === null || own.jobsDone === 0) return undefined;
  const { jobsDone, ratings, ratingTenths } = own;
  return jobsText.own(jobsDone, ratingTenths === null ? null : (ratingTenths / 10).toFixed(1), ratings);
}

/** True while the customer is to agree or to pay: what he does on his phone shows by itself. */
export function waitsForCustomer(job: Job): boolean {
  return isAtTheDoor(job.card.state) && (waitsForYes(job) || dueWords(job).length > 0);
}

function leftToDo(job: Job): readonly string[] {
  return [
    ...stepsMissing(job.steps, job.done).map(({ title }) => title),
    ...(waitsForYes(job) ? [jobsText.hints.leftYes] : []),
    ...(isSigned(job) ? [] : [signatureView(job).left]),
    ...((job.dueFen ?? 0) > 0 ? [jobsText.hints.leftMoney] : []),
  ];
}

/** What to know about where the job stands; null where the button says it all. */
export function hintOf(job: Job): string | null {
  const { hints } = jobsText;
  const { card, commands } = job;
  switch (card.state) {
    case 'scheduled':
      return hints.accept;
    case 'accepted':
      if (commands.includes('depart')) return null;
      return card.delivered ? hints.departsLater(SETTINGS.orders.departHoursAhead) : hints.notDelivered;
    case 'on_site':
      return waitsForYes(job) ? hints.waitsForYes : null;
    case 'working': {
      const left = leftToDo(job);
      return left.length === 0 ? null : hints.left(left);
    }
    case 'finished':
    case 'closed':
      return hints.finished;
    default:
      return null;
  }
}

/** How the signature stands: none yet, one, or one that is older than a charge; and what is left to do about it. */
export function signatureView({ signature, charges }: Pick<Job, 'signature' | 'charges'>) {
  const isDone = isSigned({ signature, charges });
  const isOutdated = signature !== null && !isDone;
  const detail = isOutdated ? jobStepsText.signatureOutdated : jobStepsText.signatureHint;
  return { isDone, detail, left: isOutdated ? jobsText.hints.leftSignatureAgain : jobsText.hints.leftSignature };
}

/** What the customer is told that he signs for. */
export function signatureLead({ agreedFen }: Pick<Job, 'agreedFen'>): string {
  return agreedFen > 0 ? jobStepsText.signatureFor(formatFen(agreedFen)) : jobStepsText.signatureHint;
}

/** The steps of the fixed package, each with what is still wanted of it. */
export function stepViews({ steps, done }: Pick<Job, 'steps' | 'done'>) {
  return steps.map((step) => {
    const isDone = isStepDone(step, done);
    const taken = photosOf(done, step.stepId);
    const photosLeft = Math.max(0, step.photos - taken);
    const wanted = [
      ...(step.photos > 0 ? [jobStepsText.photosNeeded(step.photos)] : []),
      ...(step.required ? [] : [jobStepsText.optional]),
    ].join('，');
    const toDo = [step.hint, wanted].filter((words) => words !== '').join(' · ');
    const detail = isDone ? (taken > 0 ? jobStepsText.photosTaken(taken) : '') : toDo;
    return { stepId: step.stepId, title: step.title, hint: step.hint, detail, isDone, photosLeft };
  });
}

export type StepView = ReturnType<typeof stepViews>[number];

/** One serial number to fill in. */
export interface PieceToInstall {
  readonly key: string;
  readonly lineId: string;
  readonly label: string;
}

/** Every single machine that an installation leaves behind. */
export function piecesToInstall(pieces: Job['pieces']): PieceToInstall[] {
  return pieces.flatMap(({ lineId, title, quantity }) =>
    Array.from({ length: quantity }, (_, position) => ({
      key: `${lineId}-${position}`,
      lineId,
      label: jobFinishText.serial(title, position + 1, quantity),
    })),
  );
}

const SERIAL_NUMBER = /^[0-9A-Za-z-]{4,32}$/;

/** What is wrong with the serial numbers, by piece; empty when all are fine. */
export function serialProblems(pieces: readonly PieceToInstall[], numbers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const seen = new Set<string>();
  const problems: Record<string, string> = {};
  for (const { key } of pieces) {
    const number = (numbers[key] ?? '').trim();
    if (!SERIAL_NUMBER.test(number)) problems[key] = jobFinishText.wrong;
    else if (seen.has(number)) problems[key] = jobFinishText.repeated;
    seen.add(number);
  }
  return problems;
}

/** What a camera read from a type plate: the serial number alone, or the last part of a longer text. */
export function serialNumberOf(scanned: string): string {
  const parts = scanned.split(/[^0-9A-Za-z-]+/).filter((part) => SERIAL_NUMBER.test(part));
  return parts[parts.length - 1] ?? '';
}
