import { addDays, dayOf } from '../../shared/kernel/time';

/** So many days further each time. */
const DAYS_ON = 3;

/** From which day on the next proposals are asked for. */
export function laterFrom(from: string | undefined, now: number): string {
  return addDays(from ?? dayOf(now), DAYS_ON);
}
