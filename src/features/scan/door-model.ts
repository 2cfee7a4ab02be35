import { visitorName } from '../../text/names';
import { scanText } from '../../text/scan';
import { windowWords } from '../../text/when';
import type { DoorCheck } from './use-door-check';

const words = scanText.door;

/** What is out of place at a door: one sentence, what to know, and what to do. */
export interface DoorDoubt {
  readonly headline: string;
  readonly hint: string;
  /** The sentence of caution; null where nothing is wrong yet. */
  readonly caution: string | null;
}

/** @returns null where the technician is expected. A code that holds no longer is `refusedDoor`'s. */
export function doorDoubt({ situation, window, technicianName, told }: DoorCheck, hostName: string, now: number): DoorDoubt | null {
  if (situation === 'expected') return null;
  const when = window === null ? '' : windowWords(window, now);
  const [headline, hint] = words.doubts[situation](visitorName(hostName), when, visitorName(technicianName ?? ''));
  const isCalm = situation === 'not_set_out' || situation === 'over';
  return { headline, hint, caution: isCalm ? null : `${words.beware}${told ? words.told : ''}` };
}

/** What to say of a door code that opens nothing: ours once, of which the office was told; or, without a check, none of ours. */
export function refusedDoor(check: DoorCheck | null): DoorDoubt {
  if (check === null) return { ...words.foreign, caution: words.keepOut };
  const [headline, hint] = words.doubts.stopped();
  return { headline, hint, caution: `${words.keepOut}${check.told ? words.told : ''}` };
}
