import { useState } from 'react';
import { ListRow } from '../../../components/list-row/list-row';
import { Sheet } from '../../../components/sheet/sheet';
import { complainRoute, serviceRoute } from '../../../routes/pages';
import { openPage, replacePage } from '../../../routes/route';
import { serviceText } from '../../../text/service';
import type { ChargesView } from '../view-model';
import { PriceList } from './price-list';

const words = serviceText.door;

export interface QuestionSheetProps {
  readonly workOrderId: string;
  readonly prices: ChargesView['prices'];
  /** A guest has nothing to complain of here. */
  readonly mayComplain: boolean;
  readonly onClose: () => void;
}

/** What somebody may do who does not want to say yes yet. */
export function QuestionSheet({ workOrderId, prices, mayComplain, onClose }: QuestionSheetProps) {
  const [reading, setReading] = useState(false);
  if (reading) return <PriceList open prices={prices} onClose={onClose} />;
  return (
    <Sheet open title={words.questionTitle} lead={words.questionLead} onClose={onClose}>
      <ListRow icon="order" title={words.prices} onPress={() => setReading(true)} />
      <ListRow icon="chat" title={words.whole} onPress={() => replacePage(serviceRoute, { workOrderId })} />
      {mayComplain ? <ListRow icon="alert" title={words.complain} onPress={() => openPage(complainRoute, { workOrderId, orderId: '' })} /> : null}
    </Sheet>
  );
}
