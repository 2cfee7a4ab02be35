import type { Output } from '../../shared/contract/registry';
import { isLeftOpen } from '../../shared/domain/service/left-open';
import { minuteOf, timeOf } from '../../shared/domain/service/minutes';
import { hoursOn } from '../../shared/domain/service/technicians';
import { addDays, weekdayOf } from '../../shared/kernel/time';
import { boardText } from '../../text/dispatch';
import { jobTag } from '../../text/jobs';
import { categoryNames } from '../../text/names';
import { dateWords, dayWords, hoursWords, shortDayWords } from '../../text/when';
import type { Proposal } from './view-model';

export type Board = Output<'service.board.get'>;
type Technician = Board['technicians'][number];
type Booking = Board['bookings'][number];

/** A day by windows, or a day and the six after it by days: who dispatches looks ahead, on a Sunday too. */
export type Span = 'day' | 'week';

/** A job in its place. */
export interface Block {
  readonly id: string;
  readonly words: string;
  readonly hours: string;
  readonly tag: ReturnType<typeof jobTag>;
  readonly place: string;
}

export interface Cell {
  readonly key: string;
  /** He does not work then. */
  readonly isOff: boolean;
  /** Says so, where the row does not. */
  readonly offWords: string | null;
  readonly blocks: readonly Block[];
  /** Where the job that is to be given away would fit. */
  readonly proposals: readonly Proposal[];
}

interface Column {
  readonly key: string;
  readonly label: string;
  readonly on: string;
  /** From which minute of the day to which; the whole of it in a week. */
  readonly from: number;
  readonly to: number;
}

const DAYS_OF_WEEK = 7;
const END_OF_DAY = 24 * 60;

/** From which day on the calendar is asked for: stepping through the days of one week asks once. */
export function boardFrom(on: string, span: Span): string {
  return span === 'week' ? on : addDays(on, -((weekdayOf(on) + DAYS_OF_WEEK - 1) % DAYS_OF_WEEK));
}

const lastOf = (on: string, span: Span): string => (span === 'week' ? addDays(on, DAYS_OF_WEEK - 1) : on);

/** The day that comes so many steps on; of seven days the first. */
export function stepped(on: string, span: Span, steps: number): string {
  return addDays(on, span === 'day' ? steps : steps * DAYS_OF_WEEK);
}

/** What is shown: `今天 · 11 月 28 日`, `周六 11 月 28 日`, or the first and the last of seven days. */
export function shownWords(on: string, span: Span, now: number): string {
  if (span === 'day') {
    const [day, date] = [dayWords(on, now), dateWords(on, now)];
    return day.endsWith(date) ? day : boardText.shown(day, date);
  }
  return boardText.weekOf(dateWords(on, now), dateWords(lastOf(on, span), now));
}

function columnsOf({ windows }: Board, on: string, { span, now }: { readonly span: Span; readonly now: number }): readonly Column[] {
  if (span === 'day') return windows.map((window) => ({ key: window.from, label: hoursWords(window), on, from: minuteOf(window.from), to: minuteOf(window.to) }));
  return Array.from({ length: DAYS_OF_WEEK }, (_, ahead) => addDays(on, ahead)).map((day) => ({
    key: day,
    label: shortDayWords(day, now),
    on: day,
    from: 0,
    to: END_OF_DAY,
  }));
}

/** The column in which something begins: what lies before the first stands in it, what lies behind the last in that. */
function columnAt(columns: readonly Column[], on: string, minute: number): Column | undefined {
  const ofDay = columns.filter((column) => column.on === on);
  return ofDay.filter(({ from }) => from <= minute).at(-1) ?? ofDay[0];
}

