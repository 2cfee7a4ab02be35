import { assert } from '../../kernel/assert';
import { accounts, type Asset } from '../ledger/accounts';
import { posted, setAside } from '../ledger/make-transfer';
import { resolutionId, type Facts, type TransferPlan } from '../ledger/transfer';

/**
 * Pieces as transfers. A sale sets them aside (that is the reservation, so nothing is sold twice); delivering lets them
 * leave, cancelling frees them. What is given back is expected first, and there once somebody received it. Counting books
 * the difference between the shelf and the books.
 */

/** One line of an order. */
export interface StockLine {
  readonly lineId: string;
  readonly productId: string;
  readonly quantity: number;
}

/** What explains the movement for ever, and when it was. */
interface Said {
  readonly facts: Facts;
  readonly at: number;
}

const pieceOf = (productId: string): Asset => `PIECE:${productId}`;

/** The pending transfer that reserves a line's pieces. */
export const reservationId = (lineId: string): string => `stock:${lineId}`;

/** Refused with `ledger.balance.not_enough` when fewer are available. */
export function reserveStock({ lineId, productId, quantity }: StockLine, { facts, at }: Said): TransferPlan {
  const transfer = setAside({
    id: reservationId(lineId),
    asset: pieceOf(productId),
    amount: quantity,
    from: accounts.stock(productId),
    to: accounts.house.delivered,
    kind: 'stock_sold',
    facts,
    at,
  });
  return { transfer };
}

/** @param delivered how many really left; the others are free again. All of them when it is not said. */
export function deliverStock(line: StockLine, said: Said, delivered = line.quantity): TransferPlan {
  assert(delivered > 0 && delivered <= line.quantity, 'what leaves was reserved');
  return resolved(line, 'post', delivered, said);
}

/** Frees all pieces of a line that did not leave. */
export function releaseStock(line: StockLine, said: Said): TransferPlan {
  return resolved(line, 'void', line.quantity, said);
}

function resolved(line: StockLine, mode: 'post' | 'void', amount: number, said: Said): TransferPlan {
  return resolution(reserveStock(line, said), mode, amount);
}

function resolution({ transfer }: TransferPlan, mode: 'post' | 'void', amount: number): TransferPlan {
  return { transfer: { ...transfer, id: resolutionId(transfer.id), amount, mode, pendingId: transfer.id } };
}

/** Pieces that a customer gives back are on their way: nobody can buy them yet. @param causeId such as the refund's id */
export function expectStock({ lineId, productId, quantity }: StockLine, causeId: string, { facts, at }: Said): TransferPlan {
  const transfer = setAside({
    id: `stock-returned:${causeId}:${lineId}`,
    asset: pieceOf(productId),
    amount: quantity,
    from: accounts.house.delivered,
    to: accounts.stock(productId),
    kind: 'stock_returned',
    facts,
    at,
  });
  return { transfer };
}

/** They are on the shelf, and can be sold again. */
export function receiveStock(line: StockLine, causeId: string, said: Said): TransferPlan {
  return resolution(expectStock(line, causeId, said), 'post', line.quantity);
}

/** They do not come back after all. */
export function giveUpStock(line: StockLine, causeId: string, said: Said): TransferPlan {
  return resolution(expectStock(line, causeId, said), 'void', line.quantity);
}

/** The difference that a count found; null when the books were right. Reserved pieces are still on the shelf. */
export function countStock(
  count: { readonly countId: string; readonly productId: string; readonly onHand: number; readonly counted: number },
  { facts, at }: Said,
): TransferPlan | null {
  const difference = count.counted - count.onHand;
  if (difference === 0) return null;
  const stock = accounts.stock(count.productId);
  const [from, to] = difference > 0 ? [accounts.house.supply, stock] : [stock, accounts.house.supply];
  const transfer = posted({
    id: `stock-counted:${count.countId}`,
    asset: pieceOf(count.productId),
    amount: Math.abs(difference),
    from,
    to,
    kind: 'stock_counted',
    facts,
    at,
  });
  return { transfer };
}
