import type { CheckoutCustomer } from '../../src/shared/domain/checkout/quote';
import { accounts } from '../../src/shared/domain/ledger/accounts';
import { availableOf, EMPTY_BALANCE } from '../../src/shared/domain/ledger/balance';
import {
  pointsTakenOut,
  refundPromise,
  withdrawPromise,
  type PromiseChange,
  type PurchasePromise,
} from '../../src/shared/domain/loyalty/promises';
import { levelOf } from '../../src/shared/domain/loyalty/levels';
import type { HeldCoupon } from '../../src/shared/domain/loyalty/coupons';
import type { LineRefund } from '../../src/shared/domain/refunds/plan';
import type { SettingArea } from '../../src/shared/domain/setting-areas';
import { dayOf } from '../../src/shared/kernel/time';
import { ledgerAccounts, type AccountDocument } from '../_kit/ledger/documents';
import { balanceOf, balancesOf } from '../_kit/ledger/read-ledger';
import type { CollectionDeclaration } from '../_kit/persistence/collections';
import { oneOf } from '../_kit/persistence/conditions';
import type { Reader } from '../_kit/persistence/reader';
import { inForce, readSettings, settingsJoin, type SettingsInForce } from '../settings/public';
import { shelfOf, toHeldCoupon } from './coupon-record';
import { coupons, pointPromises, type CouponDocument, type PointPromiseDocument } from './documents';
import { asPromise } from './promise-record';
import { MOST_COUPONS, usableCoupons } from './repository';
import { forfeited, toWithdrawn, type WithdrawnCoupon } from './withdraw-coupons';

/** A document that is there for sure: everything else is joined to it, because a join needs something to start from. */
export interface Anchor {
  readonly collection: CollectionDeclaration;
  readonly id: string;
}

/** Who buys, and the rules that hold for him. */
export interface CustomerAtCheckout<A extends SettingArea> {
  readonly customer: CheckoutCustomer;
  readonly settings: SettingsInForce<A>;
}

/**
 * Growth, points, coupons and rules in one round trip; in three at once when the anchor is not there after all.
 * @param anchor such as a product of the basket
 */
export async function checkoutCustomer<A extends SettingArea>(
  db: Reader,
  {
    personId,
    areas,
    anchor,
    now,
  }: {
    readonly personId: string;
    readonly areas: readonly A[];
    readonly anchor: Anchor;
    readonly now: number;
  },
): Promise<CustomerAtCheckout<A>> {
  const today = dayOf(now);
  const names = [accounts.customerPoints(personId), accounts.customerGrowth(personId)];
  const [row] = await db.aggregate<JoinedCustomer>(anchor.collection, [
    { match: { _id: anchor.id } },
    { limit: 1 },
    {
      project: {
        accountNames: { $literal: names },
        shelf: { $literal: shelfOf('held', personId) },
        areas: { $literal: areas },
      },
    },
    { join: { from: ledgerAccounts, localField: 'accountNames', foreignField: '_id', as: 'accounts' } },
    { join: { from: coupons, localField: 'shelf', foreignField: 'shelf', as: 'coupons' } },
    settingsJoin('areas', 'settings'),
  ]);
  if (row === undefined) return customerByQueries(db, personId, areas, today);
  const balance = (name: string) => row.accounts.find(({ _id }) => _id === name) ?? EMPTY_BALANCE;
  const usable = row.coupons.filter(({ expiresOn }) => expiresOn >= today);
  const customer = {
    pointsAvailable: availableOf(balance(accounts.customerPoints(personId))),
    growth: Math.max(0, balance(accounts.customerGrowth(personId)).posted),
    coupons: [...usable]
      .sort((a, b) => (a.endKey < b.endKey ? -1 : 1))
      .slice(0, MOST_COUPONS)
      .map(toHeldCoupon),
  };
  return { customer, settings: inForce(areas, row.settings) };
}

interface JoinedCustomer {
  readonly accounts: readonly AccountDocument[];
  readonly coupons: readonly CouponDocument[];
  readonly settings: Parameters<typeof inForce>[1];
}

async function customerByQueries<A extends SettingArea>(
  db: Reader,
  personId: string,
  areas: readonly A[],
  today: string,
): Promise<CustomerAtCheckout<A>> {
  const points = accounts.customerPoints(personId);
  const growth = accounts.customerGrowth(personId);
  const [balances, held, settings] = await Promise.all([
    balancesOf(db, [points, growth]),
    usableCoupons(db, personId, { today, limit: MOST_COUPONS }),
    readSettings(db, areas),
  ]);
  const customer = {
    pointsAvailable: availableOf(balances.get(points) ?? EMPTY_BALANCE),
    growth: Math.max(0, balances.get(growth)?.posted ?? 0),
    coupons: held.map(toHeldCoupon),
  };
  return { customer, settings };
}

/** What each line of an order brought at its whole price, as a refund reckons with it; nothing when nothing is promised. */
export async function earnedByLine(
  db: Pick<Reader, 'get'>,
  orderId: string,
): Promise<ReadonlyMap<string, { readonly earnedPoints: number; readonly earnedGrowth: number }>> {
  const promise = await db.get(pointPromises, orderId);
  if (promise === null || promise.state === 'void') return new Map();
  return new Map(
    promise.lines.map(({ lineId, points, growth }) => {
      return [lineId, { earnedPoints: points.earned, earnedGrowth: growth.earned }];
    }),
  );
}

