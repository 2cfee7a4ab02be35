import { listOf, movedLines, type PickupLine, type Pieces } from '../../src/shared/domain/dealers/pickup';
import type { PickupOf } from '../../src/shared/domain/dealers/pickup-plans';
import type { TransferPlan } from '../../src/shared/domain/ledger/transfer';
import type { SettlementSubject } from '../../src/shared/domain/trade/terms';
import { AppError } from '../../src/shared/errors/app-error';
import { recordTransfers } from '../_kit/ledger/record-transfers';
import type { Transaction } from '../_kit/persistence/transaction';
import { documentNumber } from '../_kit/runtime/spoken-number';
import type { DocumentLine, PickupDocument, PickupFacts } from './documents';
import { placeSearchKeys } from './place-search';

/** `T26112204718236` */
export const pickupNoOf = (pickupId: string, at: number): string => documentNumber('pickup', pickupId, at);
export const noteNoOf = ({ pickupNo, notes }: PickupFacts): string => `${pickupNo}-${notes.length + 1}`;

/** A pick-up's document: what was said of it, and what the lists need. */
export function toPickupDocument(id: string, facts: PickupFacts): PickupDocument {
  const { state, organisationId, organisationPath, organisationName, pickupNo } = facts;
  const listFilter = listOf(state);
  const returning = facts.lines.some((line) => line.returning > 0);
  return {
    ...facts,
    _id: id,
    listFilter,
    underWayOf: listFilter !== 'done' || returning ? organisationId : null,
    searchKeys: placeSearchKeys({ organisationPath, organisationName }, pickupNo),
  };
}

export const changedPickup = ({ _id, ...pickup }: PickupDocument, change: Partial<PickupFacts>): PickupDocument =>
  toPickupDocument(_id, { ...pickup, ...change });

/** What explains its transfers for ever. */
export function inJournal(pickup: Pick<PickupDocument, '_id' | 'organisationId' | 'pickupNo' | 'subject'>, at: number, facts: PickupOf['facts'] = {}): PickupOf {
  const { _id: pickupId, organisationId, pickupNo } = pickup;
  return { pickupId, organisationId, facts: { pickupId, pickupNo, subject: settledAs(pickup), ...facts }, at };
}

/** Under what a pick-up is settled. */
export const settledAs = ({ subject }: Pick<PickupFacts, 'subject'>): SettlementSubject => subject ?? 'goods';

/** @throws AppError `dealers.pickup.pieces_not_valid` for pieces that are not there to be moved */
export function moveLines(
  lines: readonly DocumentLine[],
  pieces: readonly Pieces[],
  move: { readonly field: 'handedOver' | 'returning' | 'returned'; readonly most: (line: PickupLine) => number },
): readonly DocumentLine[] {
  const moved = movedLines(lines, pieces, move);
  if (moved === null) throw new AppError('dealers.pickup.pieces_not_valid');
  return moved;
}

/** Books, and says which goods are short. @throws AppError `dealers.pickup.not_enough_stock` */
export async function bookGoods(tx: Transaction, plans: readonly TransferPlan[], lines: readonly Pick<DocumentLine, 'productId' | 'name'>[]): Promise<void> {
  try {
    await recordTransfers(tx, plans);
  } catch (error) {
    const short = error instanceof AppError && error.code === 'ledger.balance.not_enough' ? error : null;
    if (short === null) throw error;
    const { account, available } = short.details as { readonly account: string; readonly available: number };
    const line = lines.find(({ productId }) => account === `stock/${productId}`);
    throw new AppError('dealers.pickup.not_enough_stock', { name: line?.name ?? '', available: Math.max(0, available) });
  }
}
