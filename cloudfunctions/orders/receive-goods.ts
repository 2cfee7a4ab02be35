import type { TransferPlan } from '../../src/shared/domain/ledger/transfer';
import { RECEIVING_ROLES, STOCK_ROLES, type Role } from '../../src/shared/domain/roles';
import { giveUpStock, receiveStock } from '../../src/shared/domain/stock/stock-plans';
import type { Actor } from '../_kit/runtime/context';
import type { OrderDocument, RefundDocument } from './documents';
import { standingsOf } from './repository';

/** Goods that a customer gives back are counted in when somebody has them, and not before. */
export type GoodsOutcome = 'received' | 'given_up';

const isOneOf = (roles: readonly Role[], actor: Actor, order: OrderDocument): boolean =>
  standingsOf(order, actor).some(({ role }) => role !== null && roles.includes(role));

/** Whether an actor may say that goods of an order are back. */
export const receivesGoods = (actor: Actor, order: OrderDocument): boolean => isOneOf(RECEIVING_ROLES, actor, order);

/** What an actor may say of the goods that a refund expects back. */
export function receivingBy(
  actor: Actor,
  { goods }: Pick<RefundDocument, 'goods'>,
  order: OrderDocument,
): { readonly receives: boolean; readonly givesUp: boolean } {
  const isExpected = goods === 'expected';
  return { receives: isExpected && receivesGoods(actor, order), givesUp: isExpected && isOneOf(STOCK_ROLES, actor, order) };
}

/** The pieces are on the shelf, or will never be. @param at epoch milliseconds */
export function goodsPlans(
  { _id: refundId, orderNo, lines }: RefundDocument,
  order: OrderDocument,
  outcome: GoodsOutcome,
  at: number,
): TransferPlan[] {
  const settle = outcome === 'received' ? receiveStock : giveUpStock;
  return lines.flatMap(({ lineId, quantity }) => {
    const line = order.lines.find((candidate) => candidate.lineId === lineId);
    return line === undefined || quantity === 0 ? [] : [settle({ ...line, quantity }, refundId, { facts: { orderNo, refundId }, at })];
  });
}