/** What taking back would do, before anybody decides. */
export interface TakingBackPreview {
  readonly pointsReversed: number;
  readonly growthReversed: number;
  /** Of the points, what was spent already and becomes debt. */
  readonly pointsDebt: number;
  readonly coupons: readonly WithdrawnCoupon[];
}

const NOTHING: TakingBackPreview = { pointsReversed: 0, growthReversed: 0, pointsDebt: 0, coupons: [] };

/**
 * What `takeBackRefunded` would do, by the same plans.
 * @param refund.pointsReturned points that come back with it: they pay debt first
 */
export async function previewRefunded(
  db: Reader,
  refund: { readonly orderId: string; readonly lines: readonly LineRefund[]; readonly pointsReturned: number },
): Promise<TakingBackPreview> {
  const known = await db.get(pointPromises, refund.orderId);
  const left = new Map(refund.lines.map(({ lineId, leftFen }) => [lineId, leftFen]));
  return preview(db, known, refund.pointsReturned, (promise) => ({
    change: refundPromise(promise, 'preview', refund.lines, 0),
    brought: forfeited(known?.coupons ?? [], left),
  }));
}

/** What `takeBackCancelled` would do, by the same plans. */
export async function previewCancelled(
  db: Reader,
  { orderId, pointsReturned }: { readonly orderId: string; readonly pointsReturned: number },
): Promise<TakingBackPreview> {
  const known = await db.get(pointPromises, orderId);
  return preview(db, known, pointsReturned, (promise) => ({
    change: withdrawPromise(promise, 'preview', 0),
    brought: known?.coupons ?? [],
  }));
}

async function preview(
  db: Reader,
  known: PointPromiseDocument | null,
  pointsReturned: number,
  plan: (promise: PurchasePromise) => {
    readonly change: PromiseChange;
    readonly brought: PointPromiseDocument['coupons'];
  },
): Promise<TakingBackPreview> {
  const promise = asPromise(known);
  if (promise === null || promise.state === 'void') return NOTHING;
  const { change, brought } = plan(promise);
  const ids = brought.map(({ couponId }) => couponId);
  const [balance, gone] = await Promise.all([
    balanceOf(db, accounts.customerPoints(promise.personId)),
    ids.length === 0 ? [] : db.find(coupons, { where: { _id: oneOf(ids) }, limit: ids.length }),
  ]);
  const debtOf = (available: number) => Math.max(0, -available);
  const available = availableOf(balance);
  const after = available + pointsReturned - pointsTakenOut(change);
  const lost = (part: 'points' | 'growth') => standing(promise.lines, part) - standing(change.lines, part);
  return {
    pointsReversed: lost('points'),
    growthReversed: lost('growth'),
    pointsDebt: Math.max(0, debtOf(after) - debtOf(available)),
    coupons: gone.flatMap((coupon) => toWithdrawn(coupon) ?? []),
  };
}

/** What of a promise still stands: promised or given, and not taken back. */
function standing(lines: PurchasePromise['lines'], part: 'points' | 'growth'): number {
  return lines.reduce((sum, line) => {
    const { amount, takenBack } = line[part];
    return sum + amount - takenBack.reduce((total, taken) => total + taken.amount, 0);
  }, 0);
}

/** What an order brings its buyer, as its page tells it. */
export interface EarnedByOrder {
  readonly personId: string;
  /** What still stands after refunds. */
  readonly points: number;
  readonly growth: number;
  readonly given: boolean;
  /** When it is given, once that is known: after the after-sale window. */
  readonly releaseAt: number | null;
}

/** What was promised or given for an order; null before it is paid in full by a known buyer, and for what brings nothing. */
export async function earnedByOrder(db: Pick<Reader, 'get'>, orderId: string): Promise<EarnedByOrder | null> {
  const known = await db.get(pointPromises, orderId);
  const promise = asPromise(known);
  if (known === null || promise === null || promise.state === 'waiting' || promise.state === 'void') return null;
  const { personId, state, lines } = promise;
  const [points, growth] = [standing(lines, 'points'), standing(lines, 'growth')];
  if (points === 0 && growth === 0) return null;
  return { personId, points, growth, given: state === 'released', releaseAt: known.releaseAt };
}

/** Which of these people come first in service by their levels (E9). Two queries at once, however many they are. */
export async function memberPriority(db: Reader, personIds: readonly string[]): Promise<ReadonlyMap<string, boolean>> {
  const ids = [...new Set(personIds)];
  const [balances, { values }] = await Promise.all([
    balancesOf(db, ids.map(accounts.customerGrowth)),
    readSettings(db, ['levels']),
  ]);
  const growthOf = (id: string) => balances.get(accounts.customerGrowth(id))?.posted ?? 0;
  return new Map(ids.map((id) => [id, values.levels[levelOf(growthOf(id), values.levels)].priorityService]));
}

/** A coupon by its id, and whether it comes back from its order; null when there is none. */
export async function findCoupon(
  db: Pick<Reader, 'get'>,
  couponId: string,
): Promise<(HeldCoupon & { readonly comesBack: boolean }) | null> {
  const coupon = await db.get(coupons, couponId);
  return coupon === null ? null : { ...toHeldCoupon(coupon), comesBack: !coupon.forfeited };
}
