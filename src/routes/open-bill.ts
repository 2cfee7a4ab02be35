import { billKindOf } from '../shared/domain/payments/bill-kind';
import { staffOrderRoute, workOrderRoute } from './pages';
import { openPage } from './route';

/** Opens for staff what money is owed for: an order or a visit. */
export function openBill(billId: string): void {
  if (billKindOf(billId) === 'visit') openPage(workOrderRoute, { workOrderId: billId });
  else openPage(staffOrderRoute, { orderId: billId });
}
