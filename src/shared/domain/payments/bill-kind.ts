/** What money is owed for: an order, a visit, or what a dealer brings onto his account. */
export type BillKind = 'order' | 'visit' | 'top_up';

/** They are paid alike; the id of a bill tells which it is. */
export function billKindOf(billId: string): BillKind {
  if (billId.startsWith('wko_')) return 'visit';
  return billId.startsWith('tup_') ? 'top_up' : 'order';
}
