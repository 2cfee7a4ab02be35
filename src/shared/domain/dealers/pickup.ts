import { assert } from '../../kernel/assert';
import type { StateMachine } from '../../kernel/state-machine';

/**
 * A pick-up 提货: a dealer takes goods at his own price. It is approved by itself when his balance and credit carry it, and
 * waits for the office else. Nothing is set aside for one that waits: whoever has no credit does not lock up the warehouse.
 */
export const PICKUP_STATES = ['requested', 'approved', 'partly', 'picked', 'cancelled', 'refused'] as const;
export type PickupState = (typeof PICKUP_STATES)[number];

export const PICKUP_COMMANDS = ['approve', 'refuse', 'cancel', 'hand_over', 'hand_over_rest', 'return', 'receive'] as const;
export type PickupCommand = (typeof PICKUP_COMMANDS)[number];

/** `cancel` of one that was partly handed over gives up the rest: what the dealer has stays his. */
export const pickupMachine: StateMachine<PickupState, PickupCommand> = {
  initial: 'requested',
  table: {
    requested: { approve: 'approved', refuse: 'refused', cancel: 'cancelled' },
    approved: { hand_over: 'partly', hand_over_rest: 'picked', cancel: 'cancelled' },
    partly: { hand_over: 'partly', hand_over_rest: 'picked', cancel: 'picked', return: 'partly', receive: 'partly' },
    picked: { return: 'picked', receive: 'picked' },
    cancelled: {},
    refused: {},
  },
};

/** How the lists divide them: to be decided, to be handed over, over. */
export const PICKUP_LISTS = ['waiting', 'open', 'done'] as const;
export type PickupList = (typeof PICKUP_LISTS)[number];

const LIST_OF: Readonly<Record<PickupState, PickupList>> = {
  requested: 'waiting',
  approved: 'open',
  partly: 'open',
  picked: 'done',
  cancelled: 'done',
  refused: 'done',
};
export const listOf = (state: PickupState): PickupList => LIST_OF[state];

/** Of one model: what was asked for, and what became of it. Prices are frozen when it is requested. */
export interface PickupLine {
  readonly productId: string;
  readonly unitPriceFen: number;
  readonly quantity: number;
  readonly handedOver: number;
  /** On its way back, and back on the shelf. */
  readonly returning: number;
  readonly returned: number;
}

/** How many pieces of which model. */
export interface Pieces {
  readonly productId: string;
  readonly quantity: number;
}

export const amountOf = (pieces: readonly Pieces[], lines: readonly Pick<PickupLine, 'productId' | 'unitPriceFen'>[]): number =>
  pieces.reduce((sum, { productId, quantity }) => sum + quantity * priceIn(lines, productId), 0);

function priceIn(lines: readonly Pick<PickupLine, 'productId' | 'unitPriceFen'>[], productId: string): number {
  const line = lines.find((candidate) => candidate.productId === productId);
  assert(line !== undefined, 'pieces are of the pick-up');
  return line.unitPriceFen;
}

export const leftToHandOver = ({ quantity, handedOver }: PickupLine): number => quantity - handedOver;
export const leftToReturn = ({ handedOver, returning, returned }: PickupLine): number => handedOver - returning - returned;

type Field = 'handedOver' | 'returning' | 'returned';

/**
 * The lines after pieces moved. Null when they are not of the pick-up, named twice, or more than `most` of a line.
 */
export function movedLines<Line extends PickupLine>(
  lines: readonly Line[],
  pieces: readonly Pieces[],
  { field, most }: { readonly field: Field; readonly most: (line: Line) => number },
): readonly Line[] | null {
  if (new Set(pieces.map(({ productId }) => productId)).size !== pieces.length) return null;
  const fits = pieces.every(({ productId, quantity }) => {
    const line = lines.find((candidate) => candidate.productId === productId);
    return line !== undefined && quantity > 0 && quantity <= most(line);
  });
  if (!fits) return null;
  const moved = new Map(pieces.map(({ productId, quantity }) => [productId, quantity]));
  return lines.map((line) => ({ ...line, [field]: line[field] + (moved.get(line.productId) ?? 0) }));
}

/** Whether everything that was asked for has been handed over. */
export const isAllHandedOver = (lines: readonly PickupLine[]): boolean => lines.every((line) => leftToHandOver(line) === 0);
