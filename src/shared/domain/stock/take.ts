/** A stock take 盘点: counted model by model, then booked as a whole, or given up. */
export const TAKE_STATES = ['counting', 'booking', 'booked', 'dropped'] as const;
export type TakeState = (typeof TAKE_STATES)[number];

/** One model of it: counted; booked; or not to be booked, because orders have reserved more than there would be. */
export const TAKE_LINE_STATES = ['counted', 'booked', 'below_reserved'] as const;
export type TakeLineState = (typeof TAKE_LINE_STATES)[number];

/**
 * What a count changes. Pieces that came or went since the model was counted are in the books already: only what was found
 * beyond or short of them then is booked.
 * @returns what will be on hand, or null when that is less than what orders have reserved
 */
export function afterTake(difference: number, now: { readonly onHand: number; readonly reserved: number }): number | null {
  const onHand = now.onHand + difference;
  return onHand < now.reserved ? null : onHand;
}
