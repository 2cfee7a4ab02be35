import { accounts } from '../ledger/accounts';
import { promiseAnew, releasePlans, reverseGiven, setAsidePlans, takenBackOf, type Promised, type PromiseParties } from '../ledger/promised';
import { reversedAmount, type RefundedShare } from '../ledger/reversal';
import type { Facts, TransferPlan } from '../ledger/transfer';
import type { OrganisationKind } from '../roles';
import type { SettlementSubject, TradeTerms } from '../trade/terms';

/**
 * 毛利: a partner store or dealer sells, the agent delivers, installs and takes the money; what the customer pays for a line
 * above the store's own price is the store's. It is promised when the order is paid, the store's own when the after-sale
 * days have passed, and taken back in proportion to what is refunded, before and after. What was sold beneath his price the
 * store owes by the same rule: nothing of that is set aside, it is booked when it is due.
 *
 * Every amount is whole fen; parts of a fen come up only where a refund takes its share, by running totals, so that the
 * order of refunds and release makes no difference.
 */

/** The agent's own stores have no margin, and a retailer 卖场 settles by its own contract. */
const MARGIN_KINDS: readonly OrganisationKind[] = ['partner_store', 'dealer'];

/** The heading 结算科目 under which all of it is settled. */
export const MARGIN_SUBJECT = 'margin' satisfies SettlementSubject;

/** A place on the way from headquarters down to where something was sold. */
interface PlaceSelling {
  readonly kind: OrganisationKind;
  readonly path: readonly string[];
}

/** Whose the margin of a sale may be: the nearest partner store or dealer at or above where it was sold; a dealer's own shop sells for him. */
export const sellerOf = <Place extends PlaceSelling>(places: readonly Place[]): Place | null =>
  places
    .filter(({ kind }) => MARGIN_KINDS.includes(kind))
    .reduce<Place | null>((nearest, place) => (nearest === null || place.path.length > nearest.path.length ? place : nearest), null);

/** Whether margins are settled with it. */
export const settlesMargin = ({ priceTier, subjects }: Pick<TradeTerms, 'priceTier' | 'subjects'>): boolean =>
  priceTier !== null && subjects.includes(MARGIN_SUBJECT);

/** Why the store has no price of its own for a line: its tier had no list that day, or the list does not name the model. */
export const UNPRICED_REASONS = ['no_list', 'not_listed'] as const;
export type UnpricedReason = (typeof UNPRICED_REASONS)[number];

/** `unpriced` waits for finance, `agreed` for the customer's money, `promised` for the days; `void` when nothing comes of it. */
export const MARGIN_STATES = ['unpriced', 'agreed', 'promised', 'released', 'void'] as const;
export type MarginState = (typeof MARGIN_STATES)[number];

/** What becomes of the margin of one line. */
export interface MarginLife {
  readonly lineId: string;
  readonly state: MarginState;
  /** What the sale brings before any refund, whole fen: below zero the store owes it. Null while there is no price. */
  readonly marginFen: number | null;
  /** Its size without its sign, once the order is paid. */
  readonly promised: Promised | null;
  /** All that was taken back of it since then. */
  readonly takenBack: Promised['takenBack'];
}

/** A life after a change, and what moves with it. */
export interface MarginChange {
  readonly life: MarginLife;
  readonly plans: readonly TransferPlan[];
}

/** What a line brings at a price of the store's own. */
export const marginOf = ({ paidFen, quantity }: { readonly paidFen: number; readonly quantity: number }, priceFen: number): number =>
  paidFen - priceFen * quantity;

/** A line of a new order. @param marginFen null without a price */
export const beginMargin = (lineId: string, marginFen: number | null): MarginLife => ({
  lineId,
  state: marginFen === null ? 'unpriced' : 'agreed',
  marginFen,
  promised: null,
  takenBack: [],
});

/** The life of a line that waited, once finance named its price. */
export function agreeMargin(life: MarginLife, marginFen: number): MarginLife {
  return life.state === 'unpriced' ? { ...life, state: 'agreed', marginFen } : life;
}

/** What is still to come of it or was given, with its sign; 0 of what nobody can tell yet. */
export function leftOf({ marginFen, promised, state }: MarginLife): number {
  if (state === 'void' || marginFen === null) return 0;
  if (promised === null) return marginFen;
  return Math.sign(marginFen) * (promised.amount - takenBackOf(promised)) || 0;
}

interface Promising {
  readonly organisationId: string;
  /** What of the line was refunded before: it brings nothing. */
  readonly refunded: RefundedShare;
  readonly facts: Facts;
  readonly at: number;
}

