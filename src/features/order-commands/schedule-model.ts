import type { Input } from '../../shared/contract/registry';
import { visitDaysAhead, windowsAhead } from '../../shared/domain/orders/visit-windows';
import { dayOf } from '../../shared/kernel/time';
import type { OrderCard } from '../../text/order-title';
import { orderCommandsText } from '../../text/orders';

/** An appointment being made; the phone is what was typed. */
export interface Schedule {
  readonly on: string;
  readonly hours: { readonly from: string; readonly to: string };
  readonly personName: string;
  readonly personPhone: string;
}

const MOBILE = /^1[3-9]\d{9}$/;
const MORNING = { from: '09:00', to: '11:00' } as const;

/**
 * Where the sheet begins: what is agreed already, else what the customer wished, else the next window there is.
 * A window that has passed is never proposed.
 */
export function startingSchedule(
  card: Pick<OrderCard, 'delivery' | 'installation' | 'wishedWindow'>,
  command: 'schedule_delivery' | 'schedule_installation',
  now: number,
): Schedule {
  const agreed = command === 'schedule_delivery' ? card.delivery : card.installation;
  const wished = agreed?.window ?? (command === 'schedule_delivery' ? card.wishedWindow : null);
  const personName = agreed?.personName ?? '';
  const personPhone = agreed?.personPhone ?? '';
  const stillAhead =
    wished !== null && wished.on >= dayOf(now) && windowsAhead(wished.on, now).some(({ from }) => from === wished.from);
  if (wished !== null && stillAhead) {
    return { on: wished.on, hours: { from: wished.from, to: wished.to }, personName, personPhone };
  }
  const [on = dayOf(now)] = visitDaysAhead(2, now);
  return { on, hours: windowsAhead(on, now)[0] ?? MORNING, personName, personPhone };
}

/** What is missing, field by field. */
export function scheduleProblems({ personName, personPhone }: Schedule): { personName?: string; personPhone?: string } {
  const { personNeeded, phoneWrong } = orderCommandsText.schedule;
  return {
    ...(personName.trim() === '' ? { personName: personNeeded } : {}),
    ...(personPhone === '' || MOBILE.test(personPhone) ? {} : { personPhone: phoneWrong }),
  };
}

export function scheduleInput(orderId: string, schedule: Schedule): Input<'orders.delivery.schedule'> {
  const { on, hours, personName, personPhone } = schedule;
  return {
    orderId,
    window: { on, from: hours.from, to: hours.to },
    personName: personName.trim(),
    ...(personPhone === '' ? {} : { personPhone }),
  };
}
