import { useQuery } from '../../../../api/use-query';
import { AsyncState } from '../../../../components/async-state/async-state';
import { Screen } from '../../../../components/screen/screen';
import { PhonePart } from '../../../../features/account/components/phone-part';
import { OrderDetail } from '../../../../features/orders/components/order-detail';
import { isUnderWay } from '../../../../features/orders/is-under-way';
import { AskingPeople } from '../../../../features/sharing/components/asking-people';
import { FollowingPeople } from '../../../../features/sharing/components/following-people';
import { HiddenContact } from '../../../../features/sharing/components/hidden-contact';
import { orderRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';
import { ordersText } from '../../../../text/orders';

export default function OrderPage() {
  const { orderId } = useRouteParams(orderRoute);
  const order = useQuery(
    'orders.order.get',
    { orderId },
    // The office may be moving it now, or the buyer about to say yes.
    { liveWhile: ({ card, contact }) => isUnderWay(card) || contact === 'hidden' },
  );
  return (
    <Screen title={ordersText.pageTitle}>
      {order.status === 'ready' ? (
        <>
          <AskingPeople order={order.data} />
          <OrderDetail order={order.data} />
          <HiddenContact order={order.data} phonePart={<PhonePart />} />
          <FollowingPeople order={order.data} />
        </>
      ) : (
        <AsyncState query={order} cards={3} />
      )}
    </Screen>
  );
}
