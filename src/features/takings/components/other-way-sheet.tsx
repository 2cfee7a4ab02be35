import { View } from '@tarojs/components';
import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { ChoiceField } from '../../../components/field/choice-field';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { ListRow } from '../../../components/list-row/list-row';
import { MoneyText } from '../../../components/money/money-text';
import { OFFLINE_METHODS } from '../../../shared/domain/payments/states';
import { plainLine } from '../../../shared/kernel/plain-text';
import { useNow } from '../../../stores/clock';
import { paybacksText } from '../../../text/paybacks';
import { paymentText } from '../../../text/payment';
import { paybackView, type Payback } from '../paybacks-model';
import { billWords } from '../view-model';
import type { HandOverSheetProps } from './hand-over-sheet';
import './takings.scss';

type Method = (typeof OFFLINE_METHODS)[number];
const WAYS = OFFLINE_METHODS.map((value) => ({ value, label: paymentText.method[value] }));

/** What WeChat cannot send back is handed over some other way; how is said, since no bill will show it. */
export function OtherWaySheet({ payback, onClose, onDone }: HandOverSheetProps) {
  const { run, pending, error } = useCommand('payments.payback.hand_over', { refreshes: ['ledger.', 'orders.'] });
  const [method, setMethod] = useState<Method>('transfer');
  const [note, setNote] = useState('');
  const [checked, setChecked] = useState(false);
  const view = paybackView(payback, useNow());
  const said = plainLine(note);

  const submit = async () => {
    setChecked(true);
    if (said === '') return;
    const result = await run({ paybackId: payback.id, method, note: said });
    if (result.ok) onDone(handedOverWords(payback));
  };

  return (
    <FormSheet
      title={paybacksText.otherWayTitle}
      submitLabel={paybacksText.handOverSubmit(payback.amountFen)}
      pending={pending}
      error={error}
      danger
      onSubmit={submit}
      onClose={onClose}
    >
      <MoneyText amount={view.amount} size="figure" />
      <ListRow title={view.title} detail={view.order} />
      <View className="taking__hint">{paybacksText.otherWayHint}</View>
      <ChoiceField label={paybacksText.otherWayMethod} value={method} choices={WAYS} onChange={setMethod} />
      <TextField
        label={paybacksText.otherWayNote}
        value={note}
        placeholder={paybacksText.otherWayPlaceholder}
        maxLength={60}
        error={checked && said === '' ? paybacksText.otherWayNoteMissing : undefined}
        onChange={setNote}
      />
    </FormSheet>
  );
}

const handedOverWords = (payback: Payback): string => paybacksText.done.handedOver(billWords(payback), payback.amountFen);
