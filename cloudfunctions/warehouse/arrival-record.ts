import { announceArrival, openPieces } from '../../src/shared/domain/stock/arrival';
import { MOST_INCOMING, nextIncomingOn, withIncoming } from '../../src/shared/domain/stock/incoming';
import type { TransferPlan } from '../../src/shared/domain/ledger/transfer';
import { AppError } from '../../src/shared/errors/app-error';
import type { Transaction } from '../_kit/persistence/transaction';
import { modelInStock, noteRestock } from '../catalog/in-transaction';
import { stockArrivals, stockIncoming, type ArrivalDocument } from './documents';

/** Read and written: the model, what is on its way of it, the arrival itself. */
export const KEEP_ARRIVAL_COST = 5;

type Announced = Omit<ArrivalDocument, '_id' | 'state' | 'received' | 'cancelled' | 'held' | 'dueKey'>;

/** An announced purchase as its document, with the transfers that put it on its way. */
export function newArrival(id: string, said: Announced, at: number): { readonly arrival: ArrivalDocument; readonly plans: readonly TransferPlan[] } {
  const { held, plans } = announceArrival(id, said, { facts: arrivalFacts(said, said.announcedBy), at });
  return { plans, arrival: { ...said, _id: id, state: 'open', received: 0, cancelled: 0, held, dueKey: dueKey(id, said.expectedOn) } };
}

const dueKey = (id: string, expectedOn: string): string => `${expectedOn}:${id}`;

/** The arrival after what became of it. */
export function changedArrival(arrival: ArrivalDocument, change: Partial<ArrivalDocument>): ArrivalDocument {
  const changed = { ...arrival, ...change };
  return { ...changed, dueKey: dueKey(changed._id, changed.expectedOn) };
}

/** Writes it, and with it what of its product is on its way and when the shelf says that more come. */
export async function keepArrival(tx: Transaction, arrival: ArrivalDocument): Promise<void> {
  const { _id: arrivalId, productId, expectedOn } = arrival;
  const product = await modelInStock(tx, productId);
  const before = (await tx.get(stockIncoming, productId))?.lines ?? [];
  const lines = withIncoming(before, { arrivalId, quantity: openPieces(arrival), expectedOn });
  if (lines.length > MOST_INCOMING) throw new AppError('warehouse.arrival.too_many_open', { limit: MOST_INCOMING });
  await tx.put(stockIncoming, { _id: productId, lines });
  await noteRestock(tx, product, nextIncomingOn(lines));
  await tx.put(stockArrivals, arrival);
}

/** What the journal says of it for ever. */
export function arrivalFacts({ expectedOn, supplier, reference }: Pick<ArrivalDocument, 'expectedOn' | 'supplier' | 'reference'>, by: string, reason = ''): Readonly<Record<string, string>> {
  return { by, expectedOn, ...(supplier === '' ? {} : { supplier }), ...(reference === '' ? {} : { reference }), ...(reason === '' ? {} : { reason }) };
}

/** An open one, as it was when somebody decided. @throws AppError `warehouse.arrival.*` */
export async function openArrival(tx: Transaction, arrivalId: string, basedOn: number | null): Promise<ArrivalDocument> {
  const arrival = await tx.get(stockArrivals, arrivalId);
  if (arrival === null) throw new AppError('warehouse.arrival.missing');
  if (arrival.state !== 'open') throw new AppError('warehouse.arrival.closed');
  const open = openPieces(arrival);
  if (basedOn !== null && basedOn !== open) throw new AppError('warehouse.arrival.changed', { open });
  return arrival;
}
