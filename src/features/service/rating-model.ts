import { RATING_TAGS, RESCUE_BELOW_STARS, type RatingTag } from '../../shared/domain/care/states';
import type { Input, Output } from '../../shared/contract/registry';
import { DAY_MS } from '../../shared/kernel/time';
import { ratingTagNames } from '../../text/service';

/** What a customer fills in; no stars yet: 0. */
export interface RatingDraft {
  readonly stars: number;
  readonly tags: readonly RatingTag[];
  readonly words: string;
}

export const EMPTY_RATING: RatingDraft = { stars: 0, tags: [], words: '' };
export const STARS = [1, 2, 3, 4, 5] as const;

const PRAISE: readonly RatingTag[] = ['on_time', 'skilled', 'polite', 'tidy', 'clear_charges'];

/** Fewer stars than these are not praise alone. */
const PRAISED_FROM = 4;

/** Four stars and more are asked what was good, fewer what was not. */
export function tagChoices(stars: number) {
  const isPraise = stars >= PRAISED_FROM;
  return RATING_TAGS.filter((tag) => PRAISE.includes(tag) === isPraise).map((tag) => ({ value: tag, label: ratingTagNames[tag] }));
}

/** Other stars; what was named stays where it still fits. */
export function withStars(draft: RatingDraft, stars: number): RatingDraft {
  const fitting = tagChoices(stars).map(({ value }) => value);
  return { ...draft, stars, tags: draft.tags.filter((tag) => fitting.includes(tag)) };
}

/** What is sent; null while there are no stars. */
export function ratingInput(workOrderId: string, { stars, tags, words }: RatingDraft, photos: readonly string[]): Input<'care.rating.give'> | null {
  return stars === 0 ? null : { workOrderId, stars, tags: [...tags], words: words.trim(), photos: [...photos] };
}

/** By then whoever cares for it has called, or has given up. */
const CARED_FOR_MS = 7 * DAY_MS;

/** He was not satisfied a short time ago, and somebody is about to call him. */
export function isCaredFor(given: Output<'care.rating.get'>['ratings'], now: number): boolean {
  const [first, second] = given;
  return first !== undefined && second === undefined && first.stars < RESCUE_BELOW_STARS && now - first.givenAt < CARED_FOR_MS;
}
