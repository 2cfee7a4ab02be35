import { MoneyRow } from '../../../components/money/money-row';
import { Sheet } from '../../../components/sheet/sheet';
import { serviceText } from '../../../text/service';
import type { ChargesView } from '../view-model';

const words = serviceText.prices;

export interface PriceListProps {
  readonly open: boolean;
  readonly prices: ChargesView['prices'];
  readonly onClose: () => void;
}

/** What may be charged for this job, as of when it was asked for: nothing else is. */
export function PriceList({ open, prices, onClose }: PriceListProps) {
  return (
    <Sheet open={open} title={words.title} lead={words.lead} onClose={onClose}>
      {prices.map(({ id, title, amount }) => (
        <MoneyRow key={id} label={title} amount={amount} />
      ))}
    </Sheet>
  );
}
