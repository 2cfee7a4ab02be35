import type { ReactNode } from 'react';
import { Card } from '../../../components/card/card';
import { ListRow } from '../../../components/list-row/list-row';
import { VisitMedia } from '../../../components/media/visit-media';
import { serviceText as words } from '../../../text/service';
import { piecesWords } from '../../../text/work-title';
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
      <VisitMedia workOrderId={order.card.id} fileIds={askedMedia(order)} />
      <ListRow icon="service" title={card.workOrderNo} detail={card.title} />
      {piecesWords(order.pieces).map((piece) => (
        <ListRow key={piece} icon="appliance" title={piece} />
      ))}
      {order.relation === 'customer' ? complaint : null}
    </Card>
  );
}

/** What the customer photographed himself; a guest is shown nothing of somebody's home. */
const askedMedia = ({ contact, media }: WorkOrder) => (contact === 'hidden' ? [] : media.map(({ fileId }) => fileId));
