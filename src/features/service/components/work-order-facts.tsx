import type { ReactNode } from 'react';
import { useQuery } from '../../../api/use-query';
import { Card } from '../../../components/card/card';
import { ListRow } from '../../../components/list-row/list-row';
import { MediaStrip, withAddresses } from '../../../components/media/media-strip';
import { serviceText as words } from '../../../text/service';
import type { WorkOrder, workOrderPageView } from '../view-model';

export interface WorkOrderFactsProps {
  readonly order: WorkOrder;
  readonly view: ReturnType<typeof workOrderPageView>;
  /** Leads to a complaint of it, for whom it is his. */
  readonly complaint: ReactNode;
}

/** Where it takes place, what was said and shown of it when it was asked for, and its number. */
export function WorkOrderFacts({ order, view, complaint }: WorkOrderFactsProps) {
  const { place, described, card } = view;
  return (
    <Card>
      {place === null ? null : <ListRow icon="address" title={place.title} detail={place.detail} />}
      {described === null ? null : <ListRow icon="chat" title={described} detail={words.described} />}
      <AskedMedia order={order} />
      <ListRow icon="service" title={card.workOrderNo} detail={card.title} />
      {order.relation === 'customer' ? complaint : null}
    </Card>
  );
}

/** What the customer photographed himself; a guest is shown nothing of somebody's home. */
function AskedMedia({ order: { card, media, contact } }: { readonly order: WorkOrder }) {
  const fileIds = contact === 'hidden' ? [] : media.map(({ fileId }) => fileId);
  const files = useQuery('service.media.list', fileIds.length === 0 ? null : { workOrderId: card.id });
  return <MediaStrip files={withAddresses(fileIds, files.data?.files)} />;
}
