import { useCommand } from '../../../api/use-command';
import { DateField } from '../../../components/field/date-field';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { fieldOf, useDraft } from '../../../components/form-sheet/use-draft';
import { dayOf } from '../../../shared/kernel/time';
import { useNow } from '../../../stores/clock';
import { warehouseText } from '../../../text/warehouse';
import { somePieces, type StockRow } from '../view-model';

const words = warehouseText.arrivals;
const LONGEST = 30;

interface Draft {
  readonly quantity: string;
  readonly expectedOn: string | null;
  readonly supplier: string;
  readonly reference: string;
}
const START: Draft = { quantity: '', expectedOn: null, supplier: '', reference: '' };

function problemsOf({ quantity, expectedOn }: Draft): { readonly quantity?: string; readonly expectedOn?: string } {
  return {
    ...(somePieces(quantity) === null ? { quantity: words.quantityWrong } : {}),
    ...(expectedOn === null ? { expectedOn: words.dayNeeded } : {}),
  };
}

export interface AnnounceSheetProps {
  readonly row: StockRow;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
}

/** Pieces of a model that were bought: how many, and when they come. */
export function AnnounceSheet({ row, onClose, onDone }: AnnounceSheetProps) {
  const { run, pending, error } = useCommand('warehouse.arrival.announce', { refreshes: ['catalog.'] });
  const form = useDraft<Draft>(() => START, problemsOf);
  const today = dayOf(useNow());
  const { expectedOn, supplier, reference } = form.draft;

  const send = async () => {
    const quantity = somePieces(form.draft.quantity);
    if (!form.check() || quantity === null || expectedOn === null) return;
    const result = await run({ productId: row.id, quantity, expectedOn, supplier, reference });
    if (result.ok) onDone(words.announced(row.name, quantity));
  };

  return (
    <FormSheet title={words.announceTitle(row.name)} submitLabel={words.announce} pending={pending} error={error} onSubmit={send} onClose={onClose}>
      <TextField label={words.quantity} {...fieldOf(form, 'quantity')} keyboard="number" maxLength={6} />
      <DateField label={words.expectedOn} {...fieldOf(form, 'expectedOn')} earliest={today} />
      <TextField label={words.supplier} {...fieldOf(form, 'supplier')} placeholder={words.optional} maxLength={LONGEST} />
      <TextField label={words.reference} {...fieldOf(form, 'reference')} placeholder={words.optional} maxLength={LONGEST} />
    </FormSheet>
  );
}
