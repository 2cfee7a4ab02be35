import { View } from '@tarojs/components';
import { useCommand } from '../../../api/use-command';
import { TextAction } from '../../../components/action/text-action';
import { DateField } from '../../../components/field/date-field';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { fieldOf, useDraft } from '../../../components/form-sheet/use-draft';
import { dayOf } from '../../../shared/kernel/time';
import { useNow } from '../../../stores/clock';
import { stockText } from '../../../text/stock';
import { countedPieces, countProblems, startingCount, type CountDraft, type StockRow } from '../view-model';

export interface CountSheetProps {
  readonly row: StockRow;
  readonly onClose: () => void;
  /** @param available how many can be sold now */
  readonly onCounted: (available: number) => void;
}

/** What lies on the shelf, by hand; the difference is said before it is booked. */
export function CountSheet({ row, onClose, onCounted }: CountSheetProps) {
  const { run, pending, error } = useCommand('catalog.stock.count');
  const problemsOf = (typed: CountDraft) => countProblems(typed, row);
  const form = useDraft(() => startingCount(row), problemsOf);
  const { draft } = form;
  const pieces = countedPieces(draft.counted);

  const save = async () => {
    if (!form.check() || pieces === null) return;
    const { restockOn } = draft;
    const reason = draft.reason.trim();
    const result = await run({ productId: row.id, counted: pieces, basedOn: row.onHand, reason, restockOn });
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
      <RestockField {...fieldOf(form, 'restockOn')} />
    </FormSheet>
  );
}

interface RestockFieldProps {
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
}

function RestockField({ value, onChange }: RestockFieldProps) {
  const today = dayOf(useNow());
  return (
    <>
      <DateField
        label={stockText.restockOn}
        value={value}
        shown={value ?? stockText.restockNone}
        earliest={today}
        onChange={onChange}
      />
      {value === null ? null : <TextAction label={stockText.restockClear} onPress={() => onChange(null)} />}
    </>
  );
}
