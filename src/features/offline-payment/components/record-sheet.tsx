import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { ChoiceField } from '../../../components/field/choice-field';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { MediaField } from '../../../components/media/media-field';
import { useMedia } from '../../../components/media/use-media';
import { OFFLINE_METHODS } from '../../../shared/domain/payments/states';
import { offlinePaymentText } from '../../../text/offline-payment';
import { checkDraft, emptyDraft, type OrderMoney, type RecordWords } from '../view-model';

const MOST_PICTURES = 3;
const METHODS = OFFLINE_METHODS.map((value) => ({ value, label: offlinePaymentText.methods[value] }));

export interface RecordSheetProps {
  readonly money: OrderMoney;
  /** Of who collected it, or of who paid it. */
  readonly words: RecordWords;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function RecordSheet({ money, words, onClose, onDone }: RecordSheetProps) {
  const [draft, setDraft] = useState(() => emptyDraft(money));
  const [checked, setChecked] = useState(false);
  const media = useMedia({ folder: 'evidence', most: MOST_PICTURES });
  const { run, pending, error } = useCommand('payments.payment.record', { refreshes: ['payments.'] });
  const { amount, evidence, record } = checkDraft({ ...draft, evidence: media.kept.map(({ fileId }) => fileId) }, money, words);

  const submit = async () => {
    setChecked(true);
    if (record !== null && media.unfinished === undefined && (await run(record)).ok) onDone();
  };

  return (
    <FormSheet
      title={words.open}
      lead={words.hint}
      submitLabel={words.submit}
      pending={pending}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    >
      <ChoiceField
        label={words.method}
        value={draft.method}
        choices={METHODS}
        onChange={(method) => setDraft({ ...draft, method })}
      />
      <TextField
        label={words.amount}
        value={draft.amountText}
        keyboard="digit"
        maxLength={12}
        error={checked ? amount : undefined}
        onChange={(amountText) => setDraft({ ...draft, amountText })}
      />
      <MediaField label={words.pictures} media={media} error={checked ? (media.unfinished ?? evidence) : undefined} />
    </FormSheet>
  );
}
