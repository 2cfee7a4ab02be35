import type { Output } from '../shared/contract/registry';

/** An order in one card; what it comes to is not known to everybody. */
export type OrderCard = Omit<Output<'orders.home.get'>['current'][number], 'totalFen' | 'costFen'>;

/** `JSQ30 燃气热水器`, or `JSQ30 燃气热水器等 3 件`. */
export function orderTitle({ title, pieces }: Pick<OrderCard, 'title' | 'pieces'>): string {
  return pieces > 1 ? `${title}等 ${pieces} 件` : title;
}

/** What a person calls it: without the model that stands before the name. */
export function spokenTitle(card: Pick<OrderCard, 'title' | 'pieces'>): string {
  return orderTitle({ ...card, title: card.title.replace(/^[0-9A-Za-z][0-9A-Za-z/-]*\s+(?=.*[\u4e00-\u9fff])/, '') });
}
