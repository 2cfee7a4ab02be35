import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { amountWords } from '../../../text/amounts';
import { marginsText } from '../../../text/margins';
import { pricedFen, type MarginLine } from '../view-model';

const { sheet: words } = marginsText;

interface PriceSheetProps {
  readonly orderId: string;
  readonly line: MarginLine;
  readonly onClose: () => void;
}

/** What one piece costs the store, where its list does not say it; with a reason that both sides read. */
export function PriceSheet({ orderId, line, onClose }: PriceSheetProps) {
  const { run, pending, error } = useCommand('dealers.margin.price');
  const [price, setPrice] = useState('');
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const priceFen = pricedFen(price, line);
  const submit = async () => {
    setChecked(true);
    if (priceFen === null || reason.trim() === '') return;
    if ((await run({ orderId, lineId: line.lineId, priceFen, reason: reason.trim() })).ok) onClose();
  };
  const lead = words.lead(line.title, amountWords(line.listPriceFen));
  return (
    <FormSheet title={words.title} lead={lead} submitLabel={words.submit} pending={pending} error={error} onSubmit={submit} onClose={onClose}>
      <TextField label={words.price} value={price} keyboard="digit" maxLength={12} error={checked && priceFen === null ? words.priceWrong : undefined} onChange={setPrice} />
      <TextField label={words.reason} value={reason} placeholder={words.reasonPlaceholder} maxLength={60} error={checked && reason.trim() === '' ? words.reasonNeeded : undefined} onChange={setReason} />
    </FormSheet>
  );
}
