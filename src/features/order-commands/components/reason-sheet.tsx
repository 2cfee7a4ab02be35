import { View } from '@tarojs/components';
import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { ReasonField } from '../../../components/field/reason-field';
import { orderCommandsText } from '../../../text/orders';
import type { CommandSheetProps } from '../command-sheet-props';
import './command.scss';

const words = orderCommandsText.reason;
const WORDS_OF = {
  cancel: {
    action: 'orders.order.cancel',
    title: words.cancelTitle,
    hint: words.cancelHint,
    submit: words.cancelSubmit,
    choices: words.cancelChoices,
    done: orderCommandsText.done.cancelled,
  },
  fail_delivery: {
    action: 'orders.delivery.fail',
    title: words.failTitle,
    hint: words.failHint,
    submit: words.failSubmit,
    choices: words.failChoices,
    done: orderCommandsText.done.saved,
  },
} as const;

export type ReasonedCommand = keyof typeof WORDS_OF;

/** A step that goes back or ends: its consequence is named and its reason asked. */
export function ReasonSheet({ command, order, onClose, onDone }: CommandSheetProps<ReasonedCommand>) {
  const its = WORDS_OF[command];
  const { run, pending, error } = useCommand(its.action, { refreshes: ['catalog.'] });
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const submit = async () => {
    setChecked(true);
    if (reason.trim() === '') return;
    const result = await run({ orderId: order.orderId, reason: reason.trim() });
    if (result.ok) onDone(its.done);
  };
  return (
    <FormSheet
      title={its.title}
      submitLabel={its.submit}
      pending={pending}
      error={error}
      danger={command === 'cancel'}
      onSubmit={submit}
      onClose={onClose}
    >
      <View className="command__hint">{its.hint}</View>
      <ReasonField
        label={words.label}
        ownLabel={words.own}
        choices={its.choices}
        value={reason}
        placeholder={words.placeholder}
        maxLength={60}
        error={checked && reason.trim() === '' ? words.needed : undefined}
        onChange={setReason}
      />
    </FormSheet>
  );
}
