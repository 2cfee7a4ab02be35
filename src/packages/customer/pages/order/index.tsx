import { Card } from '../../../../components/card/card';
import { Screen } from '../../../../components/screen/screen';
import { PhonePart } from '../../../../features/account/components/phone-part';
import { ComplainEntry } from '../../../../features/complaining/components/complain-entry';
import { OrderDetail } from '../../../../features/orders/components/order-detail';
import { OrderState } from '../../../../features/orders/components/order-state';
import { isUnderWay } from '../../../../features/orders/is-under-way';
import { useOrder } from '../../../../features/orders/use-order';
import { MoneySection } from '../../../../features/payment/components/money-section';
import { RefundEntry } from '../../../../features/refunds/components/refund-entry';
import { VisitEntry } from '../../../../features/service/components/visit-entry';
import { AskingPeople } from '../../../../features/sharing/components/asking-people';
import { FollowingPeople } from '../../../../features/sharing/components/following-people';
import { InviteFamily } from '../../../../features/sharing/components/invite-family';
import { HiddenContact } from '../../../../features/sharing/components/hidden-contact';
import { orderRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';
import { ordersText } from '../../../../text/orders';

export default function OrderPage() {
  const { orderId } = useRouteParams(orderRoute);
  const order = useOrder(orderId, {
    // The office may be moving it now, or the buyer about to say yes.
    liveWhile: ({ card, contact }) => isUnderWay(card) || contact === 'hidden',
  });
  const { query } = order;
  return (
    <Screen title={ordersText.pageTitle}>
      {query.status === 'ready' ? (
        <>
          <AskingPeople order={query.data} />
          <VisitEntry workOrderId={query.data.workOrderId} />
          <OrderDetail
            order={query.data}
            money={
              <>
                {query.data.card.totalFen === null ? null : <MoneySection order={query.data} />}
                <RefundEntry order={query.data} />
              </>
            }
            placeNote={<HiddenContact order={query.data} phonePart={<PhonePart />} />}
          />
          <FollowingPeople order={query.data} />
          <InviteFamily order={query.data} />
          <Card>
            <ComplainEntry orderId={orderId} />
          </Card>
        </>
      ) : (
        <OrderState order={order} reader="customer" cards={3} />
      )}
    </Screen>
  );
}
