import { View } from '@tarojs/components';
import { useCommand } from '../../../api/use-command';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { Notice } from '../../../components/notice/notice';
import { orderCommandsText } from '../../../text/orders';
import type { CommandSheetProps, OrderToMove } from '../command-sheet-props';

const ACTION_OF = {
  ship: 'orders.delivery.ship',
  depart: 'orders.delivery.depart',
  complete_delivery: 'orders.delivery.complete',
} as const;

const needsInstallation = (lines: OrderToMove['lines']) => lines.some((line) => line.needsInstallation);

export type ConfirmedCommand = keyof typeof ACTION_OF;

/** A step without anything to fill in; it tells the customer, so it is asked once. */
export function ConfirmSheet({ command, order, onClose, onDone }: CommandSheetProps<ConfirmedCommand>) {
  const words = orderCommandsText.confirm[command];
  const { due = null } = order;
  const { run, pending, error } = useCommand(ACTION_OF[command]);
  const submit = async () => {
    const result = await run({ orderId: order.orderId });
    const { shipped, saved } = orderCommandsText.done;
    if (result.ok) onDone(command === 'ship' ? shipped : saved);
  };
  return (
    <FormSheet
      title={words.title}
      submitLabel={words.submit}
      pending={pending}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    >
      <View>{words.body(needsInstallation(order.lines))}</View>
      {due === null ? null : <Notice tone="now" sentence={orderCommandsText.stillDue(due)} />}
    </FormSheet>
  );
}
