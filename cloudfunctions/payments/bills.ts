import type { Reader } from '../_kit/persistence/reader';
import { ID_PREFIXES } from '../_kit/runtime/ids';
import type { Actor } from '../_kit/runtime/context';
import { findOrderForMoney, type OrderForMoney } from '../orders/public';
import { findWorkOrderForMoney } from '../service/public';

/**
 * What somebody pays for: an order, or what he agreed to at his door, which is paid like one. Null for who has nothing to
 * do with it, as if there were none.
 */
export function findBill(db: Reader, actor: Actor, id: string): Promise<OrderForMoney | null> {
  const ofService = id.startsWith(`${ID_PREFIXES.workOrder}_`);
  return ofService ? findWorkOrderForMoney(db, actor, id) : findOrderForMoney(db, actor, id);
}
