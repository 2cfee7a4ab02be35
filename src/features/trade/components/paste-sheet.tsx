import { useState } from 'react';
import { ChoiceField } from '../../../components/field/choice-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { priceListText as words } from '../../../text/trade';
import type { TableRow } from '../price-draft';
import { isWhole, usePriceTable } from '../use-price-table';
import { PriceTableField } from './price-table-field';

export interface PasteSheetProps {
  readonly listId: string;
  readonly onClose: () => void;
  readonly onTaken: (rows: readonly TableRow[], dropOthers: boolean) => void;
}

const OTHERS = [
  { value: 'keep', label: words.keepOthers },
  { value: 'drop', label: words.dropOthers },
] as const;

/** Takes a table of prices into what is to change; with a wrong row nothing of it. */
export function PasteSheet({ listId, onClose, onTaken }: PasteSheetProps) {
  const table = usePriceTable(listId);
  const [others, setOthers] = useState<'keep' | 'drop'>('keep');
  const { checked, pending, error, text } = table;
  const whole = isWhole(checked);
  const submit = async () => {
    if (whole) onTaken(checked.rows, others === 'drop');
    else await table.check();
  };
  return (
    <FormSheet
      title={words.pasteTitle}
      lead={words.pasteLead}
      submitLabel={whole ? words.put : words.check}
      pending={pending}
      disabled={text.trim() === '' && !whole}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    >
      <PriceTableField table={table} />
      {whole ? <ChoiceField label={words.whole} value={others} choices={OTHERS} onChange={setOthers} /> : null}
    </FormSheet>
  );
}
