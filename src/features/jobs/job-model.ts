import { isAtTheDoor, waitsForYes } from '../../shared/domain/service/allowed-commands';
import { isSigned, isStepDone, photosOf, stepsMissing } from '../../shared/domain/service/finish';
import { SETTINGS } from '../../shared/domain/settings';
import { formatFen } from '../../shared/kernel/money';
import { jobChargesText, jobFinishText, jobStepsText } from '../../text/job-steps';
import { jobsText } from '../../text/jobs';
import { dueWords, type Job } from './view-model';

/** What can be paid at this door: what was agreed there, and what is left of the price of the goods that it installs. */
export function billsOf({ card, agreedFen, orderDueFen }: Pick<Job, 'agreedFen' | 'orderDueFen'> & { readonly card: Pick<Job['card'], 'id' | 'orderId'> }) {
  return [
    ...(agreedFen > 0 ? [{ id: card.id, title: jobChargesText.money }] : []),
    // Also when nothing is left of it: he has just taken it, and sees that it came.
    ...(card.orderId !== null && orderDueFen !== null ? [{ id: card.orderId, title: jobChargesText.orderMoney }] : []),
  ];
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
