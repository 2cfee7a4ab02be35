import { END_OF_DAY, minuteOf, timeOf } from '../../shared/domain/service/minutes';
import { hoursOn } from '../../shared/domain/service/technicians';
import { addDays, weekdayOf } from '../../shared/kernel/time';
import { boardText } from '../../text/dispatch';
import { categoryNames } from '../../text/names';
import { dateWords, dayWords, hoursWords, shortDayWords } from '../../text/when';
import { blockOf, tasksOf, type Block, type Board, type Task, type Technician } from './board-tasks';
import type { Proposal } from './view-model';

/** A day by windows, or a day and the six after it by days: who dispatches looks ahead, on a Sunday too. */
export type Span = 'day' | 'week';

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

/** Technicians by windows or days: their visits and deliveries, and the places where a job would fit. */
export function boardView(
  board: Board,
  on: string,
  { span, now, proposals }: { readonly span: Span; readonly now: number; readonly proposals: readonly Proposal[] },
) {
  const columns = columnsOf(board, on, { span, now });
  const tasks = tasksOf(board, now);
  const rows = peopleOf(board, tasks).map((technician) => {
    const own = tasks.filter(({ person }) => person?.membershipId === technician.membershipId);
    const fitting = proposals.filter(({ membershipId }) => membershipId === technician.membershipId);
    const cells = columns.map(
      (column): Cell => ({
        key: column.key,
        isOff: isOff(technician, column),
        offWords: span === 'week' && isOff(technician, column) ? boardText.off : null,
        blocks: own.filter((task) => columnAt(columns, task.on, task.startsAt) === column).map((task) => blockOf(task, technician)),
        proposals: fitting.filter(({ window, startsAt }) => columnAt(columns, window.on, startsAt) === column),
      }),
    );
    return { id: technician.membershipId, name: technician.name, detail: span === 'day' && hoursOn(technician, on) === null ? boardText.off : detailOf(technician), cells };
  });
  return { span, columns: columns.map(({ key, label }) => ({ key, label })), rows };
}

/** A day of each technician, one below the other: what a phone has room for. */
export function dayByTechnician(board: Board, on: string, now: number) {
  const tasks = tasksOf(board, now);
  return peopleOf(board, tasks).map((technician) => {
    const own = tasks.filter((task) => task.on === on && task.person?.membershipId === technician.membershipId);
    const hours = hoursOn(technician, on);
    return {
      id: technician.membershipId,
      name: technician.name,
      hours: hours === null ? boardText.off : boardText.hours(timeOf(hours.from), timeOf(hours.to)),
      blocks: own.map((task) => blockOf(task, technician)),
    };
  });
}

/** What of the days before today nobody brought to an end, oldest first. */
export function tasksLeftOpen(board: Board, now: number) {
  return tasksOf(board, now)
    .filter((task) => task.isLeftOpen)
    .map(({ block, on, person }) => ({ ...block, detail: boardText.whose(dateWords(on, now), person?.name ?? '') }));
}

/** How many visits and deliveries stand on what is shown. */
export function countTasks({ bookings, deliveries }: Board, on: string, span: Span): number {
  const days = [...bookings.map((booking) => booking.on), ...deliveries.map(({ window }) => window.on)];
  return days.filter((day) => day >= on && day <= lastOf(on, span)).length;
}

/** Those who are in the calendar, and who is no longer there but still has something to do in what is shown. */
function peopleOf({ technicians }: Board, tasks: readonly Task[]): readonly Technician[] {
  const gone = new Map<string, Technician>();
  for (const { person } of tasks) {
    if (person === null || technicians.some(({ membershipId }) => membershipId === person.membershipId)) continue;
    const { membershipId, name } = person;
    gone.set(membershipId, { membershipId, name, categories: [], week: Array.from({ length: DAYS_OF_WEEK }, () => null), daysOff: [], active: false });
  }
  return [...technicians, ...gone.values()];
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
