import { dayOf } from '../../kernel/time';
import type { TimeWindow } from '../orders/appointment-window';
import { OPEN_WORK_ORDER_STATES, type WorkOrderState } from './states';

/**
 * True for a visit of an earlier day that nobody brought to an end: done and not finished, or never begun.
 * @param now epoch milliseconds
 */
export function isLeftOpen({ state, window }: { readonly state: WorkOrderState; readonly window: TimeWindow | null }, now: number): boolean {
  return window !== null && window.on < dayOf(now) && OPEN_WORK_ORDER_STATES.includes(state);
}
