import type { Output } from '../../src/shared/contract/registry';
import { accounts } from '../../src/shared/domain/ledger/accounts';
import { availableOf } from '../../src/shared/domain/ledger/balance';
import { openPieces } from '../../src/shared/domain/stock/arrival';
import { incomingByDay, incomingPieces, type IncomingLine } from '../../src/shared/domain/stock/incoming';
import type { StockedModel } from '../catalog/public';
import type { ArrivalDocument, TakeDocument } from './documents';

/** What a supplier sends and what a customer gives back are both on their way in; the first are known one by one. */
export function toStockRow({ productId: id, name, model, category, balance }: StockedModel, lines: readonly IncomingLine[]): Output<'warehouse.stock.list'>['rows'][number] {
  const { posted: onHand, pendingOut: reserved, pendingIn } = balance;
  const comingBack = Math.max(0, pendingIn - incomingPieces(lines));
  return { id, name, model, category, onHand, reserved, available: availableOf(balance), comingBack, incoming: [...incomingByDay(lines)], account: accounts.stock(id) };
}

export function toArrivalView(arrival: ArrivalDocument): Output<'warehouse.arrival.list'>['rows'][number] {
  const { _id: id, productId, name, model, category, state, quantity, received, cancelled, expectedOn, supplier, reference, announcedBy, announcedAt } = arrival;
  const counts = { quantity, received, cancelled, open: openPieces(arrival) };
  return { id, productId, name, model, category, state, ...counts, expectedOn, supplier, reference, announcedBy, announcedAt };
}

export function toTakeView({ _id: id, state, remark, lines, booked, openedBy, openedAt }: TakeDocument): Output<'warehouse.take.list'>['rows'][number] {
  return { id, state, remark, lines, booked, openedBy, openedAt };
}