/** The customer has paid: it is on its way. */
export function promiseMargin(life: MarginLife, { organisationId, refunded, facts, at }: Promising): MarginChange {
  const { marginFen, lineId } = life;
  if (life.state !== 'agreed' || marginFen === null) return { life, plans: [] };
  const earned = Math.abs(marginFen);
  const lost = reversedAmount(earned, { ...refunded, before: 0 });
  const promised: Promised = { earned, transferId: `margin:${lineId}`, amount: earned - lost, takenBack: [], facts };
  const state = promised.amount === 0 ? 'void' : 'promised';
  const takenBack = lost === 0 ? [] : [{ causeId: 'refunded_before', amount: lost }];
  return { life: { ...life, state, promised, takenBack }, plans: marginFen > 0 ? setAsidePlans(promised, partiesOf(organisationId, marginFen), at) : [] };
}

/** The days are over: it is the store's, or owed by it. */
export function releaseMargin(life: MarginLife, organisationId: string, at: number): MarginChange {
  const { state, promised, marginFen } = life;
  if (state !== 'promised' || promised === null || marginFen === null) return { life, plans: [] };
  const parties = partiesOf(organisationId, marginFen);
  const begun = marginFen > 0 ? [] : setAsidePlans(promised, parties, at);
  return { life: { ...life, state: 'released' }, plans: [...begun, ...releasePlans(promised, parties, at)] };
}

interface TakingBack {
  readonly organisationId: string;
  readonly causeId: string;
  readonly at: number;
}

/** Takes back in proportion to what a refund gives back of the line. One before it is promised is reckoned with then. */
export function refundMargin(life: MarginLife, share: RefundedShare, how: TakingBack): MarginChange {
  const { promised } = life;
  return promised === null ? { life, plans: [] } : takeBack(life, promised, reversedAmount(promised.earned, share), how);
}

/** What a refund takes off it, with its sign; of a line that is not paid for, or waits for its day, what it will bring less. */
export function lostByRefund({ promised, marginFen, state }: MarginLife, share: RefundedShare): number {
  if (state === 'void' || marginFen === null) return 0;
  const lost = promised === null ? reversedAmount(Math.abs(marginFen), share) : takenOf(promised, reversedAmount(promised.earned, share));
  return Math.sign(marginFen) * lost || 0;
}

/** Of what is wanted back, what there still is. */
const takenOf = (promised: Promised, wanted: number): number => Math.min(wanted, promised.amount - takenBackOf(promised));

/** Takes all of it back. */
export function withdrawMargin(life: MarginLife, how: TakingBack): MarginChange {
  const { promised } = life;
  return promised === null ? { life: { ...life, state: 'void' }, plans: [] } : takeBack(life, promised, promised.earned, how);
}

function takeBack(life: MarginLife, promised: Promised, wanted: number, { organisationId, causeId, at }: TakingBack): MarginChange {
  const { state, marginFen, lineId } = life;
  const asked = takenOf(promised, wanted);
  if (asked <= 0 || state === 'void' || marginFen === null) return { life, plans: [] };
  const takenBack = [...life.takenBack, { causeId, amount: asked }];
  const parties = partiesOf(organisationId, marginFen);
  const said = { transferId: `margin:${lineId}/${causeId}`, causeId, asked, at };
  if (state === 'released') {
    const { promised: after, plans } = reverseGiven(promised, parties, said);
    return { life: { ...life, promised: after, takenBack }, plans };
  }
  const left: Promised = { ...promised, amount: promised.amount - asked };
  // Of what the store will owe nothing is set aside yet.
  const after = marginFen > 0 ? promiseAnew(promised, parties, said) : { promised: left, plans: [] };
  return { life: { ...life, state: after.promised.amount === 0 ? 'void' : state, promised: after.promised, takenBack }, plans: after.plans };
}

/** What these transfers change of the store's account at once; what is only set aside changes nothing yet. */
export function movedBy(plans: readonly TransferPlan[], organisationId: string): number {
  const account = accounts.dealerBalance(organisationId);
  const moving = plans.filter(({ transfer: { mode } }) => mode === 'posted' || mode === 'post');
  return moving.reduce((sum, { transfer: { amount, to } }) => sum + (to === account ? amount : -amount), 0);
}

function partiesOf(organisationId: string, marginFen: number): PromiseParties {
  const house = accounts.house.dealerMargin;
  const store = accounts.dealerBalance(organisationId);
  if (marginFen > 0) return { asset: 'CNY', giver: house, goal: store, kind: 'dealer_margin', reversedKind: 'dealer_margin_reversed' };
  return { asset: 'CNY', giver: store, goal: house, kind: 'dealer_shortfall', reversedKind: 'dealer_shortfall_reversed' };
}
