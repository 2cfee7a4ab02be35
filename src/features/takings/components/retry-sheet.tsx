import { View } from '@tarojs/components';
import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { TextAction } from '../../../components/action/text-action';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { ListRow } from '../../../components/list-row/list-row';
import { MoneyText } from '../../../components/money/money-text';
import { Notice } from '../../../components/notice/notice';
import { useNow } from '../../../stores/clock';
import { failureWords, paybacksText } from '../../../text/paybacks';
import { outcomeWords, paybackView, type Payback, type PaybackTask } from '../paybacks-model';
import './takings.scss';

export interface RetrySheetProps {
  readonly payback: Payback;
  readonly task: Exclude<PaybackTask, 'hand_over' | 'at_till'>;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
  /** WeChat cannot, so a person will. */
  readonly onOtherWay: () => void;
}

/** Why it failed and what to do, with a word before it when it did so just now. */
function failureSentenceOf({ state, failure }: Payback, justNow: boolean): string | null {
  if (state !== 'failed') return null;
  return paybacksText.failure(failureWords(failure), justNow);
}

/** Money that WeChat did not send back, or not yet: why, what to do first, and asking WeChat once more. */
export function RetrySheet({ payback, task, onClose, onDone, onOtherWay }: RetrySheetProps) {
  const { run, pending, error } = useCommand('payments.payback.settle', { refreshes: ['ledger.', 'orders.'] });
  // A second try may fail for another reason than the first.
  const [current, setCurrent] = useState(payback);
  const view = paybackView(current, useNow());
  const failure = failureSentenceOf(current, current !== payback);

  const settle = async () => {
    const result = await run({ paybackId: payback.id });
    if (!result.ok) return;
    const sentence = outcomeWords(result.data);
    if (sentence === null) setCurrent({ ...payback, ...result.data });
    else onDone(sentence);
  };

  return (
    <FormSheet
      title={view.title}
      submitLabel={paybacksText[task]}
      pending={pending}
      error={error}
      onSubmit={settle}
      onClose={onClose}
    >
      <MoneyText amount={view.amount} size="figure" />
      <ListRow title={view.order} detail={view.when} />
      {failure === null ? null : <Notice tone="danger" sentence={failure} />}
      <View className="taking__hint">{paybacksText.hint[current.state === 'failed' ? 'retry' : task]}</View>
      {current.state === 'failed' ? <TextAction label={paybacksText.otherWay} onPress={onOtherWay} /> : null}
    </FormSheet>
  );
}
