import { useState } from 'react';
import { TextAction } from '../../../components/action/text-action';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { parseYuan } from '../../../shared/kernel/money';
import { roundAmountWords } from '../../../text/amounts';
import { priceListText as words } from '../../../text/trade';
import type { PriceLine } from '../price-view';

export interface PriceLineSheetProps {
  readonly line: PriceLine;
  readonly onClose: () => void;
  /** @param priceFen null takes the product out */
  readonly onPriced: (priceFen: number | null) => void;
}

/** Another price for one model, or none any more. Whether it is too high the server says. */
export function PriceLineSheet({ line, onClose, onPriced }: PriceLineSheetProps) {
  const [price, setPrice] = useState(() => roundAmountWords(line.priceFen).replace(/,/g, ''));
  const [checked, setChecked] = useState(false);
  const fen = parseYuan(price);
  const wrong = fen === null || fen === 0;
  const submit = async () => {
    setChecked(true);
    if (!wrong) onPriced(fen);
    return Promise.resolve();
  };
  return (
    <FormSheet title={words.priceOf(line.model)} lead={line.name} submitLabel={words.put} pending={false} error={undefined} onSubmit={submit} onClose={onClose}>
      <TextField
        label={words.newPrice}
        value={price}
        onChange={setPrice}
        keyboard="digit"
        maxLength={12}
        hint={`${words.columns.list} ${roundAmountWords(line.listPriceFen)}`}
        error={checked && wrong ? words.problems.price : undefined}
      />
      <TextAction label={words.takeOut} onPress={() => onPriced(null)} />
    </FormSheet>
  );
}
