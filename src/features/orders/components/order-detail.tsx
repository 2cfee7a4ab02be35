import { Notice } from '../../../components/notice/notice';
import { applianceRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { useNow } from '../../../stores/clock';
import { orderPageView, type OrderView } from '../view-model';
import { OrderProgressCard } from './order-card';
import { OrderAppliances, OrderGoods, OrderPlace, OrderTimeline } from './order-sections';
import { OrderVisits } from './order-visits';

/** The whole order, as customers and staff see it; what staff can do stands beside it. */
export function OrderDetail({ order }: { readonly order: OrderView }) {
  const view = orderPageView(order, useNow());
  return (
    <>
      <OrderProgressCard view={view.card} />
      {view.relation === null ? null : <Notice tone="quiet" sentence={view.relation} />}
      <OrderVisits visits={view.visits} />
      <OrderAppliances
        appliances={view.appliances}
        onOpen={(applianceId) => openPage(applianceRoute, { applianceId })}
      />
      <OrderGoods lines={view.lines} total={view.total} seller={view.seller} />
      <OrderPlace customer={view.customer} place={view.place} remark={view.remark} />
      <OrderTimeline timeline={view.timeline} />
    </>
  );
}
