import { doorCodeText as words } from '../../text/door-code';
import type { Job } from './view-model';

/** True while a customer's scan of the door code opens this job. */
export function isUnderWay({ card: { state } }: Pick<Job, 'card'>): boolean {
  return state === 'en_route' || state === 'on_site' || state === 'working';
}

/** What stands under the code while it is held out. */
export function scanState({ card: { state } }: Pick<Job, 'card'>): { readonly sentence: string; readonly isScanned: boolean } {
  if (state === 'on_site' || state === 'working') return { sentence: words.arrived, isScanned: true };
  return { sentence: state === 'en_route' ? words.waiting : words.notYet, isScanned: false };
}

/** Who scanned the code and is not the customer himself: nothing of the customer is shown to him. */
export function guestRows({ guests }: Pick<Job, 'guests'>) {
  return guests.map(({ personId, name, admitted }) => ({ personId, name: name === '' ? words.guests.noName : name, admitted }));
}

export type GuestRow = ReturnType<typeof guestRows>[number];
