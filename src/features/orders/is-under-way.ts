import type { Output } from '../../shared/contract/registry';

type Progress = Pick<Output<'orders.order.mine'>['rows'][number], 'cancelled' | 'track'>;

/** True while somebody may still move the order: a stage is ahead of it, and it was not cancelled. */
export function isUnderWay({ cancelled, track }: Progress): boolean {
  return !cancelled && track.some(({ state }) => state === 'current');
}
