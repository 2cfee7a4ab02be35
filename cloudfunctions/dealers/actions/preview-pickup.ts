import { approvalNeeds } from '../../../src/shared/domain/dealers/credit';
import { pickupSubjects } from '../../../src/shared/domain/dealers/pickup-subject';
import { availableOf } from '../../../src/shared/domain/ledger/balance';
import { addDays, dayOf } from '../../../src/shared/kernel/time';
import { action } from '../../_kit/runtime/action';
import { ownDealership } from '../access';
import { BASKET_BUDGET, pricedBasket } from '../basket';
import { DEALER_READS, dealerNow, holdNow, monthFenOf } from '../standing';

/** What a pick-up would cost and need now; nothing is set aside. */
export const previewPickup = action(
  'dealers.pickup.preview',
  { roundTrips: 1 + DEALER_READS + BASKET_BUDGET.roundTrips, documentsExamined: 1 + DEALER_READS + BASKET_BUDGET.documentsExamined },
  async ({ lines: wanted }, ctx) => {
    const { db, now } = ctx;
    const dealer = await dealerNow(db, ownDealership(ctx));
    const { lines, amountFen } = await pricedBasket(db, dealer.terms, wanted, now);
    const availableFen = availableOf(dealer.balance);
    const fromBalanceFen = Math.min(amountFen, Math.max(0, availableFen));
    const onCreditFen = amountFen - fromBalanceFen;
    return {
      lines: [...lines],
      amountFen,
      needs: [...approvalNeeds({ amountFen, availableFen, monthFen: monthFenOf(dealer.kept, now) }, dealer.terms)],
      fromBalanceFen,
      onCreditFen,
      dueOn: onCreditFen === 0 ? null : addDays(dayOf(now), dealer.terms.termDays),
      hold: holdNow(dealer, now),
      subjects: [...pickupSubjects(dealer.terms)],
      deliveryAddress: dealer.terms.deliveryAddress,
    };
  },
);
