import { accounts } from '../ledger/accounts';
import { promiseAnew, releasePlans, reverseGiven, setAsidePlans, takenBackOf, type Promised, type PromiseParties } from '../ledger/promised';
import { reversedAmount, type RefundedShare } from '../ledger/reversal';
import type { TransferPlan } from '../ledger/transfer';
import type { CommissionEntry } from './entries';

/**
 * What becomes of an entry: set aside for its payee when the order is paid, his own when it is released, taken back with
 * what is refunded, also after it was paid out: then he owes it, and the next statement nets it. The same plans make a
 * preview and the postings that follow it.
 */

/** `held` until it is released; `void` when nothing is left of it before that. */
export const ENTRY_STATES = ['held', 'payable', 'void'] as const;
export type EntryState = (typeof ENTRY_STATES)[number];

/** Something that was taken back, by a refund or a decision. */
interface TakenBack {
  /** A refund's id, or `refunded_before`, `cancelled`, `overruled`, `refused`. */
  readonly causeId: string;
  readonly amount: number;
  /** What the refund gave back of the line; 0 of what is none. */
  readonly refundedFen: number;
  readonly at: number;
}

export interface EntryLife {
  readonly payeeId: string;
  readonly state: EntryState;
  readonly promised: Promised;
  /** All that was taken back of it, before it was released and after. */
  readonly takenBack: readonly TakenBack[];
}

/** A life after a change, and what moves with it. */
export interface EntryChange {
  readonly life: EntryLife;
  readonly plans: readonly TransferPlan[];
}

const partiesOf = (payeeId: string): PromiseParties => ({
  asset: 'CNY',
  giver: accounts.house.commission,
  goal: accounts.payeeCommission(payeeId),
  kind: 'commission',
  reversedKind: 'commission_reversed',
});

/** What is still his of it. */
export const leftOf = ({ promised }: Pick<EntryLife, 'promised'>): number => promised.amount - takenBackOf(promised);

/** @param refundedFen what was refunded of its line before there was an entry: it brings nothing */
export function beginEntry({ entryId, payee, amountFen, facts }: CommissionEntry, refundedFen: number, at: number): EntryChange {
  const paidFen = Number(facts['paidFen']);
  const lost = reversedAmount(amountFen, { before: 0, after: refundedFen, whole: paidFen });
  const promised: Promised = { earned: amountFen, transferId: `commission:${entryId}`, amount: amountFen - lost, takenBack: [], facts };
  const state = promised.amount === 0 ? 'void' : 'held';
  const takenBack = lost === 0 ? [] : [{ causeId: 'refunded_before', amount: lost, refundedFen, at }];
  return { life: { payeeId: payee.id, state, promised, takenBack }, plans: setAsidePlans(promised, partiesOf(payee.id), at) };
}

/** Makes it his own. */
export function releaseEntry(life: EntryLife, at: number): EntryChange {
  if (life.state !== 'held') return { life, plans: [] };
  return { life: { ...life, state: 'payable' }, plans: releasePlans(life.promised, partiesOf(life.payeeId), at) };
}

/** Takes back in proportion to what a refund gives back of its line. */
export function refundEntry(life: EntryLife, { refundId, share, at }: { readonly refundId: string; readonly share: RefundedShare; readonly at: number }): EntryChange {
  const refundedFen = share.after - share.before;
  return takeBack(life, { causeId: refundId, asked: reversedAmount(life.promised.earned, share), refundedFen, at });
}

/** Takes all of it back. @param causeId such as `cancelled`, `overruled`, `refused` */
export function withdrawEntry(life: EntryLife, causeId: string, at: number): EntryChange {
  return takeBack(life, { causeId, asked: leftOf(life), refundedFen: 0, at });
}

interface TakingBack extends Omit<TakenBack, 'amount'> {
  readonly asked: number;
}

function takeBack(life: EntryLife, { causeId, asked: wanted, refundedFen, at }: TakingBack): EntryChange {
  const asked = Math.min(wanted, leftOf(life));
  if (asked <= 0 || life.state === 'void') return { life, plans: [] };
  const { promised, payeeId, state } = life;
  const said = { transferId: `${promised.transferId.split('/')[0] ?? ''}/${causeId}`, causeId, asked, at };
  const after = state === 'held' ? promiseAnew(promised, partiesOf(payeeId), said) : reverseGiven(promised, partiesOf(payeeId), said);
  const gone = state === 'held' && after.promised.amount === 0;
  const takenBack = [...life.takenBack, { causeId, amount: asked, refundedFen, at }];
  return { life: { payeeId, state: gone ? 'void' : state, promised: after.promised, takenBack }, plans: after.plans };
}
