import { assert } from '../../kernel/assert';
import { accounts } from '../ledger/accounts';
import { setAside } from '../ledger/make-transfer';
import { resolutionId, type Facts, type TransferPlan } from '../ledger/transfer';

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

/** One announcement as the journal needs it. */
interface Announced extends ArrivalPieces {
  readonly arrivalId: string;
  readonly productId: string;
  /** How often its open part was set aside anew; the first is 0. */
  readonly step: number;
}
interface Said {
  readonly facts: Facts;
  readonly at: number;
}

/** The open part on its way from the supplier to the shelf: nobody can sell it yet. */
export function announceArrival({ arrivalId, productId, step, ...pieces }: Announced, { facts, at }: Said): TransferPlan {
  const transfer = setAside({
    id: `stock-incoming:${arrivalId}:${step}`,
    asset: `PIECE:${productId}`,
    amount: openPieces(pieces),
    from: accounts.house.supply,
    to: accounts.stock(productId),
    kind: 'stock_incoming',
    facts,
    at,
  });
  return { transfer };
}

/** What comes of it: the transfers of the journal, and the arrival after it. */
interface Step {
  readonly plans: readonly TransferPlan[];
  readonly after: ArrivalPieces & { readonly state: ArrivalState; readonly step: number };
}

/** Pieces are there and can be sold; what did not come stays on its way, in a transfer of its own. */
export function receiveArrival(arrival: Announced, came: number, said: Said): Step {
  const open = openPieces(arrival);
  assert(Number.isSafeInteger(came) && came > 0 && came <= open, 'what comes was announced');
  const received = arrival.received + came;
  const next = { ...arrival, received, step: arrival.step + 1 };
  const rest = came === open ? [] : [announceArrival(next, said)];
  const after = { quantity: arrival.quantity, received, cancelled: arrival.cancelled, state: came === open ? 'received' : 'open', step: next.step } as const;
  return { plans: [resolution(arrival, 'post', came, said), ...rest], after };
}

/** What is still on its way does not come; what came stays. */
export function cancelArrival(arrival: Announced, said: Said): Step {
  const open = openPieces(arrival);
  assert(open > 0, 'something is still expected');
  const { quantity, received } = arrival;
  const after = { quantity, received, cancelled: arrival.cancelled + open, state: 'cancelled', step: arrival.step + 1 } as const;
  return { plans: [resolution(arrival, 'void', open, said)], after };
}

function resolution(arrival: Announced, mode: 'post' | 'void', amount: number, said: Said): TransferPlan {
  const { transfer } = announceArrival(arrival, said);
  return { transfer: { ...transfer, id: resolutionId(transfer.id), amount, mode, pendingId: transfer.id } };
}
