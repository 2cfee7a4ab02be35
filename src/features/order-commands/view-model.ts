import type { Output } from '../../shared/contract/registry';
import type { OrderCommand } from '../../shared/domain/orders/stages';
import { productName } from '../../text/names';
import { orderCommandsText } from '../../text/orders';
import { changedCommandLabels, commandLabels } from '../../text/staff-progress';
import { visitCommandLabels } from '../../text/visits';
import type { GoodsLine } from './command-sheet-props';

export type OrderView = Output<'orders.order.get'>;

/** What staff do by hand; placing and claiming happen elsewhere. */
export type StaffCommand = Exclude<OrderCommand, 'place' | 'claim'>;

/** The next step first; what goes back or ends comes last and looks quiet. */
const IN_ORDER = [
  'ship',
  'complete_delivery',
  'depart',
  'complete_installation',
  'schedule_delivery',
  'schedule_installation',
  'fail_delivery',
  'cancel',
] as const satisfies readonly StaffCommand[];

export interface CommandChoice {
  readonly command: StaffCommand;
  readonly label: string;
}

type Offered = Pick<OrderView, 'commands' | 'relation'> & {
  readonly card: Pick<OrderView['card'], 'deliveryState' | 'installationState'>;
};

function labelsFor({ relation, card }: Offered): Readonly<Record<StaffCommand, string>> {
  return {
    ...commandLabels,
    ...(card.deliveryState === 'scheduled' ? { schedule_delivery: changedCommandLabels.schedule_delivery } : {}),
    ...(card.installationState === 'scheduled' ? { schedule_installation: changedCommandLabels.schedule_installation } : {}),
    ...(relation === 'technician' ? visitCommandLabels : {}),
  };
}

/** What moves the order on: not what ends it, changes what is agreed, or can wait until the goods are there. */
function movesOn(command: StaffCommand, { deliveryState, installationState }: Offered['card']): boolean {
  if (command === 'schedule_delivery') return deliveryState !== 'scheduled';
  if (command === 'schedule_installation') return deliveryState === 'delivered' && installationState !== 'scheduled';
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

/** One serial number to fill in. */
export interface PieceToInstall {
  readonly key: string;
  readonly lineId: string;
  readonly label: string;
}

/** What still goes to the customer: lines without the pieces that were refunded. */
export function goodsLeft(lines: OrderView['lines']): GoodsLine[] {
  return lines.filter(({ leftPieces }) => leftPieces > 0).map((line) => ({ ...line, quantity: line.leftPieces }));
}

/** Every piece that is installed, line by line. */
export function piecesToInstall(lines: readonly GoodsLine[]): PieceToInstall[] {
  return lines
    .filter(({ needsInstallation }) => needsInstallation)
    .flatMap((line) =>
      Array.from({ length: line.quantity }, (_, position) => ({
        key: `${line.lineId}-${position}`,
        lineId: line.lineId,
        label: orderCommandsText.install.serial(productName(line), position + 1, line.quantity),
      })),
    );
}

const SERIAL_NUMBER = /^[0-9A-Za-z-]{4,32}$/;

/** What is wrong with the serial numbers, by piece; empty when all are fine. */
export function serialProblems(
  pieces: readonly PieceToInstall[],
  numbers: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const { wrong, repeated } = orderCommandsText.install;
  const seen = new Set<string>();
  const problems: Record<string, string> = {};
  for (const { key } of pieces) {
    const number = (numbers[key] ?? '').trim();
    if (!SERIAL_NUMBER.test(number)) problems[key] = wrong;
    else if (seen.has(number)) problems[key] = repeated;
    seen.add(number);
  }
  return problems;
}

/** What a camera read from a type plate: the serial number alone, or the last part of a longer text. */
export function serialNumberOf(scanned: string): string {
  const parts = scanned.split(/[^0-9A-Za-z-]+/).filter((part) => SERIAL_NUMBER.test(part));
  return parts[parts.length - 1] ?? '';
}
