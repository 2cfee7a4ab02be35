import fc from 'fast-check';
import { accounts } from '../../../../src/shared/domain/ledger/accounts';
import { availableOf } from '../../../../src/shared/domain/ledger/balance';
import { posted } from '../../../../src/shared/domain/ledger/make-transfer';
import type { TransferPlan } from '../../../../src/shared/domain/ledger/transfer';
import { pointsBack } from '../../../../src/shared/domain/loyalty/points-back';
import {
  makePromise,
  pointsTakenOut,
  refundPromise,
  releasePromise,
  withdrawPromise,
  type PurchasePromise,
} from '../../../../src/shared/domain/loyalty/promises';
import { planRefund, type RefundableLine } from '../../../../src/shared/domain/refunds/plan';
import { DAY_MS } from '../../../../src/shared/kernel/time';
import { faultsOf, PaperBook } from '../../../fixtures/paper-book';

const PERSON = 'per_somebody';
const POINTS = accounts.customerPoints(PERSON);
const GROWTH = accounts.customerGrowth(PERSON);
const T0 = 1_800_000_000_000;

const earned = (lineId: string, points: number, growth = points) => ({
  lineId,
  earnedPoints: points,
  earnedGrowth: growth,
  refundedFen: 0,
  payableFen: 100_000,
  facts: { orderNo: '1' },
  pointsRule: { rulePoints: 1 },
});

/** A book with one promise, as the functions keep it. */
class Buyer {
  readonly book = new PaperBook();
  promise: PurchasePromise = { personId: PERSON, state: 'waiting', lines: [] };
  at = T0;

  record(plans: readonly TransferPlan[]): void {
    for (const plan of plans) this.book.record(plan);
  }
  promised(...lines: readonly ReturnType<typeof earned>[]): this {
    const change = makePromise(PERSON, lines, this.at);
    this.record(change.plans);
    this.promise = { personId: PERSON, state: 'promised', lines: change.lines };
    return this;
  }
  released(): this {
    this.record(releasePromise(this.promise, this.at + 365 * DAY_MS, this.at));
    this.promise = { ...this.promise, state: 'released' };
    return this;
  }
  refunded(refundId: string, lineId: string, points: number, growth = points): this {
    const change = refundPromise(this.promise, refundId, [{ lineId, pointsReversed: points, growthReversed: growth }], this.at);
    this.record(change.plans);
    this.promise = { ...this.promise, lines: change.lines };
    return this;
  }
  spent(id: string, amount: number): this {
    const said = { id, asset: 'POINT', amount, from: POINTS, to: accounts.house.pointsRedeemed, kind: 'points_deducted', facts: {}, at: this.at } as const;
    this.record([{ transfer: posted(said) }]);
    return this;
  }
  get points() {
    const { posted: moved, pendingIn, lots } = this.book.balanceOf(POINTS);
    return { posted: moved, pendingIn, lots: lots.map(({ remaining }) => remaining) };
  }
}

