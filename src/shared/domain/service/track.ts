import { SERVICE_STAGES, type ServiceStage, type WorkOrderState } from './states';
import type { WorkOrderProgress, WorkTimelineEntry } from './work-order';

/** One stage of what a customer sees of a visit. */
export interface ServiceTrackEntry {
  readonly stage: ServiceStage;
  /** When it was reached, epoch milliseconds. */
  readonly at: number | null;
  /** `current` is what is waited for. */
  readonly state: 'done' | 'current' | 'ahead';
}

/** How many stages each state has behind it; who declined or paused has thrown the job back to the ask. */
const REACHED: Readonly<Record<WorkOrderState, number>> = {
  requested: 1,
  declined: 1,
  paused: 1,
  scheduled: 1,
  accepted: 2,
  en_route: 3,
  on_site: 3,
  working: 4,
  finished: 5,
  closed: 5,
  cancelled: 1,
};

const REACHED_BY = { appointed: 'accept', under_way: 'depart', working: 'begin', finished: 'finish' } as const;

/** The whole track of a work order that was asked for at an instant. A cancelled one waits for nothing. */
export function toServiceTrack({ state, timeline }: WorkOrderProgress, askedAt: number): ServiceTrackEntry[] {
  const reached = REACHED[state];
  return SERVICE_STAGES.map((stage, position) => {
    if (position < reached) return { stage, at: reachedAt(timeline, stage, askedAt), state: 'done' };
    const current = position === reached && state !== 'cancelled';
    return { stage, at: null, state: current ? 'current' : 'ahead' };
  });
}

/** The last time counts: after a pause somebody sets out once more. */
function reachedAt(timeline: readonly WorkTimelineEntry[], stage: ServiceStage, askedAt: number): number | null {
  if (stage === 'requested') return askedAt;
  const command = REACHED_BY[stage];
  return timeline.filter((entry) => entry.command === command).at(-1)?.at ?? null;
}