/** Technicians by windows or days, with the places where a job would fit. */
export function boardView(
  board: Board,
  on: string,
  { span, now, proposals }: { readonly span: Span; readonly now: number; readonly proposals: readonly Proposal[] },
) {
  const columns = columnsOf(board, on, { span, now });
  const rows = peopleOf(board).map((technician) => {
    const jobs = board.bookings.filter(({ card }) => card.technician?.membershipId === technician.membershipId);
    const fitting = proposals.filter(({ membershipId }) => membershipId === technician.membershipId);
    const cells = columns.map(
      (column): Cell => ({
        key: column.key,
        isOff: isOff(technician, column),
        offWords: span === 'week' && isOff(technician, column) ? boardText.off : null,
        blocks: inOrder(jobs.filter((job) => columnAt(columns, job.on, job.startsAt) === column)).map((job) => blockView(job, now, mustBeMoved(technician, job))),
        proposals: fitting.filter(({ window, startsAt }) => columnAt(columns, window.on, startsAt) === column),
      }),
    );
    return { id: technician.membershipId, name: technician.name, detail: span === 'day' && hoursOn(technician, on) === null ? boardText.off : detailOf(technician), cells };
  });
  return { span, columns: columns.map(({ key, label }) => ({ key, label })), rows };
}

/** A day of each technician, one below the other: what a phone has room for. */
export function dayByTechnician(board: Board, on: string, now: number) {
  return peopleOf(board).map((technician) => {
    const jobs = board.bookings.filter((job) => job.on === on && job.card.technician?.membershipId === technician.membershipId);
    const hours = hoursOn(technician, on);
    return {
      id: technician.membershipId,
      name: technician.name,
      hours: hours === null ? boardText.off : boardText.hours(timeOf(hours.from), timeOf(hours.to)),
      blocks: inOrder(jobs).map((job) => blockView(job, now, mustBeMoved(technician, job))),
    };
  });
}

/** What of the days before today nobody brought to an end, oldest first. */
export function visitsLeftOpen({ bookings }: Board, now: number) {
  return inOrder(bookings.filter(({ card }) => isLeftOpen(card, now))).map((job) => ({
    ...blockView(job, now),
    title: boardText.block(job.card.customerName, job.card.kind),
    detail: boardText.whose(dateWords(job.on, now), job.card.technician?.name ?? ''),
  }));
}

/** How many jobs stand on what is shown. */
export function countJobs({ bookings }: Board, on: string, span: Span): number {
  return bookings.filter((job) => job.on >= on && job.on <= lastOf(on, span)).length;
}

const inOrder = (jobs: readonly Booking[]): readonly Booking[] => [...jobs].sort((one, other) => one.on.localeCompare(other.on) || one.startsAt - other.startsAt);

/** @param isOffThen he has taken the day off since: somebody else is to go */
function blockView({ card, startsAt, endsAt }: Booking, now: number, isOffThen = false): Block {
  const hours = hoursWords({ from: timeOf(startsAt), to: timeOf(endsAt) });
  const tag = jobTag(card, now);
  return { id: card.id, words: boardText.block(card.customerName, card.kind), hours, tag: isOffThen && tag.tone !== 'danger' ? boardText.offThen : tag, place: card.addressLine };
}

/** Those who are in the calendar, and who is no longer there but still has jobs in what is shown. */
function peopleOf({ technicians, bookings }: Board): readonly Technician[] {
  const gone = new Map<string, Technician>();
  for (const { card } of bookings) {
    if (card.technician === null || technicians.some(({ membershipId }) => membershipId === card.technician?.membershipId)) continue;
    const { membershipId, name } = card.technician;
    gone.set(membershipId, { membershipId, name, categories: [], week: Array.from({ length: DAYS_OF_WEEK }, () => null), daysOff: [], active: false });
  }
  return [...technicians, ...gone.values()];
}

/** Not begun, and given away before he was off that day. Of who works here no longer nothing is known. */
function mustBeMoved(technician: Technician, { on, card }: Booking): boolean {
  const works = technician.week.some((hours) => hours !== null);
  return works && (card.state === 'scheduled' || card.state === 'accepted') && hoursOn(technician, on) === null;
}

function isOff(technician: Technician, { on, from, to }: Column): boolean {
  const hours = hoursOn(technician, on);
  return hours === null || hours.to <= from || hours.from >= to;
}

const FEW_SKILLS = 2;

function detailOf({ active, categories }: Technician): string {
  if (!active) return boardText.notActive;
  const names = categories.map((category) => categoryNames[category]);
  const [first] = names;
  if (first === undefined) return boardText.noSkills;
  return names.length <= FEW_SKILLS ? names.join('、') : boardText.moreSkills(first, names.length);
}
