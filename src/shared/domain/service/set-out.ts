import type { WorkTimelineEntry } from './work-order';

/** Whether somebody had set out for the visit that was stopped or declined last: it began, and was not only planned. */
export function hadSetOut({ timeline }: { readonly timeline: readonly Pick<WorkTimelineEntry, 'command'>[] }): boolean {
  const ended = timeline.findLastIndex(({ command }) => command === 'pause' || command === 'decline');
  const until = timeline.slice(0, ended + 1);
  const made = until.findLastIndex(({ command }) => command === 'dispatch' || command === 'reschedule');
  return until.slice(made + 1).some(({ command }) => command === 'depart');
}
