import type { Output } from '../../shared/contract/registry';
import { changedScheduleLabel, commandLabels } from '../../text/staff-progress';
import { visitCommandLabels } from '../../text/visits';

export type OrderView = Output<'orders.order.get'>;

/** What goes to the customer, as far as a step needs to know. */
export type GoodsLine = Pick<OrderView['lines'][number], 'lineId' | 'name' | 'model' | 'quantity' | 'needsInstallation'>;

/** What staff do by hand here; the installation is moved by its work order, placing and claiming happen elsewhere. */
export type StaffCommand = keyof typeof commandLabels;

/** The next step first; what goes back or ends comes last and looks quiet. */
const IN_ORDER = [
  'ship',
  'complete_delivery',
  'depart',
  'schedule_delivery',
  'fail_delivery',
  'cancel',
] as const satisfies readonly StaffCommand[];

export interface CommandChoice {
  readonly command: StaffCommand;
  readonly label: string;
}

type Offered = Pick<OrderView, 'commands' | 'relation'> & {
  readonly card: Pick<OrderView['card'], 'deliveryState'>;
};

function labelsFor({ relation, card }: Offered): Readonly<Record<StaffCommand, string>> {
  return {
    ...commandLabels,
    ...(card.deliveryState === 'scheduled' ? { schedule_delivery: changedScheduleLabel } : {}),
    ...(relation === 'technician' ? visitCommandLabels : {}),
  };
}

/** What moves the order on: not what ends it, or changes what is agreed. */
function movesOn(command: StaffCommand, { deliveryState }: Offered['card']): boolean {
  if (command === 'schedule_delivery') return deliveryState !== 'scheduled';
  return command !== 'cancel';
}

/**
 * The buttons of an order, from the commands that the server offers; what is possible is not derived here.
 * @param order as `orders.order.get` gives it; a technician reads them as his own
 */
export function commandChoices(order: Offered): {
  readonly main: CommandChoice | undefined;
  readonly others: readonly CommandChoice[];
} {
  const labels = labelsFor(order);
  const choices = IN_ORDER.filter((command) => order.commands.includes(command)).map((command) => ({
    command,
    label: labels[command],
  }));
  const [first] = choices;
  const main = first !== undefined && movesOn(first.command, order.card) ? first : undefined;
  return { main, others: choices.filter((choice) => choice !== main) };
}

/** What still goes to the customer: lines without the pieces that were refunded. */
export function goodsLeft(lines: OrderView['lines']): GoodsLine[] {
  return lines.filter(({ leftPieces }) => leftPieces > 0).map((line) => ({ ...line, quantity: line.leftPieces }));
}
