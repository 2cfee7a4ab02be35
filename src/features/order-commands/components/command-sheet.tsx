import type { CommandSheetProps } from '../command-sheet-props';
import { goodsLeft, type OrderView, type StaffCommand } from '../view-model';
import { ScheduleSheet } from './schedule-sheet';
import { StepSheet } from './step-sheet';

/** Asks what a command needs to know. */
export function CommandSheet({ command, order, ...rest }: CommandSheetProps<StaffCommand, OrderView>) {
  if (command === 'schedule_delivery') return <ScheduleSheet order={order} {...rest} />;
  return <StepSheet command={command} order={{ orderId: order.card.id, lines: goodsLeft(order.lines) }} {...rest} />;
}
