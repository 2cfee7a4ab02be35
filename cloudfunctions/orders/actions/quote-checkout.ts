import { action } from '../../_kit/runtime/action';
import { quoteBasket, toQuoteView } from '../quote-basket';

const MOST_ITEMS = 20;
/** A set has at most so many components. */
const MOST_COMPONENTS = 10;
const MOST_COUPONS = 50;

/** What a basket costs this person now, line by line (E4). */
export const quoteCheckout = action(
  'orders.checkout.quote',
  { roundTrips: 3, documentsExamined: 10 + MOST_ITEMS * (1 + 2 * MOST_COMPONENTS) + MOST_COUPONS },
  async (choice, { actor, db, now }) => toQuoteView(await quoteBasket(db, choice, { personId: actor.personId, now })),
);
