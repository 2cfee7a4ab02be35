import { accounts, type AccountName, type Asset } from '../ledger/accounts';
import type { TransferKind } from '../ledger/kinds';
import { post, release, reversal, setAside } from '../ledger/make-transfer';
import { reversedAmount } from '../ledger/reversal';
import { resolutionId, type Facts, type RecordedTransfer, type TransferPlan } from '../ledger/transfer';
import type { LineRefund } from '../refunds/plan';

/**
 * What a purchase brings: set aside for the buyer when his order is paid, his own when the after-sale window has passed,
 * taken back with what is refunded. The same plans make a preview and the postings that follow it.
 */

/** One amount that a line brings, of points or of growth; whole units. */
export interface Promised {
  /** At the line's whole price: what refunds are reckoned from. */
  readonly earned: number;
  /** The transfer that sets it aside, and how much that is. */
  readonly transferId: string;
  readonly amount: number;
  /** What refunds took back after it was given. */
  readonly takenBack: readonly { readonly causeId: string; readonly amount: number }[];
  /** What explains it for ever. */
  readonly facts: Facts;
}

export interface PromisedLine {
  readonly lineId: string;
  readonly points: Promised;
  readonly growth: Promised;
}

/** `waiting`: nothing is promised yet, the rest may be known already. */
export const PROMISE_STATES = ['waiting', 'promised', 'released', 'void'] as const;
export type PromiseState = (typeof PROMISE_STATES)[number];

/** Whose promise it is and how it stands. */
export interface PurchasePromise {
  readonly personId: string;
  readonly state: PromiseState;
  readonly lines: readonly PromisedLine[];
}

/** What a line earns, before anything is promised. */
export interface EarnedLine {
  readonly lineId: string;
  /** At the line's whole price. */
  readonly earnedPoints: number;
  readonly earnedGrowth: number;
  /** What was refunded of it already, in fen; it brings nothing. */
  readonly refundedFen: number;
  readonly payableFen: number;
  /** What was bought. */
  readonly facts: Facts;
  /** The rule of its points; growth follows from what was paid alone. */
  readonly pointsRule: Facts;
}

/** A promise after a change, and what moves with it. */
export interface PromiseChange {
  readonly lines: readonly PromisedLine[];
  readonly plans: readonly TransferPlan[];
}

type Part = 'points' | 'growth';
const PARTS = ['points', 'growth'] as const;

interface PartRules {
  readonly asset: Asset;
  readonly giver: AccountName;
  readonly goal: (personId: string) => AccountName;
  readonly kind: TransferKind;
  readonly reversedKind: TransferKind;
}
const RULES: Readonly<Record<Part, PartRules>> = {
  points: {
    asset: 'POINT',
    giver: accounts.house.pointsIssued,
    goal: accounts.customerPoints,
    kind: 'points_purchase',
    reversedKind: 'points_reversed',
  },
  growth: {
    asset: 'GROWTH',
    giver: accounts.house.growthGiven,
    goal: accounts.customerGrowth,
    kind: 'growth_purchase',
    reversedKind: 'growth_reversed',
  },
};

/** Sets aside what an order's lines bring. */
export function makePromise(personId: string, earned: readonly EarnedLine[], at: number): PromiseChange {
  const lines = earned.map((line): PromisedLine => {
    const { lineId, earnedPoints, earnedGrowth, facts, pointsRule } = line;
    const promised = (part: Part, amount: number, rule: Facts): Promised => ({
      earned: amount,
      transferId: `${part}:${lineId}`,
      amount: amount - lostAlready(amount, line),
      takenBack: [],
      facts: { ...facts, ...rule },
    });
    return { lineId, points: promised('points', earnedPoints, pointsRule), growth: promised('growth', earnedGrowth, {}) };
  });
  const plans = eachPart(lines).flatMap((one) => setAsidePlan(personId, one, at));
  return { lines, plans };
}

/** By the same running totals as the refunds that follow, so that all of them together take back the whole. */
function lostAlready(amount: number, { refundedFen, payableFen }: EarnedLine): number {
  return payableFen === 0 ? 0 : reversedAmount(amount, { before: 0, after: refundedFen, whole: payableFen });
}

/** Gives what was promised. @param expiresAt when the points that come now expire */
export function releasePromise({ personId, lines }: PurchasePromise, expiresAt: number, at: number): TransferPlan[] {
  return eachPart(lines).flatMap(({ line, part }) => {
    const pending = pendingOf(personId, line, part);
    if (pending === null) return [];
    const lots = part === 'points' ? { lots: { expiresAt } } : {};
    return [{ transfer: post(pending, { facts: line[part].facts, at }), ...lots }];
  });
}

/** Takes all of it back: what is promised is given up, what was given is reversed. @param causeId such as `cancelled` */
export function withdrawPromise(promise: PurchasePromise, causeId: string, at: number): PromiseChange {
  return change(promise, causeId, at, (promised) => promised.amount - sumOf(promised.takenBack));
}

