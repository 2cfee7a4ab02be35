import type { ReactNode } from 'react';
import { Notice } from '../../../components/notice/notice';
import { applianceRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { useNow } from '../../../stores/clock';
import { orderPageView, type OrderView, type Reader } from '../view-model';
import { OrderProgressCard } from './order-card';
import { OrderAppliances, OrderGoods, OrderPlace, OrderTimeline } from './order-sections';
import { OrderVisits } from './order-visits';

export interface OrderDetailProps {
  readonly order: OrderView;
  readonly reader?: Reader;
  /** What came of its money, below what was bought. */
  readonly money?: ReactNode;
  /** What there is to say of the place and whose it is. */
  readonly placeNote?: ReactNode;
}

/** The whole order, as customers and staff see it; what staff can do stands beside it. */
export function OrderDetail({ order, reader = 'customer', money, placeNote }: OrderDetailProps) {
  const view = orderPageView(order, useNow(), reader);
  return (
    <>
      <OrderProgressCard view={view.card} />
      {view.relation === null ? null : <Notice tone="quiet" sentence={view.relation} />}
      <OrderVisits visits={view.visits} />
      <OrderAppliances
        appliances={view.appliances}
        onOpen={view.opensAppliances ? (applianceId) => openPage(applianceRoute, { applianceId }) : undefined}
      />
      <OrderGoods lines={view.lines} price={view.price} seller={view.seller} />
      {money}
      <OrderPlace customer={view.customer} customerPhone={view.customerPhone} place={view.place} remark={view.remark} />
      {placeNote}
      <OrderTimeline timeline={view.timeline} />
    </>
  );
}
