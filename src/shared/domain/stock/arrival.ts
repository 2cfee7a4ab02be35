import { assert } from '../../kernel/assert';
import { accounts } from '../ledger/accounts';
import { carryOut, giveUp, hold, type HeldAmount, type HeldChange, type HeldWay } from '../ledger/in-parts';
import type { Facts } from '../ledger/transfer';

/** A purchase that is announced: on its way until it came, in one go or in parts, or will not come. */
export const ARRIVAL_STATES = ['open', 'received', 'cancelled'] as const;
export type ArrivalState = (typeof ARRIVAL_STATES)[number];

/** How many of it there are, and how many of them are still expected. */
export interface ArrivalPieces {
  readonly quantity: number;
  readonly received: number;
  readonly cancelled: number;
}
export const openPieces = ({ quantity, received, cancelled }: ArrivalPieces): number => quantity - received - cancelled;

/** One purchase as the journal needs it: what is still expected of it is set aside on its way. */
interface Announced extends ArrivalPieces {
  readonly productId: string;
  readonly held: HeldAmount;
}
interface Said {
  readonly facts: Facts;
  readonly at: number;
}

/** Pieces are on their way from the supplier to the shelf: nobody can sell them yet. */
export function announceArrival(arrivalId: string, { productId, quantity }: { readonly productId: string; readonly quantity: number }, said: Said): HeldChange {
  return hold(`stock-incoming:${arrivalId}`, quantity, wayIn(productId, said));
}

/** What comes of it: the transfers of the journal, and what changes of the arrival. */
interface Step extends HeldChange {
  readonly change: Partial<ArrivalPieces> & { readonly state: ArrivalState };
}

/** Pieces are there and can be sold; what did not come stays on its way. */
export function receiveArrival(arrival: Announced, came: number, said: Said): Step {
  const open = openPieces(arrival);
  assert(Number.isSafeInteger(came) && came > 0 && came <= open, 'what comes was announced');
  const received = arrival.received + came;
  return { ...carryOut(arrival.held, came, wayIn(arrival.productId, said)), change: { received, state: came === open ? 'received' : 'open' } };
}

/** What is still on its way does not come; what came stays. */
export function cancelArrival(arrival: Announced, said: Said): Step {
  const cancelled = arrival.cancelled + openPieces(arrival);
  return { ...giveUp(arrival.held, wayIn(arrival.productId, said)), change: { cancelled, state: 'cancelled' } };
}

function wayIn(productId: string, { facts, at }: Said): HeldWay {
  return { asset: `PIECE:${productId}`, from: accounts.house.supply, to: accounts.stock(productId), kind: 'stock_incoming', facts, at };
}
