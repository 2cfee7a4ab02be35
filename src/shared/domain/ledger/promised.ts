import { assert } from '../../kernel/assert';
import { accountRules, type AccountName, type Asset } from './accounts';
import type { TransferKind } from './kinds';
import { post, release, reversal, setAside } from './make-transfer';
import { resolutionId, type Facts, type LotOrders, type RecordedTransfer, type TransferPlan } from './transfer';

/**
 * An amount that somebody is promised: set aside when it is earned, his own when it is released, and taken back in part
 * or whole, before or after. What is only promised is set aside anew without what is taken back; what was given is
 * reversed.
 */
export interface Promised {
  /** Before anything was taken back: what refunds are reckoned from. */
  readonly earned: number;
  /** The transfer that sets it aside, and how much that is. */
  readonly transferId: string;
  readonly amount: number;
  /** What refunds took back after it was given. */
  readonly takenBack: readonly { readonly causeId: string; readonly amount: number }[];
  /** What explains it for ever. */
  readonly facts: Facts;
}

/** Between whom a promise moves, and what its transfers are called. */
export interface PromiseParties {
  readonly asset: Asset;
  readonly giver: AccountName;
  readonly goal: AccountName;
  readonly kind: TransferKind;
  readonly reversedKind: TransferKind;
}

/** A promise after something was taken back, and what moves with it. */
export interface PromisedChange {
  readonly promised: Promised;
  readonly plans: readonly TransferPlan[];
}

interface TakeBack {
  /** Of the transfer that it needs: derived from the cause, so that the same cause meets its own. */
  readonly transferId: string;
  readonly causeId: string;
  /** At most what is left of it. */
  readonly asked: number;
  readonly at: number;
}

/** Sets the amount aside; nothing when there is none. */
export function setAsidePlans({ amount, transferId: id, facts }: Promised, parties: PromiseParties, at: number): TransferPlan[] {
  if (amount === 0) return [];
  const { asset, giver: from, goal: to, kind } = parties;
  return [{ transfer: setAside({ id, asset, amount, from, to, kind, facts, at }) }];
}

/** Gives what was set aside. */
export function releasePlans(promised: Promised, parties: PromiseParties, at: number, lots?: LotOrders): TransferPlan[] {
  const pending = pendingOf(promised, parties);
  if (pending === null) return [];
  return [{ transfer: post(pending, { facts: promised.facts, at }), pending, ...(lots === undefined ? {} : { lots }) }];
}

/** Takes a part back of what is only promised: gives it up, and sets the rest aside anew. */
export function promiseAnew(promised: Promised, parties: PromiseParties, { transferId, causeId, asked, at }: TakeBack): PromisedChange {
  const pending = pendingOf(promised, parties);
  if (pending === null) return { promised, plans: [] };
  const anew = { ...promised, transferId, amount: promised.amount - asked };
  const givenUp: TransferPlan = { transfer: release(pending, { facts: { ...promised.facts, cause: causeId }, at }), pending };
  return { promised: anew, plans: [givenUp, ...setAsidePlans(anew, parties, at)] };
}

/** Takes a part back of what was given: what he spent already becomes debt. */
export function reverseGiven(promised: Promised, parties: PromiseParties, { transferId: id, causeId, asked, at }: TakeBack): PromisedChange {
  const { amount, takenBack, facts } = promised;
  const given = recorded(parties, { id: resolutionId(promised.transferId), mode: 'post', amount, facts, at });
  const before = takenBackOf(promised);
  const share = { before, after: before + asked, whole: amount };
  const plan = reversal(given, share, { id, kind: parties.reversedKind, facts: { ...facts, cause: causeId }, at });
  return { promised: { ...promised, takenBack: [...takenBack, { causeId, amount: asked }] }, plans: plan === null ? [] : [plan] };
}

/** What was taken back of it after it was given. */
export const takenBackOf = ({ takenBack }: Pick<Promised, 'takenBack'>): number =>
  takenBack.reduce((sum, { amount }) => sum + amount, 0);

/** The transfer that holds what is promised, as the journal has it; null when nothing is. */
function pendingOf({ transferId: id, amount, facts }: Promised, parties: PromiseParties): RecordedTransfer | null {
  return amount === 0 ? null : recorded(parties, { id, mode: 'pending', amount, facts, at: 0 });
}

function recorded(
  { asset, giver: from, goal: to, kind }: PromiseParties,
  { id: _id, ...said }: Pick<RecordedTransfer, 'mode' | 'amount' | 'facts' | 'at'> & { readonly id: string },
): RecordedTransfer {
  assert(!accountRules(from).lots, 'who gives a promise has no lots, so none of them are set aside with it');
  return { asset, from, to, kind, ...said, _id, reversalOf: null, pendingId: null, lotsOut: [], lotsIn: [] };
}
