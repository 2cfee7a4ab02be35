import { useCommand } from '../../../api/use-command';
import { ReasonSheet } from '../../../components/form-sheet/reason-sheet';
import { orderCommandsText } from '../../../text/orders';
import type { CommandSheetProps } from '../command-sheet-props';

const { reason: words, done } = orderCommandsText;
const STEPS = {
  cancel: { action: 'orders.order.cancel', words: { ...words, ...words.cancel }, done: done.cancelled },
  fail_delivery: { action: 'orders.delivery.fail', words: { ...words, ...words.fail }, done: done.saved },
} as const;

export type ReasonedCommand = keyof typeof STEPS;

/** A step of an order that goes back or ends. */
export function ReasonStep({ command, order: { orderId }, onClose, onDone }: CommandSheetProps<ReasonedCommand>) {
  const step = STEPS[command];
  const { run, pending, error } = useCommand(step.action, { refreshes: ['catalog.'] });
  const submit = async (reason: string) => {
    if ((await run({ orderId, reason })).ok) onDone(step.done);
  };
  return <ReasonSheet words={step.words} danger={command === 'cancel'} pending={pending} error={error} onSubmit={submit} onClose={onClose} />;
}
