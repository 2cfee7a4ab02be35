import { approvalNeeds } from '../../../src/shared/domain/dealers/credit';
import { chosenSubject } from '../../../src/shared/domain/dealers/pickup-subject';
import { availableOf } from '../../../src/shared/domain/ledger/balance';
import { FINANCE_ROLES } from '../../../src/shared/domain/roles';
import type { SettlementSubject } from '../../../src/shared/domain/trade/terms';
import { AppError } from '../../../src/shared/errors/app-error';
import type { Transaction } from '../../_kit/persistence/transaction';
import { action } from '../../_kit/runtime/action';
import type { CommandContext } from '../../_kit/runtime/context';
import { findHolders, MOST_HOLDERS } from '../../identity/public';
import { termsOf } from '../../trade/public';
import { doerOf, ownDealership } from '../access';
import { BASKET_BUDGET, pricedBasket, type Basket } from '../basket';
import type { PickupDocument, Place } from '../documents';
import { pickupWaits } from '../messages';
import { pickupNoOf, toPickupDocument } from '../pickup-record';
import { setPickupAside, STEP_BUDGET, writePickup } from '../set-aside';
import { dealerNow, holdNow, monthFenOf, type DealerNow } from '../standing';

/** So many may wait for the office at once. */
const MOST_WAITING = 10;

/**
 * A dealer asks for goods. What is within his balance, credit and month is approved by itself; his account is read in the
 * transaction that sets the money aside, so that of two at once the second sees the first.
 */
export const requestPickup = action(
  'dealers.pickup.request',
  {
    roundTrips: STEP_BUDGET.roundTrips + BASKET_BUDGET.roundTrips + 2,
    documentsExamined: STEP_BUDGET.documentsExamined + BASKET_BUDGET.documentsExamined + MOST_HOLDERS + 1,
  },
  async ({ lines: wanted, amountFen, remark, subject: chosen }, ctx) => {
    const { db, now } = ctx;
    const place = ownDealership(ctx);
    const { values } = await termsOf(db, place.organisationId);
    const basket = await pricedBasket(db, values, wanted, now);
    if (basket.amountFen !== amountFen) throw new AppError('dealers.pickup.changed');
    const deciders = await findHolders(db, FINANCE_ROLES, place.organisationPath.slice(0, 1));
    const pickupId = ctx.newId('pickup');
    return ctx.transact(async (tx) => {
      const dealer = await dealerNow(tx, place);
      if (dealer.terms.priceTier !== basket.priceTier) throw new AppError('dealers.pickup.changed');
      const hold = holdNow(dealer, now);
      if (hold !== null) throw new AppError('dealers.pickup.held', hold);
      const subject = chosenSubject(dealer.terms, chosen);
      if (subject === null) throw new AppError('dealers.pickup.subject_not_agreed');
      const pickup = newPickup(pickupId, { place, basket, dealer, remark, subject }, ctx);
      const { state } = pickup.needs.length === 0 ? (await setPickupAside(tx, dealer, pickup, now, {})).pickup : await wait(tx, dealer, pickup, deciders);
      return { pickupId, state };
    });
  },
);

/** Nothing is set aside for what the office has to decide first. */
async function wait(tx: Transaction, { kept }: DealerNow, pickup: PickupDocument, deciders: readonly string[]): Promise<PickupDocument> {
  if (kept.waiting >= MOST_WAITING) throw new AppError('dealers.pickup.too_many_waiting', { limit: MOST_WAITING });
  for (const event of pickupWaits(pickup, deciders)) tx.emit(event);
  return writePickup(tx, pickup, { ...kept, waiting: kept.waiting + 1 });
}

interface Asked {
  readonly place: Place;
  readonly basket: Basket;
  readonly dealer: DealerNow;
  readonly remark: string;
  readonly subject: SettlementSubject;
}

function newPickup(pickupId: string, { place, basket, dealer, remark, subject }: Asked, { actor, now }: CommandContext): PickupDocument {
  const { kept, balance, terms, termsVersion } = dealer;
  const { amountFen, priceTier } = basket;
  const measure = { amountFen, availableFen: availableOf(balance), monthFen: monthFenOf(kept, now) };
  return toPickupDocument(pickupId, {
    ...place,
    pickupNo: pickupNoOf(pickupId, now),
    state: 'requested',
    lines: basket.lines.map(({ productId, name, model, unitPriceFen, quantity }) => ({ productId, name, model, unitPriceFen, quantity, handedOver: 0, returning: 0, returned: 0 })),
    amountFen,
    priceTier,
    termsVersion,
    needs: approvalNeeds(measure, terms),
    requestedBy: doerOf(actor),
    requestedAt: now,
    remark,
    subject,
    deliveryAddress: terms.deliveryAddress,
    held: null,
    heldOn: null,
    approval: null,
    refusal: null,
    cancellation: null,
    notes: [],
    returns: [],
  });
}
