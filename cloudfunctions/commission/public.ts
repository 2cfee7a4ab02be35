import { leftOf } from '../../src/shared/domain/commission/entry-life';
import { availableOf, EMPTY_BALANCE } from '../../src/shared/domain/ledger/balance';
import { balancesOf } from '../_kit/ledger/read-ledger';
import { oneOf } from '../_kit/persistence/conditions';
import type { Reader } from '../_kit/persistence/reader';
import { commissionEntries, commissionOrders } from './documents';
import { lifeOf } from './entry-record';
import { refundedEntry, type RefundOfLines } from './in-transaction';
import { accountOf } from './repository';

export { ordersInAfterSale } from './after-sale';
export { keepsBooks } from './repository';

/** What a refund takes back of everybody's commission; of it, what somebody no longer has and owes then. Whole fen. */
export interface TakenBack {
  readonly reversedFen: number;
  readonly debtFen: number;
}

const NOTHING: TakenBack = { reversedFen: 0, debtFen: 0 };
const MOST_ENTRIES = 500;
/** The order, its entries, and the accounts of who was paid. */
export const TAKEN_BACK_COST = { roundTrips: 3, documentsExamined: 1 + 2 * MOST_ENTRIES } as const;

/** What `takeBackCommission` would do, by the same plans. */
export async function previewTakenBack(db: Reader, { orderId, before, lines }: Pick<RefundOfLines, 'orderId' | 'before' | 'lines'>): Promise<TakenBack> {
  const entryIds = (await db.get(commissionOrders, orderId))?.entryIds ?? [];
  if (entryIds.length === 0) return NOTHING;
  const entries = await db.find(commissionEntries, { where: { _id: oneOf(entryIds) }, orderBy: [['_id', 'asc']], limit: MOST_ENTRIES });
  const given = new Map<string, number>();
  let reversedFen = 0;
  for (const entry of entries) {
    const change = refundedEntry(entry, { refundId: 'preview', before, lines, at: 0 });
    const lostFen = change === null ? 0 : leftOf(lifeOf(entry)) - leftOf(change.life);
    reversedFen += lostFen;
    // What was only set aside is nobody's yet.
    if (entry.state === 'payable' && lostFen > 0) given.set(entry.payeeId, (given.get(entry.payeeId) ?? 0) + lostFen);
  }
  return { reversedFen, debtFen: given.size === 0 ? 0 : await debtOf(db, given) };
}

async function debtOf(db: Reader, lost: ReadonlyMap<string, number>): Promise<number> {
  const balances = await balancesOf(db, [...lost.keys()].map(accountOf));
  return [...lost].reduce((sum, [payeeId, fen]) => {
    const available = Math.max(0, availableOf(balances.get(accountOf(payeeId)) ?? EMPTY_BALANCE));
    return sum + Math.max(0, fen - available);
  }, 0);
}
