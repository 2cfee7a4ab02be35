import { accounts, type AccountName } from '../ledger/accounts';
import {
  promiseAnew,
  releasePlans,
  reverseGiven,
  setAsidePlans,
  takenBackOf,
  type Promised,
  type PromiseParties,
} from '../ledger/promised';
import { reversedAmount } from '../ledger/reversal';
import type { Facts, TransferPlan } from '../ledger/transfer';
import type { LineRefund } from '../refunds/plan';

/**
 * What a purchase brings: set aside for the buyer when his order is paid, his own when the after-sale window has passed,
 * taken back with what is refunded. The same plans make a preview and the postings that follow it.
 */

/** What a line brings: points and growth, whole units. */
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

interface PartRules extends Omit<PromiseParties, 'goal'> {
  readonly goal: (personId: string) => AccountName;
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

const partiesOf = (personId: string, part: Part): PromiseParties => ({ ...RULES[part], goal: RULES[part].goal(personId) });

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
  const plans = eachPart(lines).flatMap(({ line, part }) => setAsidePlans(line[part], partiesOf(personId, part), at));
  return { lines, plans };
}

/** By the same running totals as the refunds that follow, so that all of them together take back the whole. */
function lostAlready(amount: number, { refundedFen, payableFen }: EarnedLine): number {
  return payableFen === 0 ? 0 : reversedAmount(amount, { before: 0, after: refundedFen, whole: payableFen });
}

/** Gives what was promised. @param expiresAt when the points that come now expire */
export function releasePromise({ personId, lines }: PurchasePromise, expiresAt: number, at: number): TransferPlan[] {
  return eachPart(lines).flatMap(({ line, part }) =>
    releasePlans(line[part], partiesOf(personId, part), at, part === 'points' ? { expiresAt } : undefined),
  );
}

/** Takes all of it back: what is promised is given up, what was given is reversed. @param causeId such as `cancelled` */
export function withdrawPromise(promise: PurchasePromise, causeId: string, at: number): PromiseChange {
  return change(promise, causeId, at, (promised) => promised.amount - takenBackOf(promised));
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
    return Math.min(asked, promised.amount - takenBackOf(promised));
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
      const parties = partiesOf(personId, part);
      const after =
        state === 'promised'
          ? promiseAnew(current[part], parties, { transferId: `${part}:${line.lineId}:${causeId}`, causeId, asked, at })
          : reverseGiven(current[part], parties, { transferId: `${part}-reversed:${line.lineId}:${causeId}`, causeId, asked, at });
      plans.push(...after.plans);
      return { ...current, [part]: after.promised };
    }, line),
  );
  return { lines: changed, plans };
}

const eachPart = (lines: readonly PromisedLine[]) =>
  lines.flatMap((line) => PARTS.map((part) => ({ line, part })));

const sumOf = (amounts: readonly { readonly amount: number }[]): number =>
  amounts.reduce((sum, { amount }) => sum + amount, 0);
