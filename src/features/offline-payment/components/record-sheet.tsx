import { View } from '@tarojs/components';
import { useState } from 'react';
import { keepPictures } from '../../../api/keep-pictures';
import { useCommand } from '../../../api/use-command';
import { QuietAction } from '../../../components/action/quiet-action';
import { ChoiceField } from '../../../components/field/choice-field';
import { Field } from '../../../components/field/field';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { Notice } from '../../../components/notice/notice';
import { OFFLINE_METHODS } from '../../../shared/domain/payments/states';
import { offlinePaymentText as words } from '../../../text/offline-payment';
import { checkDraft, emptyDraft, type OrderMoney } from '../view-model';

const MOST_PICTURES = 3;
const METHODS = OFFLINE_METHODS.map((value) => ({ value, label: words.methods[value] }));

export interface RecordSheetProps {
  readonly money: OrderMoney;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function RecordSheet({ money, onClose, onDone }: RecordSheetProps) {
  const [draft, setDraft] = useState(() => emptyDraft(money));
  const [checked, setChecked] = useState(false);
  const [pictureTrouble, setPictureTrouble] = useState(false);
  const { run, pending, error } = useCommand('payments.payment.record', { refreshes: ['payments.'] });
  const { amount, evidence, record } = checkDraft(draft, money);

  const addPictures = async () => {
    setPictureTrouble(false);
    try {
      const added = await keepPictures('evidence', MOST_PICTURES - draft.evidence.length);
      setDraft((before) => ({ ...before, evidence: [...before.evidence, ...added].slice(0, MOST_PICTURES) }));
    } catch {
      setPictureTrouble(true);
    }
  };
  const submit = async () => {
    setChecked(true);
    if (record !== null && (await run(record)).ok) onDone();
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
      <Field label={words.pictures} error={checked ? evidence : undefined} frame="none">
        {draft.evidence.length === 0 ? null : <View>{words.kept(draft.evidence.length)}</View>}
        {draft.evidence.length < MOST_PICTURES ? (
          <QuietAction label={words.addPictures} onPress={() => void addPictures()} />
        ) : null}
      </Field>
      {pictureTrouble ? <Notice tone="danger" sentence={words.picturesFailed} /> : null}
    </FormSheet>
  );
}
