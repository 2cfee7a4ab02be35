import type { Tone } from '../../components/tag/tag';
import type { Output } from '../../shared/contract/registry';
import { termsView } from '../../text/coupon-terms';
import { couponsText, couponWords } from '../../text/coupons';
import { dateWords } from '../../text/when';

export type Coupon = Output<'loyalty.coupon.mine'>['rows'][number];
export type Offer = Output<'loyalty.coupon.offers'>['rules'][number];
export type Shelf = keyof typeof couponsText.shelves;

export const SHELVES: readonly { readonly value: Shelf; readonly label: string }[] = [
  { value: 'usable', label: couponsText.shelves.usable },
  { value: 'used', label: couponsText.shelves.used },
  { value: 'expired', label: couponsText.shelves.expired },
];

/** One coupon in its owner's hands. */
export function couponView(coupon: Coupon, now: number) {
  const { title, state, expired, expiresOn, notForSame, orderId } = coupon;
  const on = dateWords(expiresOn, now);
  const terms = termsView(coupon);
  return {
    ...terms,
    terms: notForSame ? `${terms.terms} · ${couponWords.notForSame}` : terms.terms,
    title,
    until: state === 'used' || state === 'withdrawn' ? '' : expired ? couponWords.ended(on) : couponWords.validUntil(on),
    tag: stateTag(coupon),
    canUse: state === 'issued' && !expired,
    orderId,
  };
}

/** What is simply usable needs no word. */
function stateTag({ state, expired }: Coupon): { readonly words: string; readonly tone: Tone } | null {
  if (expired) return { words: couponsText.expired, tone: 'quiet' };
  if (state === 'issued') return null;
  return { words: couponsText.states[state], tone: state === 'reserved' ? 'now' : 'quiet' };
}

/** A coupon that may be taken, or why not. */
export function offerView(offer: Offer) {
  const { title, left, perPerson, taken, validDays } = offer;
  const had = taken >= perPerson;
  const gone = left === 0;
  return {
    ...termsView(offer),
    title,
    detail: [
      couponsText.days(validDays),
      couponsText.perPerson(perPerson),
      ...(left === null || gone ? [] : [couponsText.left(left)]),
    ].join(' · '),
    canTake: !had && !gone,
    /** Why it cannot be taken; null when it can. */
    closed: had ? couponsText.had : gone ? couponsText.gone : null,
  };
}
