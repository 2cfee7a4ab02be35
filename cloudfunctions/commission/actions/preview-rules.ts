import { slotsOf } from '../../../src/shared/domain/commission/entries';
import { addUp, biggestChanges, broughtBy, NOTHING_BROUGHT, PREVIEW_DAYS, totalOf, type RealOrder } from '../../../src/shared/domain/commission/preview';
import { proportionDown } from '../../../src/shared/kernel/proportion';
import { DAY_MS } from '../../../src/shared/kernel/time';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership, type QueryContext } from '../../_kit/runtime/context';
import { creditsSince, type CreditOfOrder } from '../../attribution/public';
import { findPayees } from '../../identity/public';
import { findOrdersForCommission, type OrderForCommission } from '../../orders/public';
import { readSettings } from '../../settings/public';

/** Orders of one look; who asks goes on with the next. */
const ORDERS = 40;
/** Who sold each, and up to three who brought its buyer. */
const PEOPLE = 4 * ORDERS;
const COST = { roundTrips: 5, documentsExamined: 3 + 2 * ORDERS + PEOPLE };

/** What new rules would have brought of the real orders of the last days, each to those whom it was really credited to. */
export const previewRules = action('commission.rules.preview', COST, async ({ values, after }, ctx) => {
  const { organisationId } = headquartersMembership(ctx);
  const since = ctx.now - PREVIEW_DAYS * DAY_MS;
  const [{ values: inForce }, page] = await Promise.all([
    readSettings(ctx.db, ['commission']),
    creditsSince(ctx.db, organisationId, { since, after, limit: ORDERS }),
  ]);
  const real = await realOrders(ctx, page.rows);
  const changes = real.map((order) => {
    const [before, brought] = [broughtBy(inForce.commission, order), broughtBy(values, order)];
    return { ...order, before, brought, beforeFen: totalOf(before), afterFen: totalOf(brought) };
  });
  return {
    orders: real.length,
    before: changes.reduce((sum, { before }) => addUp(sum, before), NOTHING_BROUGHT),
    after: changes.reduce((sum, { brought }) => addUp(sum, brought), NOTHING_BROUGHT),
    changes: biggestChanges(changes).map(({ orderId, orderNo, beforeFen, afterFen }) => ({ orderId, orderNo, beforeFen, afterFen })),
    next: page.next,
  };
});

async function realOrders({ db }: QueryContext, rows: readonly CreditOfOrder[]): Promise<readonly RealOrder[]> {
  const [orders, people] = await Promise.all([
    findOrdersForCommission(db, rows.map(({ orderId }) => orderId)),
    findPayees(db, rows.flatMap(({ credit: { upline } }) => upline)),
  ]);
  return rows.flatMap(({ orderId, credit }) => {
    const order = orders.get(orderId);
    if (order === undefined || order.cancelled || order.gift) return [];
    const { referral, upline } = credit;
    const host = referral?.host.kind === 'partner' ? referral.host.personId : null;
    const partnerIds = upline.filter((id) => id === host || people.get(id)?.partner === true);
    const placePath = order.organisationPath.slice(1).reverse();
    return [{ orderId, orderNo: order.orderNo, mall: order.mall, lines: linesOf(order), slots: slotsOf(credit, { placePath, partnerIds }) }];
  });
}

const linesOf = ({ lines }: OrderForCommission): RealOrder['lines'] =>
  lines.map(({ productId, category, quantity, paidFen, toBuyerFen, refundedFen }) => ({
    productId,
    category,
    quantity,
    paidFen: paidFen - refundedFen,
    // Refunded with what was paid.
    toBuyerFen: paidFen === 0 ? 0 : proportionDown(toBuyerFen, paidFen - refundedFen, paidFen),
  }));
