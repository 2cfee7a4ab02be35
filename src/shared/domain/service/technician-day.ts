import { dayOf, LATEST_INSTANT } from '../../kernel/time';
import { windowStartsAt, type TimeWindow } from '../orders/appointment-window';
import { timeOf, type MinuteOfDay } from './minutes';

/** Something that a technician does at somebody's home: a visit, or a delivery. */
export interface DayEntry {
  readonly window: TimeWindow | null;
  /** For when it is planned within its window; undefined where nobody planned that. */
  readonly startsAt?: MinuteOfDay | undefined;
  /** He has set out for it. */
  readonly isUnderWay: boolean;
  readonly isOver: boolean;
}

/** What he has to do, by what it asks of him, each part in the order in which it is planned. */
export interface TechnicianDay<Entry extends DayEntry> {
  /** Of earlier days, and not brought to an end. */
  readonly leftOpen: readonly Entry[];
  /** What he has set out for, and what is still to do today. */
  readonly today: readonly Entry[];
  readonly coming: readonly Entry[];
  readonly finished: readonly Entry[];
  /** What wants him now: who stands at somebody's door finishes there first. */
  readonly next: Entry | undefined;
}

/** @param now epoch milliseconds */
export function technicianDay<Entry extends DayEntry>(entries: readonly Entry[], now: number): TechnicianDay<Entry> {
  const today = dayOf(now);
  const [finished, open] = [entries.filter(({ isOver }) => isOver), inOrder(entries.filter(({ isOver }) => !isOver))];
  const leftOpen = open.filter(({ window }) => window !== null && window.on < today);
  const ahead = open.filter((entry) => !leftOpen.includes(entry));
  const isLater = ({ window, isUnderWay }: Entry) => !isUnderWay && window !== null && window.on > today;
  const [underWay, waiting] = [ahead.filter(({ isUnderWay }) => isUnderWay), ahead.filter((entry) => !entry.isUnderWay && !isLater(entry))];
  const [next] = [...underWay, ...leftOpen, ...waiting];
  return { leftOpen, today: [...underWay, ...waiting], coming: ahead.filter(isLater), finished, next };
}

/** When something is to begin: at its planned minute, else with its window. Epoch milliseconds. */
export function plannedBegin({ window, startsAt }: { readonly window: TimeWindow; readonly startsAt?: MinuteOfDay | undefined }): number {
  return windowStartsAt(startsAt === undefined ? window : { ...window, from: timeOf(startsAt) });
}

function inOrder<Entry extends DayEntry>(entries: readonly Entry[]): readonly Entry[] {
  const beginsAt = ({ window, startsAt }: Entry) => (window === null ? LATEST_INSTANT : plannedBegin({ window, startsAt }));
  return [...entries].sort((one, other) => beginsAt(one) - beginsAt(other));
}
