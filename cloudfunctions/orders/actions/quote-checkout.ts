import { action } from '../../_kit/runtime/action';
import { quoteBasket, toQuoteView } from '../quote-basket';
import { REFERRAL_AUDIENCE_COST } from '../referral-audience';

const MOST_ITEMS = 20;
/** A set has at most so many components. */
const MOST_COMPONENTS = 10;
const MOST_COUPONS = 50;

/** What a basket costs this person now, line by line (E4); who brought him is asked only where rules let him off something (F7). */
export const quoteCheckout = action(
  'orders.checkout.quote',
  {
    roundTrips: 3 + REFERRAL_AUDIENCE_COST.roundTrips,
    documentsExamined: 11 + MOST_ITEMS * (1 + 2 * MOST_COMPONENTS) + MOST_COUPONS + REFERRAL_AUDIENCE_COST.documentsExamined,
  },
  async (choice, { actor, db, now }) => toQuoteView(await quoteBasket(db, choice, { personId: actor.personId, now })),
);
