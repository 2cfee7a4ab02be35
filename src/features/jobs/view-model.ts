import type { Output } from '../../shared/contract/registry';
import { timeOf } from '../../shared/domain/service/minutes';
import type { DayEntry } from '../../shared/domain/service/technician-day';
import { formatFen } from '../../shared/kernel/money';
import { dayOf } from '../../shared/kernel/time';
import type { jobCommandLabels } from '../../text/jobs';
import { jobsText, jobTag } from '../../text/jobs';
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
  const { id, kind, product, window, startsAt } = card;
  return {
    id,
    window: window === null ? jobsText.noWindow : plannedWords(windowWords(window, now), { window, startsAt }),
    headline: jobsText.headline(kind, machineWords(product)),
    tag: jobTag(card, now),
  };
}

/** A window with the time for which the visit is planned in it, where that is not its beginning. */
function plannedWords(hours: string, { window, startsAt }: { readonly window: { readonly from: string }; readonly startsAt?: number | undefined }): string {
  return startsAt === undefined || timeOf(startsAt) === window.from ? hours : jobsText.planned(hours, timeOf(startsAt));
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
    hours: card.window === null || card.window.on !== dayOf(now) ? jobCardView(job, now).window : plannedWords(hoursWords(card.window), { window: card.window, startsAt: card.startsAt }),
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

export const isOver = ({ card: { state } }: Pick<Job, 'card'>): boolean => state === 'finished' || state === 'closed';

/** A job as it stands in its technician's day. */
export function jobEntry(job: Job): DayEntry {
  return { window: job.card.window, startsAt: job.card.startsAt, isUnderWay: isUnderWay(job), isOver: isOver(job) };
}

/** How customers rate him, in a sentence; undefined before his first visit. */
export function ownRating(jobs: readonly Pick<Job, 'technician'>[]): string | undefined {
  const own = jobs.find(({ technician }) => technician !== null)?.technician ?? null;
  if (own === null || own.jobsDone === 0) return undefined;
  const { jobsDone, ratings, ratingTenths } = own;
  return jobsText.own(jobsDone, ratingTenths === null ? null : (ratingTenths / 10).toFixed(1), ratings);
}
