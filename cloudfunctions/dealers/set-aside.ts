import { holdPickup, releasePlans } from '../../src/shared/domain/dealers/pickup-plans';
import { dayOf } from '../../src/shared/kernel/time';
import { recordTransfers } from '../_kit/ledger/record-transfers';
import type { Transaction } from '../_kit/persistence/transaction';
import { dealerStandings, pickups, type PickupDocument, type PickupFacts } from './documents';
import { bookGoods, changedPickup, inJournal } from './pickup-record';
import { withMonth, type DealerNow } from './standing';

/** Every model more costs at most three round trips: its stock, read and written, and what was set aside of it. Five are usual. */
export const USUAL_LINES = 5;

/** A look at who calls, the pick-up, what is kept of the dealer; his account, read and written; transfers, journal and commit. */
export const STEP_BUDGET = { roundTrips: 16 + 3 * USUAL_LINES, documentsExamined: 14 + 3 * USUAL_LINES } as const;

type Change = Partial<PickupFacts>;

interface Written {
  readonly pickup: PickupDocument;
  readonly kept: DealerNow['kept'];
}

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
export async function setPickupAside(tx: Transaction, { kept }: Pick<DealerNow, 'kept'>, pickup: PickupDocument, now: number, change: Change): Promise<Written> {
  const { lines, amountFen } = pickup;
  const { held, plans } = holdPickup(inJournal(pickup, now), lines, amountFen);
  await bookGoods(tx, plans, lines);
  const heldOn = dayOf(now);
  const approved = changedPickup(pickup, { ...change, state: 'approved', held, heldOn });
  const after = withMonth(kept, now, { on: heldOn, fen: amountFen });
  return { pickup: await writePickup(tx, approved, after), kept: after };
}

/** Frees what was not handed over; of one that waited nothing was set aside. */
export async function freePickup(tx: Transaction, kept: DealerNow['kept'], pickup: PickupDocument, now: number, change: Change): Promise<PickupDocument> {
  const { held, heldOn } = pickup;
  if (held === null || heldOn === null) return writePickup(tx, changedPickup(pickup, change), { ...kept, waiting: Math.max(0, kept.waiting - 1) });
  const freed = releasePlans(inJournal(pickup, now), held);
  await recordTransfers(tx, freed.plans);
  const changed = changedPickup(pickup, { ...change, held: freed.held });
  return writePickup(tx, changed, withMonth(kept, now, { on: heldOn, fen: -held.money.left }));
}

