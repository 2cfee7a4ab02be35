import { action } from '../../_kit/runtime/action';
import { ownDealership } from '../access';
import { dealerAtHome, goodsFor } from '../home';
import { toStandingView } from '../standing';
import { toPickupCard } from '../views';

const MOST_SHOWN = 20;

export const getHome = action('dealers.home.get', { roundTrips: 3, documentsExamined: 2_000 }, async (_input, ctx) => {
  const { db, now } = ctx;
  const dealer = await dealerAtHome(db, ownDealership(ctx));
  const goods = await goodsFor(db, dealer.terms, now);
  return {
    standing: toStandingView(dealer, now),
    sells: dealer.terms.priceTier !== null,
    goods,
    pickups: dealer.underWay.slice(0, MOST_SHOWN).map(toPickupCard),
    underWay: dealer.underWay.length,
  };
});
