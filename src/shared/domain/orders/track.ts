import { isDeliveryCommand, isStep } from './allowed-commands';
import type { OrderProgress } from './order-progress';
import { ORDER_STAGES, type OrderCommand, type OrderStage, type StageFilter } from './stages';

/** One stage of the customer's track (C1–C3). */
export interface TrackEntry {
  readonly stage: OrderStage;
  /** When the stage was reached, epoch milliseconds. */
  readonly at: number | null;
  /** `current` is the stage that is being worked on; `skipped` will never come. */
  readonly state: 'done' | 'current' | 'ahead' | 'skipped';
}

/** The command that reaches each stage. */
const REACHED_BY: Readonly<Record<OrderStage, OrderCommand>> = {
  placed: 'place',
  shipped: 'ship',
  delivered: 'complete_delivery',
  installed: 'complete_installation',
};

function reachedAt(progress: OrderProgress, stage: OrderStage): number | null {
  const command = REACHED_BY[stage];
  return progress.timeline.find((entry) => entry.command === command)?.at ?? null;
}

/** The last stage that was reached. */
export function deriveStage(progress: OrderProgress): OrderStage {
  return ORDER_STAGES.filter((stage) => reachedAt(progress, stage) !== null).pop() ?? 'placed';
}

/** When the delivery came into the state it is in, epoch milliseconds; null while nothing has happened to it. */
export function deliverySince({ timeline }: OrderProgress): number | null {
  return timeline.filter(({ command }) => isStep(command) && isDeliveryCommand(command)).at(-1)?.at ?? null;
}

/** The whole track: what was reached and when, what is being worked on, what is still ahead, what will not come. */
export function toTrack(progress: OrderProgress): TrackEntry[] {
  const cancelled = progress.state === 'cancelled';
  const isSkipped = (stage: OrderStage) =>
    cancelled || (stage === 'installed' && progress.installation.state === 'not_needed');
  const open = ORDER_STAGES.filter((stage) => reachedAt(progress, stage) === null && !isSkipped(stage));
  return ORDER_STAGES.map((stage) => {
    const at = reachedAt(progress, stage);
    if (at !== null) return { stage, at, state: 'done' };
    if (isSkipped(stage)) return { stage, at, state: 'skipped' };
    return { stage, at, state: stage === open[0] ? 'current' : 'ahead' };
  });
}

/** What the office has to do next with an order. */
export function stageFilterOf({ state, delivery, installation }: OrderProgress): StageFilter {
  if (state === 'cancelled') return 'cancelled';
  switch (delivery.state) {
    case 'waiting':
      return 'to_ship';
    case 'shipped':
    case 'failed':
      return 'to_schedule';
    case 'scheduled':
    case 'out':
      return 'to_deliver';
    case 'delivered':
      return installation.state === 'waiting' || installation.state === 'scheduled' ? 'to_install' : 'done';
  }
}

/** Whether anything is still to come: `open` orders are on the customer's first screen. */
export function phaseOf(progress: OrderProgress): 'open' | 'closed' {
  const filter = stageFilterOf(progress);
  return filter === 'done' || filter === 'cancelled' ? 'closed' : 'open';
}
