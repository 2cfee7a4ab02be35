import type { OfferKind } from './offer-kind';
import { rewards } from './offer-documents';
import { setGiftsAside, takeGiftsBack } from './set-gifts-aside';

/** Rewards as offers: one opens with its pieces, and gives back what nobody exchanged. */
export const rewardOffers: OfferKind = {
  idKind: 'reward',
  async load(tx, offerId) {
    const reward = await tx.get(rewards, offerId);
    if (reward === null) return null;
    return {
      state: reward.state,
      async move(next, now) {
        const pieces = [{ ...reward, bins: [{ id: offerId, quantity: reward.quantity }] }];
        if (next === 'open') await setGiftsAside(tx, pieces, now);
        if (reward.state === 'open') await takeGiftsBack(tx, pieces, now);
        await tx.put(rewards, { ...reward, state: next });
      },
    };
  },
};
