import { View } from '@tarojs/components';
import { OrderCommission } from '../../../../features/commission/components/order-commission';
import { CreditSection } from '../../../../features/credit/components/credit-section';
import { OfflinePayment } from '../../../../features/offline-payment/components/offline-payment';
import { OrderMargin } from '../../../../features/margins/components/order-margin';
import { OrderDetail } from '../../../../features/orders/components/order-detail';
import type { OrderView } from '../../../../features/orders/view-model';
import { StaffMoney } from '../../../../features/payment/components/staff-money';
import { RefundEntry } from '../../../../features/refunds/components/refund-entry';
import { StaffVisitEntry } from '../../../../features/service/components/visit-entry';
import { useMayDo } from '../../../../features/workbench/use-may-do';

/** What its buyer gave for it, and what he saved. */
function valueOf({ card: { costFen }, price }: OrderView) {
  return { paidFen: costFen ?? 0, savedFen: (price?.couponFen ?? 0) + (price?.pointsFen ?? 0) + (price?.friendFen ?? 0) };
}

/** An order as staff read it: its visit, its progress, its money, whose sale it is. A technician is shown his part. */
export function OrderDetails({ order }: { readonly order: OrderView }) {
  const orderId = order.card.id;
  const isTechnician = order.relation === 'technician';
  const inOffice = useMayDo('settings');
  const keepsBooks = useMayDo('books');
  const seesMargins = useMayDo('margins');
  return (
    <View className="staff-order-page__detail">
      {isTechnician ? null : <StaffVisitEntry workOrderId={order.workOrderId} />}
      <OrderDetail
        order={order}
        reader="staff"
        money={
          <>
            <StaffMoney orderId={orderId} />
            <OfflinePayment orderId={orderId} />
            <RefundEntry order={order} />
            {isTechnician ? null : <CreditSection orderId={orderId} />}
            {seesMargins ? <OrderMargin orderId={orderId} /> : null}
            {inOffice ? <OrderCommission orderId={orderId} opensEntries={keepsBooks} value={valueOf(order)} /> : null}
          </>
        }
      />
    </View>
  );
}