/**
 * Takes back what a refund asks for, line by line. What is only promised is set aside anew without it; what was given
 * is reversed, first out of its own lot.
 */
export function refundPromise(
  promise: PurchasePromise,
  refundId: string,
  refunds: readonly Pick<LineRefund, 'lineId' | 'pointsReversed' | 'growthReversed'>[],
  at: number,
): PromiseChange {
  const wanted = new Map(refunds.map((refund) => [refund.lineId, refund]));
  return change(promise, refundId, at, (promised, part, { lineId }) => {
    const refund = wanted.get(lineId);
    const asked = (part === 'points' ? refund?.pointsReversed : refund?.growthReversed) ?? 0;
    return Math.min(asked, promised.amount - sumOf(promised.takenBack));
  });
}

/** How many points a change takes out of what the person has already, rather than out of what he was promised. */
export function pointsTakenOut({ plans }: Pick<PromiseChange, 'plans'>): number {
  return sumOf(plans.map(({ transfer }) => transfer).filter(({ kind }) => kind === 'points_reversed'));
}

function change(
  { personId, state, lines }: PurchasePromise,
  causeId: string,
  at: number,
  askedOf: (promised: Promised, part: Part, line: PromisedLine) => number,
): PromiseChange {
  const plans: TransferPlan[] = [];
  const changed = lines.map((line) =>
    PARTS.reduce((current, part) => {
      const asked = askedOf(current[part], part, current);
      if (asked <= 0 || state === 'void' || state === 'waiting') return current;
      const one = { line: current, part, causeId, asked, at };
      const after = state === 'promised' ? setAsideAnew(personId, one) : reverse(personId, one);
      plans.push(...after.plans);
      return { ...current, [part]: after.promised };
    }, line),
  );
  return { lines: changed, plans };
}

interface OneChange {
  readonly line: PromisedLine;
  readonly part: Part;
  readonly causeId: string;
  readonly asked: number;
  readonly at: number;
}
interface Changed {
  readonly promised: Promised;
  readonly plans: readonly TransferPlan[];
}

function setAsideAnew(personId: string, { line, part, causeId, asked, at }: OneChange): Changed {
  const pending = pendingOf(personId, line, part);
  if (pending === null) return { promised: line[part], plans: [] };
  const promised = {
    ...line[part],
    transferId: `${part}:${line.lineId}:${causeId}`,
    amount: line[part].amount - asked,
  };
  const givenUp: TransferPlan = { transfer: release(pending, { facts: { ...promised.facts, cause: causeId }, at }) };
  return {
    promised,
    plans: [givenUp, ...setAsidePlan(personId, { line: { ...line, [part]: promised }, part }, at)],
  };
}

function reverse(personId: string, { line, part, causeId, asked, at }: OneChange): Changed {
  const { amount, transferId, takenBack, facts } = line[part];
  const given = recorded(personId, part, { id: resolutionId(transferId), mode: 'post', amount, facts, at });
  const before = sumOf(takenBack);
  const plan = reversal(
    given,
    { before, after: before + asked, whole: amount },
    {
      id: `${part}-reversed:${line.lineId}:${causeId}`,
      kind: RULES[part].reversedKind,
      facts: { ...facts, cause: causeId },
      at,
    },
  );
  const promised = { ...line[part], takenBack: [...takenBack, { causeId, amount: asked }] };
  return { promised, plans: plan === null ? [] : [plan] };
}

function setAsidePlan(
  personId: string,
  { line, part }: { readonly line: PromisedLine; readonly part: Part },
  at: number,
): TransferPlan[] {
  const { amount, transferId, facts } = line[part];
  if (amount === 0) return [];
  const { asset, giver, goal, kind } = RULES[part];
  const said = { id: transferId, asset, amount, from: giver, to: goal(personId), kind, facts, at };
  return [{ transfer: setAside(said) }];
}

/** The transfer that holds what is promised, as the journal has it; null when nothing is. */
function pendingOf(personId: string, line: PromisedLine, part: Part): RecordedTransfer | null {
  const { transferId, amount, facts } = line[part];
  if (amount === 0) return null;
  return recorded(personId, part, { id: transferId, mode: 'pending', amount, facts, at: 0 });
}

function recorded(
  personId: string,
  part: Part,
  said: Pick<RecordedTransfer, 'mode' | 'amount' | 'facts' | 'at'> & { readonly id: string },
): RecordedTransfer {
  const { asset, giver, goal, kind } = RULES[part];
  const { id, ...rest } = said;
  const parties = { asset, from: giver, to: goal(personId), kind };
  return { ...parties, ...rest, _id: id, reversalOf: null, pendingId: null, lotsOut: [], lotsIn: [] };
}

const eachPart = (lines: readonly PromisedLine[]) =>
  lines.flatMap((line) => PARTS.map((part) => ({ line, part })));

const sumOf = (amounts: readonly { readonly amount: number }[]): number =>
  amounts.reduce((sum, { amount }) => sum + amount, 0);
