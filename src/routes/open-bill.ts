import { billKindOf } from '../shared/domain/payments/bill-kind';
import { staffOrderRoute, topUpRoute, workOrderRoute } from './pages';
import { openPage } from './route';

/** Opens for staff what money is owed for: an order, a visit, or what a dealer brings. */
export function openBill(billId: string): void {
  const kind = billKindOf(billId);
  if (kind === 'visit') openPage(workOrderRoute, { workOrderId: billId });
  else if (kind === 'top_up') openPage(topUpRoute, { topUpId: billId });
  else openPage(staffOrderRoute, { orderId: billId });
}
