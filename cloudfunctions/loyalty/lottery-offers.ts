import { AppError } from '../../src/shared/errors/app-error';
import { dayOf } from '../../src/shared/kernel/time';
import { changedLottery } from './lottery-record';
import { lotteries } from './offer-documents';
import type { OfferKind } from './offer-kind';
import { setGiftsAside, takeGiftsBack } from './set-gifts-aside';

/** Lotteries as offers: one opens with the pieces of all its prizes; ending it lets its seed be published. */
export const lotteryOffers: OfferKind = {
  idKind: 'lottery',
  async load(tx, offerId) {
    const lottery = await tx.get(lotteries, offerId);
    if (lottery === null) return null;
    const { state, prizes, closesOn } = lottery;
    return {
      state,
      async move(next, now) {
        if (next === 'open') {
          if (closesOn < dayOf(now)) throw new AppError('loyalty.lottery.days_not_valid');
          await setGiftsAside(tx, prizes, now);
          await tx.put(lotteries, changedLottery(lottery, { state: next, openedAt: now }));
          return;
        }
        if (state === 'open') await takeGiftsBack(tx, prizes, now);
        await tx.put(lotteries, changedLottery(lottery, { state: next, closedAt: now }));
      },
    };
  },
};
