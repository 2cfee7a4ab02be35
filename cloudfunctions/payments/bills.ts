import type { Reader } from '../_kit/persistence/reader';
import { ID_PREFIXES } from '../_kit/runtime/ids';
import type { Actor } from '../_kit/runtime/context';
import { findTopUpForMoney } from '../dealers/public';
import { findOrderForMoney, type OrderForMoney } from '../orders/public';
import { findWorkOrderForMoney } from '../service/public';

/**
 * What somebody pays for: an order, what he agreed to at his door, or money that a dealer brings, which are paid like one.
 * Null for who has nothing to do with it, as if there were none.
 */
export function findBill(db: Reader, actor: Actor, id: string): Promise<OrderForMoney | null> {
  if (id.startsWith(`${ID_PREFIXES.workOrder}_`)) return findWorkOrderForMoney(db, actor, id);
  if (id.startsWith(`${ID_PREFIXES.topUp}_`)) return findTopUpForMoney(db, actor, id);
  return findOrderForMoney(db, actor, id);
}
