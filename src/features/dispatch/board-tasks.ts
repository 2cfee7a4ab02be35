import type { Output } from '../../shared/contract/registry';
import { isWindowOver } from '../../shared/domain/orders/appointment-window';
import { isLeftOpen } from '../../shared/domain/service/left-open';
import { timeOf } from '../../shared/domain/service/minutes';
import { hoursOn } from '../../shared/domain/service/technicians';
import { dayOf } from '../../shared/kernel/time';
import { boardText, deliveryTags } from '../../text/dispatch';
import { jobTag } from '../../text/jobs';
import type { ProgressTone } from '../../text/order-visits';
import { hoursWords } from '../../text/when';

export type Board = Output<'service.board.get'>;
export type Technician = Board['technicians'][number];
type Booking = Board['bookings'][number];
type Delivery = Board['deliveries'][number];

/** A visit or a delivery in its place. */
export interface Block {
  readonly kind: 'visit' | 'delivery';
  /** Of the work order, or of the order that is delivered. */
  readonly id: string;
  readonly words: string;
  readonly hours: string;
  readonly tag: { readonly words: string; readonly tone: ProgressTone };
  readonly place: string;
}

/** What somebody has to do at some time. */
export interface Task {
  /** Null where nobody has it any more. */
  readonly person: { readonly membershipId: string; readonly name: string } | null;
  readonly on: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly block: Block;
  /** Of an earlier day, and not brought to an end. */
  readonly isLeftOpen: boolean;
  /** Nobody has set out for it. */
  readonly isAhead: boolean;
}

/** Everything on the board, in its order. */
export function tasksOf({ technicians, bookings, deliveries }: Board, now: number): readonly Task[] {
  const names = new Map(technicians.map(({ membershipId, name }) => [membershipId, name]));
  const tasks = [...bookings.map((booking) => visitTask(booking, now)), ...deliveries.map((delivery) => deliveryTask(delivery, names, now))];
  return tasks.sort((one, other) => one.on.localeCompare(other.on) || one.startsAt - other.startsAt);
}

const hoursOf = ({ startsAt, endsAt }: { readonly startsAt: number; readonly endsAt: number }): string => hoursWords({ from: timeOf(startsAt), to: timeOf(endsAt) });

function visitTask(booking: Booking, now: number): Task {
  const { card, on, startsAt, endsAt } = booking;
  const { id, customerName, kind, addressLine: place } = card;
  const block: Block = { kind: 'visit', id, words: boardText.block(customerName, kind), hours: hoursOf(booking), tag: jobTag(card, now), place };
  const isAhead = card.state === 'scheduled' || card.state === 'accepted';
  return { person: card.technician, on, startsAt, endsAt, block, isLeftOpen: isLeftOpen(card, now), isAhead };
}

function deliveryTask(delivery: Delivery, names: ReadonlyMap<string, string>, now: number): Task {
  const { orderId: id, membershipId, customerName, addressLine: place, state, window, startsAt, endsAt } = delivery;
  const block: Block = { kind: 'delivery', id, words: boardText.delivery(customerName), hours: hoursOf(delivery), tag: deliveryTag(delivery, now), place };
  const person = { membershipId, name: names.get(membershipId) ?? '' };
  return { person, on: window.on, startsAt, endsAt, block, isLeftOpen: window.on < dayOf(now), isAhead: state === 'scheduled' };
}

function deliveryTag({ state, window }: Delivery, now: number): Block['tag'] {
  if (state === 'scheduled') return isWindowOver(window, now) ? deliveryTags.late : deliveryTags.scheduled;
  return window.on < dayOf(now) ? deliveryTags.leftOpen : deliveryTags.out;
}

/** As it stands in its technician's row: when he has taken that day off since, somebody else is to go. */
export function blockOf({ block, on, isAhead }: Task, technician: Technician): Block {
  // Of who works here no longer nothing is known; deliveries are made on a Sunday, too.
  const works = technician.week.some((hours) => hours !== null);
  const isOff = block.kind === 'visit' ? hoursOn(technician, on) === null : technician.daysOff.includes(on);
  return works && isAhead && isOff && block.tag.tone !== 'danger' ? { ...block, tag: boardText.offThen } : block;
}
