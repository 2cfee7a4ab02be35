import { nextState } from '../../src/shared/kernel/state-machine';
import { MOST_MORE_BINS } from '../../src/shared/domain/loyalty/bins';
import { MOST_PRIZES } from '../../src/shared/domain/loyalty/lottery';
import { offerMachine, type OfferCommand, type OfferState } from '../../src/shared/domain/loyalty/states';
import { AppError } from '../../src/shared/errors/app-error';
import type { Transaction } from '../_kit/persistence/transaction';
import { ID_PREFIXES } from '../_kit/runtime/ids';
import { couponRuleOffers } from './coupon-rule-offers';
import { lotteryOffers } from './lottery-offers';
import type { OfferKind } from './offer-kind';
import { rewardOffers } from './reward-offers';

/** With the pieces of all prizes of a lottery, which each leave one account for another. */
export const OFFER_BUDGET = {
  roundTrips: 9 + 4 * MOST_PRIZES + 2 * MOST_MORE_BINS,
  documentsExamined: 5 + 6 * MOST_PRIZES + 3 * MOST_MORE_BINS,
} as const;

const OFFER_KINDS: readonly OfferKind[] = [couponRuleOffers, rewardOffers, lotteryOffers];

/**
 * Opens or closes an offer.
 * @throws AppError `loyalty.offer.missing`, `loyalty.offer.command_not_allowed`, and what its kind refuses
 */
export async function moveOffer(
  tx: Transaction,
  offerId: string,
  command: OfferCommand,
  now: number,
): Promise<{ readonly state: OfferState }> {
  const kind = OFFER_KINDS.find(({ idKind }) => offerId.startsWith(`${ID_PREFIXES[idKind]}_`));
  const offer = (await kind?.load(tx, offerId)) ?? null;
  if (offer === null) throw new AppError('loyalty.offer.missing');
  const state = nextState(offerMachine, offer.state, command);
  if (state === null) throw new AppError('loyalty.offer.command_not_allowed', { command, state: offer.state });
  await offer.move(state, now);
  return { state };
}
