import type { Input, Output } from '../../shared/contract/registry';
import { visitDaysAhead, windowsAhead } from '../../shared/domain/orders/visit-windows';
import { isMobile } from '../../shared/kernel/phone';
import { dayOf } from '../../shared/kernel/time';
import { orderCommandsText } from '../../text/orders';
import type { OrderView } from './view-model';

export type Technician = Output<'identity.technician.list'>['technicians'][number];

/** An appointment being made; the phone is what was typed. */
export interface Schedule {
  readonly on: string;
  readonly hours: { readonly from: string; readonly to: string };
  /** The technician on the list whose visit it is; null for somebody who is only named. */
  readonly membershipId: string | null;
  readonly personName: string;
  readonly personPhone: string;
}

const MORNING = { from: '09:00', to: '11:00' } as const;

/**
 * Where the sheet begins: what is agreed already, else what the customer wished, else the next window there is.
 * A window that has passed is never proposed.
 */
export function startingSchedule(
  { card, assignees }: Pick<OrderView, 'card' | 'assignees'>,
  now: number,
): Schedule {
  const agreed = card.delivery;
  const wished = agreed?.window ?? card.wishedWindow;
  const person = {
    membershipId: agreed === null ? null : (assignees?.delivery ?? null),
    personName: agreed?.personName ?? '',
    personPhone: agreed?.personPhone ?? '',
  };
  const stillAhead =
    wished !== null && wished.on >= dayOf(now) && windowsAhead(wished.on, now).some(({ from }) => from === wished.from);
  if (wished !== null && stillAhead) {
    return { on: wished.on, hours: { from: wished.from, to: wished.to }, ...person };
  }
  const [on = dayOf(now)] = visitDaysAhead(2, now);
  return { on, hours: windowsAhead(on, now)[0] ?? MORNING, ...person };
}

/** What is missing, field by field. */
export function scheduleProblems({ personName, personPhone }: Schedule): { personName?: string; personPhone?: string } {
  const { personNeeded, phoneWrong } = orderCommandsText.schedule;
  return {
    ...(personName.trim() === '' ? { personName: personNeeded } : {}),
    ...(personPhone === '' || isMobile(personPhone) ? {} : { personPhone: phoneWrong }),
  };
}

/** Choosing somebody on the list fills in how customers reach him. */
export function chosenTechnician({ membershipId, name, phone }: Technician): Partial<Schedule> {
  return { membershipId, personName: name, personPhone: phone ?? '' };
}

/** The technicians as choices; namesakes with the organisation they belong to. */
export function technicianChoices(technicians: readonly Technician[]) {
  return technicians.map(({ membershipId, name, organisationName }) => {
    const isAmbiguous = technicians.some((other) => other.name === name && other.membershipId !== membershipId);
    return { value: membershipId, label: isAmbiguous ? `${name}（${organisationName}）` : name };
  });
}

/** @param technicians the list as it is now: who is no longer on it is only named */
export function scheduleInput(
  orderId: string,
  schedule: Schedule,
  technicians: readonly Technician[],
): Input<'orders.delivery.schedule'> {
  const { on, hours, membershipId, personName, personPhone } = schedule;
  const technician = technicians.find((each) => each.membershipId === membershipId);
  return {
    orderId,
    window: { on, from: hours.from, to: hours.to },
    personName: personName.trim(),
    ...(personPhone === '' ? {} : { personPhone }),
    ...(technician === undefined ? {} : { technician: { personId: technician.personId, membershipId: technician.membershipId } }),
  };
}
