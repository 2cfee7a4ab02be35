import { View } from '@tarojs/components';
import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { PrimaryAction } from '../../../components/action/primary-action';
import { TextAction } from '../../../components/action/text-action';
import { DateField } from '../../../components/field/date-field';
import { TextField } from '../../../components/field/text-field';
import { Notice } from '../../../components/notice/notice';
import { Sheet } from '../../../components/sheet/sheet';
import { dayOf } from '../../../shared/kernel/time';
import { useNow } from '../../../stores/clock';
import { failureSentence } from '../../../text/failures';
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
  const [draft, setDraft] = useState<CountDraft>(() => startingCount(row));
  const [checked, setChecked] = useState(false);
  const problems = checked ? countProblems(draft, row) : {};
  const pieces = countedPieces(draft.counted);

  const save = async () => {
    setChecked(true);
    if (pieces === null || Object.keys(countProblems(draft, row)).length > 0) return;
    const { restockOn } = draft;
    const reason = draft.reason.trim();
    const result = await run({ productId: row.id, counted: pieces, basedOn: row.onHand, reason, restockOn });
    if (result.ok) onCounted(result.data.available);
  };

  return (
    <Sheet
      open
      title={stockText.countTitle(row.name)}
      onClose={onClose}
      footer={<PrimaryAction label={stockText.save} loading={pending} onPress={() => void save()} />}
    >
      <View>{stockText.now(row.onHand, row.reserved)}</View>
      <TextField
        label={stockText.counted}
        value={draft.counted}
        keyboard="number"
        maxLength={6}
        hint={pieces === null ? undefined : stockText.difference(pieces - row.onHand)}
        error={problems.counted}
        onChange={(counted) => setDraft({ ...draft, counted })}
      />
      <TextField
        label={stockText.reason}
        value={draft.reason}
        placeholder={stockText.reasonPlaceholder}
        maxLength={60}
        error={problems.reason}
        onChange={(reason) => setDraft({ ...draft, reason })}
      />
      <RestockField value={draft.restockOn} onChange={(restockOn) => setDraft({ ...draft, restockOn })} />
      {error === undefined ? null : <Notice tone="danger" sentence={failureSentence(error)} />}
    </Sheet>
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
