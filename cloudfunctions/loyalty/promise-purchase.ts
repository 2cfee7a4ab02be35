import { accounts } from '../../src/shared/domain/ledger/accounts';
import { bringsCoupon } from '../../src/shared/domain/loyalty/coupon-rules';
import { levelOf } from '../../src/shared/domain/loyalty/levels';
import { earningBasis, type LineEarning } from '../../src/shared/domain/loyalty/earning';
import { growthForLine, pointsForLine } from '../../src/shared/domain/loyalty/points';
import { makePromise, type EarnedLine } from '../../src/shared/domain/loyalty/promises';
import type { MemberLevel } from '../../src/shared/domain/loyalty/states';
import { AppError } from '../../src/shared/errors/app-error';
import { ledgerAccounts } from '../_kit/ledger/documents';
import { isOrderPaid } from '../_kit/ledger/order-paid';
import { recordTransfers } from '../_kit/ledger/record-transfers';
import type { SubscriberContext } from '../_kit/outbox/subscriber';
import type { Transaction } from '../_kit/persistence/transaction';
import { findOrderForLoyalty, type OrderForLoyalty } from '../orders/public';
import { readSettings, type SettingsInForce } from '../settings/public';
import { pointPromises, type BroughtCoupon, type CouponDocument, type CouponRuleDocument } from './documents';
import { handOutCoupon } from './hand-out-coupon';
import { couponGiven } from './messages';
import { changedPromise } from './promise-record';
import { openRules } from './repository';

/**
 * Promises an order's buyer what it brings, once: it must be paid in full and have a buyer, whichever comes last. The
 * coupons of purchase rules (D7) are handed out at once.
 */
export async function promisePurchase(orderId: string, context: SubscriberContext): Promise<void> {
  const { db, now } = context;
  const [settings, couponRules] = await Promise.all([readSettings(db, ['points', 'levels']), openRules(db, 'purchase')]);
  await context.transact(async (tx) => {
    const known = await tx.get(pointPromises, orderId);
    if (known !== null && known.state !== 'waiting') return;
    const order = await findOrderForLoyalty(tx, orderId);
    if (order === null || order.cancelled || order.buyerId === null) return;
    // What was free brings nothing, so that nothing need be promised.
    if (order.payableFen === 0 || !(await isOrderPaid(tx, orderId))) return;
    const personId = order.buyerId;
    const growth = (await tx.get(ledgerAccounts, accounts.customerGrowth(personId)))?.posted ?? 0;
    const { lines, plans } = makePromise(personId, earnedLines(orderId, order, growth, settings), now);
    await recordTransfers(tx, plans);
    const handed = await handOutForPurchase(tx, { orderId, order, personId, context }, couponRules);
    await tx.put(pointPromises, changedPromise(orderId, known, { personId, state: 'promised', lines, coupons: handed }));
  });
}

function earnedLines(
  orderId: string,
  { orderNo, lines }: OrderForLoyalty,
  growth: number,
  rules: SettingsInForce<'points' | 'levels'>,
): EarnedLine[] {
  const level = levelOf(growth, rules.values.levels);
  return lines.map((line) => {
    const { title, quantity, payableFen } = line;
    const { points, ...pointsRule } = line.earns ?? earningNow(line, level, rules);
    return {
      lineId: line.lineId,
      earnedPoints: points,
      earnedGrowth: growthForLine(line),
      refundedFen: line.refundedFen,
      payableFen,
      facts: { orderId, orderNo, title, quantity, payableFen },
      pointsRule,
    };
  });
}

/** A sale whose buyer was not known when it was reported brings what the rules say now. */
function earningNow(
  line: OrderForLoyalty['lines'][number],
  level: MemberLevel,
  rules: SettingsInForce<'points' | 'levels'>,
): LineEarning {
  const basis = earningBasis(line.category, level, rules);
  return { points: pointsForLine(line, rules.values.points, basis.earnBps), ...basis };
}

interface Purchase {
  readonly orderId: string;
  readonly order: OrderForLoyalty;
  readonly personId: string;
  readonly context: SubscriberContext;
}

async function handOutForPurchase(
  tx: Transaction,
  { orderId, order, personId, context }: Purchase,
  rules: readonly CouponRuleDocument[],
): Promise<BroughtCoupon[]> {
  const brought: BroughtCoupon[] = [];
  for (const rule of rules) {
    for (const line of order.lines.filter((candidate) => bringsCoupon(rule, stillPaid(candidate)))) {
      const cause = { fromOrderId: orderId, notForProductId: line.productId };
      const handOut = { couponId: context.newId('coupon'), personId, now: context.now, cause };
      const coupon = await whileThereAreAny(() => handOutCoupon(tx, rule, handOut));
      if (coupon === null) break;
      tx.emit(couponGiven(coupon));
      brought.push({ couponId: coupon._id, lineId: line.lineId, lineAboveFen: rule.lineAboveFen });
    }
  }
  return brought;
}

/** A line as if only what was not refunded had been bought. */
const stillPaid = ({ category, payableFen, refundedFen }: OrderForLoyalty['lines'][number]) => ({
  category,
  payableFen: payableFen - refundedFen,
});

/** A purchase is one also when the coupons are gone, or its buyer has had his. */
async function whileThereAreAny(handOut: () => Promise<CouponDocument>): Promise<CouponDocument | null> {
  try {
    return await handOut();
  } catch (error) {
    if (error instanceof AppError && (error.is('loyalty.offer.gone') || error.is('loyalty.offer.limit_reached'))) {
      return null;
    }
    throw error;
  }
}
