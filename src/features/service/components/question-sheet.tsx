import { useState } from 'react';
import { ListRow } from '../../../components/list-row/list-row';
import { Sheet } from '../../../components/sheet/sheet';
import { serviceRoute } from '../../../routes/pages';
import { replacePage } from '../../../routes/route';
import { serviceText } from '../../../text/service';
import type { ChargesView } from '../view-model';
import { PriceList } from './price-list';

const words = serviceText.door;

export interface QuestionSheetProps {
  readonly workOrderId: string;
  readonly prices: ChargesView['prices'];
  readonly onClose: () => void;
}

/** What somebody may do who does not want to say yes yet. */
export function QuestionSheet({ workOrderId, prices, onClose }: QuestionSheetProps) {
  const [reading, setReading] = useState(false);
  if (reading) return <PriceList open prices={prices} onClose={onClose} />;
  return (
    <Sheet open title={words.questionTitle} lead={words.questionLead} onClose={onClose}>
      <ListRow icon="order" title={words.prices} onPress={() => setReading(true)} />
      <ListRow icon="chat" title={words.whole} onPress={() => replacePage(serviceRoute, { workOrderId })} />
    </Sheet>
  );
}
