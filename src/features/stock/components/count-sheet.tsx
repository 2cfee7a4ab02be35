import { View } from '@tarojs/components';
import { useCommand } from '../../../api/use-command';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { fieldOf, useDraft } from '../../../components/form-sheet/use-draft';
import { stockText } from '../../../text/stock';
import { countedPieces, countProblems, STARTING_COUNT, type CountDraft, type StockRow } from '../view-model';

export interface CountSheetProps {
  readonly row: StockRow;
  readonly onClose: () => void;
  /** @param available how many can be sold now */
  readonly onCounted: (available: number) => void;
}

/** What lies on the shelf, by hand; the difference is said before it is booked. */
export function CountSheet({ row, onClose, onCounted }: CountSheetProps) {
  const { run, pending, error } = useCommand('warehouse.stock.count');
  const problemsOf = (typed: CountDraft) => countProblems(typed, row);
  const form = useDraft(() => STARTING_COUNT, problemsOf);
  const { draft } = form;
  const pieces = countedPieces(draft.counted);

  const save = async () => {
    if (!form.check() || pieces === null) return;
    const reason = draft.reason.trim();
    const result = await run({ productId: row.id, counted: pieces, basedOn: row.onHand, reason });
    if (result.ok) onCounted(result.data.available);
  };

  return (
    <FormSheet
      title={stockText.countTitle(row.name)}
      submitLabel={stockText.save}
      pending={pending}
      error={error}
      onSubmit={save}
      onClose={onClose}
    >
      <View>{stockText.now(row.onHand, row.reserved)}</View>
      <TextField
        label={stockText.counted}
        {...fieldOf(form, 'counted')}
        keyboard="number"
        maxLength={6}
        hint={pieces === null ? undefined : stockText.difference(pieces - row.onHand)}
      />
      <TextField
        label={stockText.reason}
        {...fieldOf(form, 'reason')}
        placeholder={stockText.reasonPlaceholder}
        maxLength={60}
      />
    </FormSheet>
  );
}
