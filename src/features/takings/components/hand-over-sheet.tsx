import { View } from '@tarojs/components';
import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { ListRow } from '../../../components/list-row/list-row';
import { MoneyText } from '../../../components/money/money-text';
import { plainLine } from '../../../shared/kernel/plain-text';
import { useNow } from '../../../stores/clock';
import { paybacksText } from '../../../text/paybacks';
import { paymentText } from '../../../text/payment';
import { paybackView, type Payback } from '../paybacks-model';
import { billWords } from '../view-model';
import './takings.scss';

export interface HandOverSheetProps {
  readonly payback: Payback;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
}

/** Money that did not come through WeChat goes back by hand; who handed it over says so, and how. */
export function HandOverSheet({ payback, onClose, onDone }: HandOverSheetProps) {
  const { run, pending, error } = useCommand('payments.payback.settle', { refreshes: ['ledger.', 'orders.'] });
  const [note, setNote] = useState('');
  const view = paybackView(payback, useNow());
  const { id: paybackId, amountFen } = payback;

  const submit = async () => {
    const said = plainLine(note);
    const result = await run({ paybackId, ...(said === '' ? {} : { note: said }) });
    if (result.ok) onDone(paybacksText.done.handedOver(billWords(payback), amountFen));
  };

  return (
    <FormSheet
      title={paybacksText.handOverTitle(paymentText.method[payback.method])}
      submitLabel={paybacksText.handOverSubmit(amountFen)}
      pending={pending}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    >
      <MoneyText amount={view.amount} size="figure" />
      <ListRow title={view.title} detail={view.order} />
      <View className="taking__hint">{paybacksText.handOverHint}</View>
      <TextField
        label={paybacksText.handOverNote}
        value={note}
        placeholder={paybacksText.handOverPlaceholder}
        maxLength={60}
        onChange={setNote}
      />
    </FormSheet>
  );
}
