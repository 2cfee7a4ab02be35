import { assert } from '../../kernel/assert';
import type { AccountName, Asset } from './accounts';
import type { TransferKind } from './kinds';
import { post, release, setAside } from './make-transfer';
import type { Facts, RecordedTransfer, TransferPlan } from './transfer';

/**
 * An amount that is set aside at once and carried out part by part. A pending transfer is resolved only once, so every
 * part carries out its own, and what is left is set aside anew with it: nothing of it is free in between.
 */
export interface HeldAmount {
  /** What its transfers are named after. */
  readonly causeId: string;
  /** How often it was set aside. */
  readonly round: number;
  /** What is set aside now. */
  readonly left: number;
}

/** Between whom it moves, and what explains it. */
export interface HeldWay {
  readonly asset: Asset;
  readonly from: AccountName;
  readonly to: AccountName;
  readonly kind: TransferKind;
  readonly facts: Facts;
  readonly at: number;
}

/** The amount after a step, and what moves with it. */
export interface HeldChange {
  readonly held: HeldAmount;
  readonly plans: readonly TransferPlan[];
}

/** Sets it aside; nothing moves when there is nothing of it. */
export function hold(causeId: string, amount: number, way: HeldWay): HeldChange {
  return holdRound({ causeId, round: 1, left: amount }, way);
}

/** Carries out a part, and keeps the rest set aside. */
export function carryOut(held: HeldAmount, amount: number, way: HeldWay): HeldChange {
  assert(amount >= 0 && amount <= held.left, 'at most what is set aside is carried out');
  if (amount === 0) return { held, plans: [] };
  const done: TransferPlan = { transfer: post(pendingOf(held, way), { amount, facts: way.facts, at: way.at }) };
  const rest = holdRound({ ...held, round: held.round + 1, left: held.left - amount }, way);
  return { held: rest.held, plans: [done, ...rest.plans] };
}

/** Gives up all that was not carried out. */
export function giveUp(held: HeldAmount, way: HeldWay): HeldChange {
  if (held.left === 0) return { held, plans: [] };
  return { held: { ...held, left: 0 }, plans: [{ transfer: release(pendingOf(held, way), { facts: way.facts, at: way.at }) }] };
}

const transferIdOf = ({ causeId, round }: HeldAmount): string => `${causeId}:${round}`;

function holdRound(held: HeldAmount, { asset, from, to, kind, facts, at }: HeldWay): HeldChange {
  if (held.left === 0) return { held, plans: [] };
  return { held, plans: [{ transfer: setAside({ id: transferIdOf(held), asset, amount: held.left, from, to, kind, facts, at }) }] };
}

/** The transfer that holds it, as the journal has it. */
function pendingOf(held: HeldAmount, { asset, from, to, kind, facts, at }: HeldWay): RecordedTransfer {
  const said = { asset, amount: held.left, from, to, kind, facts, at };
  return { ...said, _id: transferIdOf(held), mode: 'pending', pendingId: null, reversalOf: null, lotsOut: [], lotsIn: [] };
}
