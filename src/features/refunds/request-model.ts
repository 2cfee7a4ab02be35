import type { Input, Output } from '../../shared/contract/registry';

type Order = Output<'orders.order.get'>;

/** What somebody fills in to get his money back. */
export interface RequestDraft {
  /** Pieces by line; a line that is not named is kept. */
  readonly pieces: Readonly<Record<string, number>>;
  readonly goods: 'back' | 'stay';
  readonly reason: string;
}

export const EMPTY_REQUEST: RequestDraft = { pieces: {}, goods: 'back', reason: '' };

/** Whether the reader of an order may ask: he bought it, knows its price, and it still stands. */
export function mayAskRefund({
  relation,
  card,
}: Pick<Order, 'relation'> & { readonly card: Pick<Order['card'], 'cancelled' | 'totalFen'> }): boolean {
  return relation === 'buyer' && !card.cancelled && card.totalFen !== null && card.totalFen > 0;
}

/** What the server is asked about; null while nothing is chosen. */
export function scopeOf(orderId: string, { pieces, goods }: RequestDraft): Input<'orders.refund.preview'> | null {
  const lines = Object.entries(pieces)
    .filter(([, quantity]) => quantity > 0)
    .map(([lineId, quantity]) => ({ lineId, quantity }));
  return lines.length === 0 ? null : { orderId, lines, goodsReturned: goods === 'back' };
}