describe('a promise', () => {
  it('sets aside points and growth, and gives them with a lot for each line', () => {
    const buyer = new Buyer().promised(earned('l1', 100), earned('l2', 50, 70), earned('l3', 0));
    expect(buyer.points).toEqual({ posted: 0, pendingIn: 150, lots: [] });
    expect(buyer.released().points).toEqual({ posted: 150, pendingIn: 0, lots: [100, 50] });
    expect(buyer.book.balanceOf(GROWTH)).toMatchObject({ posted: 170, pendingIn: 0 });
  });

  it('is smaller by what is refunded before it is given, and by what after', () => {
    const buyer = new Buyer().promised(earned('l1', 100)).refunded('r1', 'l1', 30).refunded('r2', 'l1', 20);
    expect(buyer.points).toEqual({ posted: 0, pendingIn: 50, lots: [] });
    expect(buyer.released().refunded('r3', 'l1', 10).points).toEqual({ posted: 40, pendingIn: 0, lots: [40] });
    expect(buyer.refunded('r4', 'l1', 90).points).toEqual({ posted: 0, pendingIn: 0, lots: [] });
  });

  it('of what was refunded in part before it was paid is smaller, and all refunds together take back the whole', () => {
    const buyer = new Buyer().promised({ ...earned('l1', 100), refundedFen: 33_333 });
    expect(buyer.points).toEqual({ posted: 0, pendingIn: 67, lots: [] });
    const line = { lineId: 'l1', quantity: 5, payableFen: 100_000, pointsShare: 0, earnedPoints: 100, earnedGrowth: 100, refundedPieces: 0, refundedFen: 33_333 };
    const [rest] = planRefund([line], [{ lineId: 'l1', quantity: 0, amountFen: 66_667 }]);
    expect(rest?.pointsReversed).toBe(67);
  });

  it('is void as a whole', () => {
    const buyer = new Buyer().promised(earned('l1', 100), earned('l2', 10));
    buyer.record(withdrawPromise(buyer.promise, 'cancelled', T0).plans);
    expect(buyer.points).toEqual({ posted: 0, pendingIn: 0, lots: [] });
  });

  it('takes back first out of its own lot, then out of others, and then makes debt', () => {
    const buyer = new Buyer().promised(earned('l1', 100), earned('l2', 50)).released();
    expect(buyer.refunded('r1', 'l2', 20).points.lots).toEqual([100, 30]);
    buyer.spent('s1', 120);
    const change = refundPromise(buyer.promise, 'r2', [{ lineId: 'l1', pointsReversed: 100, growthReversed: 0 }], T0);
    expect(pointsTakenOut(change)).toBe(100);
    expect(buyer.refunded('r2', 'l1', 100).points).toEqual({ posted: -90, pendingIn: 0, lots: [] });
  });

  it('takes nothing out of what a person has while it is only promised', () => {
    const buyer = new Buyer().promised(earned('l1', 100));
    const change = refundPromise(buyer.promise, 'r1', [{ lineId: 'l1', pointsReversed: 60, growthReversed: 60 }], T0);
    expect(pointsTakenOut(change)).toBe(0);
  });
});

describe('points that come back', () => {
  const said = { id: 'back', facts: {}, at: T0 + 60 * DAY_MS };

  function spentBook(): Buyer {
    const buyer = new Buyer();
    const lot = (id: string, amount: number, days: number): TransferPlan => {
      const facts = { id, asset: 'POINT', amount, from: accounts.house.pointsIssued, to: POINTS, kind: 'points_check_in', facts: {}, at: T0 } as const;
      return { transfer: posted(facts), lots: { expiresAt: T0 + days * DAY_MS } };
    };
    buyer.record([lot('old', 10, 61), lot('new', 20, 300)]);
    return buyer.spent('deduct', 25);
  }

  it('keep their expiry, but stay at least so many days', () => {
    const buyer = spentBook();
    const spent = buyer.book.find('deduct');
    const plan = spent === null ? null : pointsBack(spent, { before: 0, after: 25, whole: 25 }, said, 30);
    expect(plan).not.toBeNull();
    buyer.record(plan === null ? [] : [plan]);
    expect(buyer.book.balanceOf(POINTS).lots).toEqual([
      { lotId: 'back', remaining: 10, expiresAt: said.at + 30 * DAY_MS },
      { lotId: 'new', remaining: 20, expiresAt: T0 + 300 * DAY_MS },
    ]);
  });

  it('are nothing when the part is too small for one', () => {
    const spent = spentBook().book.find('deduct');
    expect(spent === null ? undefined : pointsBack(spent, { before: 0, after: 1, whole: 1_000 }, said, 30)).toBeNull();
  });
});

const step = fc.oneof(
  fc.record({ kind: fc.constant('earn' as const), amount: fc.integer({ min: 1, max: 500 }), days: fc.integer({ min: 1, max: 90 }) }),
  fc.record({ kind: fc.constant('spend' as const), amount: fc.integer({ min: 1, max: 500 }) }),
  fc.record({ kind: fc.constant('back' as const), share: fc.integer({ min: 1, max: 100 }) }),
  fc.record({ kind: fc.constant('pass' as const), days: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ kind: fc.constant('release' as const) }),
  fc.record({ kind: fc.constant('refund' as const), line: fc.integer({ min: 0, max: 2 }), fen: fc.integer({ min: 1, max: 60_000 }) }),
);
type Step = (typeof step) extends fc.Arbitrary<infer S> ? S : never;

