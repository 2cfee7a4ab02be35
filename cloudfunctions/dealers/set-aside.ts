import { holdPickup, releasePlans } from '../../src/shared/domain/dealers/pickup-plans';
import { dayOf } from '../../src/shared/kernel/time';
import { recordTransfers } from '../_kit/ledger/record-transfers';
import type { Transaction } from '../_kit/persistence/transaction';
import { dealerStandings, pickups, type PickupDocument, type PickupFacts } from './documents';
import { bookGoods, changedPickup, inJournal } from './pickup-record';
import { withMonth, type DealerNow } from './standing';

/** A look at who calls, the dealer, the pick-up; the goods of twenty models and the money, read and written; journal and commit. */
export const STEP_BUDGET = { roundTrips: 80, documentsExamined: 80 } as const;

type Change = Partial<PickupFacts>;

/** Writes a pick-up and what is kept of its dealer. */
export async function writePickup(tx: Transaction, pickup: PickupDocument, kept: DealerNow['kept']): Promise<PickupDocument> {
  await tx.put(pickups, pickup);
  await tx.put(dealerStandings, kept);
  return pickup;
}

/**
 * Sets goods and money of a pick-up aside.
 * @throws AppError `dealers.pickup.not_enough_stock`
 */
export async function setPickupAside(tx: Transaction, { kept }: Pick<DealerNow, 'kept'>, pickup: PickupDocument, now: number, change: Change): Promise<PickupDocument> {
  const { lines, amountFen } = pickup;
  const { held, plans } = holdPickup(inJournal(pickup, now), lines, amountFen);
  await bookGoods(tx, plans, lines);
  const heldOn = dayOf(now);
  return writePickup(tx, changedPickup(pickup, { ...change, state: 'approved', held, heldOn }), withMonth(kept, now, { on: heldOn, fen: amountFen }));
}

/** Frees what was not handed over; of one that waited nothing was set aside. */
export async function freePickup(tx: Transaction, { kept }: Pick<DealerNow, 'kept'>, pickup: PickupDocument, now: number, change: Change): Promise<PickupDocument> {
  const { held, heldOn } = pickup;
  if (held === null || heldOn === null) return writePickup(tx, changedPickup(pickup, change), { ...kept, waiting: Math.max(0, kept.waiting - 1) });
  const freed = releasePlans(inJournal(pickup, now), held);
  await recordTransfers(tx, freed.plans);
  const changed = changedPickup(pickup, { ...change, held: freed.held });
  return writePickup(tx, changed, withMonth(kept, now, { on: heldOn, fen: -held.money.left }));
}