/** Plays steps on a book; what the rules refuse is left out. */
class Play extends Buyer {
  private serial = 0;
  private readonly refundedFen = [0, 0, 0];
  private readonly spends: { readonly id: string; back: number }[] = [];

  take(one: Step): void {
    this.at += 1_000;
    const id = `t${(this.serial += 1)}`;
    if (one.kind === 'earn') this.earn(id, one.amount, one.days);
    else if (one.kind === 'spend') this.spend(id, one.amount);
    else if (one.kind === 'back') this.giveBack(id, one.share);
    else if (one.kind === 'pass') this.pass(one.days);
    else if (one.kind === 'release' && this.promise.state === 'promised') this.released();
    else if (one.kind === 'refund') this.refundLine(id, one.line, one.fen);
  }

  private earn(id: string, amount: number, days: number): void {
    const facts = { id, asset: 'POINT', amount, from: accounts.house.pointsIssued, to: POINTS, kind: 'points_check_in', facts: {}, at: this.at } as const;
    this.record([{ transfer: posted(facts), lots: { expiresAt: this.at + days * DAY_MS } }]);
  }
  private spend(id: string, amount: number): void {
    if (availableOf(this.book.balanceOf(POINTS)) < amount) return;
    this.spent(id, amount);
    this.spends.push({ id, back: 0 });
  }
  private giveBack(id: string, share: number): void {
    const one = this.spends.at(-1);
    const spent = one === undefined ? null : this.book.find(one.id);
    if (one === undefined || spent === null || one.back + share > 100) return;
    const plan = pointsBack(spent, { before: one.back, after: one.back + share, whole: 100 }, { id, facts: {}, at: this.at }, 30);
    one.back += share;
    if (plan !== null) this.record([plan]);
  }
  /** Time passes, and lots that are over expire, each by itself. */
  private pass(days: number): void {
    this.at += days * DAY_MS;
    for (const { lotId, remaining, expiresAt } of this.book.balanceOf(POINTS).lots.filter((lot) => lot.expiresAt <= this.at)) {
      const others = this.book.balanceOf(POINTS).lots.filter((lot) => lot.lotId !== lotId);
      const said = { id: `expire:${lotId}:${expiresAt}`, asset: 'POINT', amount: remaining, from: POINTS, to: accounts.house.pointsExpired, kind: 'points_expired', facts: {}, at: this.at } as const;
      this.record([{ transfer: posted(said), lots: { takeFirst: lotId, only: true } }]);
      expect(this.book.balanceOf(POINTS).lots).toEqual(others);
    }
  }
  private refundLine(refundId: string, position: number, fen: number): void {
    const line = this.promise.lines[position];
    const refundedFen = this.refundedFen[position] ?? 0;
    if (line === undefined || refundedFen + fen > 100_000) return;
    const refundable: RefundableLine = {
      lineId: line.lineId,
      quantity: 5,
      payableFen: 100_000,
      pointsShare: 0,
      earnedPoints: line.points.earned,
      earnedGrowth: line.growth.earned,
      refundedPieces: 0,
      refundedFen,
    };
    const [refund] = planRefund([refundable], [{ lineId: line.lineId, quantity: 0, amountFen: fen }]);
    if (refund === undefined) return;
    const before = this.standing(position);
    this.refunded(refundId, line.lineId, refund.pointsReversed, refund.growthReversed);
    this.refundedFen[position] = refundedFen + fen;
    expect(before - this.standing(position)).toBe(refund.pointsReversed);
    if (refund.leftFen === 0) expect(this.standing(position)).toBe(0);
  }
  private standing(position: number): number {
    const points = this.promise.lines[position]?.points;
    return points === undefined ? 0 : points.amount - points.takenBack.reduce((sum, { amount }) => sum + amount, 0);
  }
}

test('whatever is earned, spent, given back, refunded and expired, lots add up to what is available', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), fc.array(fc.integer({ min: 0, max: 3_000 }), { minLength: 3, maxLength: 3 }), (steps, points) => {
      const play = new Play();
      play.promised(...points.map((amount, position) => earned(`l${position}`, amount, 1_000)));
      for (const one of steps) play.take(one);
      expect(faultsOf(play.book.transfers, play.book.balances)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
