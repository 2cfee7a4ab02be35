import type { ParsedInput } from '../../../src/shared/contract/registry';
import { checkWindow } from '../../../src/shared/domain/orders/appointment-window';
import { placedProgress } from '../../../src/shared/domain/orders/order-progress';
import { allowedDiscountBps, checkReport, lineAmountFen } from '../../../src/shared/domain/orders/prices';
import { assert } from '../../../src/shared/kernel/assert';
import { action } from '../../_kit/runtime/action';
import { actingMembership, type CommandContext } from '../../_kit/runtime/context';
import { spokenNumber } from '../../_kit/runtime/spoken-number';
import { findSaleProducts, type SaleProduct } from '../../catalog/public';
import { marginTerms } from '../../dealers/in-transaction';
import { WIN_COST, winLead } from '../../leads/in-transaction';
import type { OrderDocument, OrderLineRecord, SaleOrigin } from '../documents';
import { orderLine } from '../order-line';
import { toOrderDocument } from '../order-record';
import { PLACE_BUDGET, placeOrder } from '../place-order';

type Report = ParsedInput<'orders.report.create'>;

const REPORT_BUDGET = {
  roundTrips: PLACE_BUDGET.roundTrips + WIN_COST.roundTrips,
  documentsExamined: PLACE_BUDGET.documentsExamined + WIN_COST.documentsExamined,
} as const;

/** 报单 (A4): prices, stock and the window are checked against what the server knows; the order is placed at once, and its lead won. */
export const createReport = action('orders.report.create', REPORT_BUDGET, async (report, ctx) => {
  const discountBps = allowedDiscountBps(actingMembership(ctx).role);
  assert(discountBps !== null, 'only roles that sell report sales');
  const [products, terms] = await Promise.all([
    findSaleProducts(ctx.db, [...new Set(report.lines.map(({ productId }) => productId))]),
    marginTerms(ctx.db, actingMembership(ctx), ctx.now),
  ]);
  checkReport(report.lines, products, discountBps);
  if (report.wishedWindow !== null) checkWindow(report.wishedWindow, ctx.now);
  const order = placedOrder(ctx, report, products);
  const entryId = ctx.newId('leadEntry');
  return ctx.transact(async (tx) => {
    await placeOrder(tx, order, { at: ctx.now, margin: terms });
    if (report.leadId !== undefined) await winLead(tx, ctx, { leadId: report.leadId, orderId: order._id, entryId });
    return { orderId: order._id, orderNo: order.orderNo, totalFen: order.totalFen };
  });
});

function placedOrder(ctx: CommandContext, report: Report, products: readonly SaleProduct[]): OrderDocument {
  const { actor, now } = ctx;
  const orderId = ctx.newId('order');
  const origin = originOf(ctx);
  const lines = linesOf(orderId, report, products);
  const needsInstallation = lines.some((line) => line.needsInstallation);
  return toOrderDocument(orderId, {
    ...placedProgress(needsInstallation, { id: actor.personId, name: origin.reporterName }, now),
    ...origin,
    orderNo: spokenNumber(orderId, now),
    channel: 'report',
    couponId: null,
    payBy: null,
    lines,
    customer: report.customer,
    address: report.address,
    wishedWindow: report.wishedWindow,
    remark: report.remark === undefined || report.remark === '' ? null : report.remark,
    leadId: report.leadId ?? null,
    participants: [],
    openRefundId: null,
    appliances: [],
    createdAt: now,
  });
}

function originOf(ctx: CommandContext): SaleOrigin {
  const { organisationId, organisationName, organisationPath } = actingMembership(ctx);
  const { personId: reporterId, name } = ctx.actor;
  return { reporterId, reporterName: name ?? '', organisationId, organisationName, organisationPath };
}

function linesOf(orderId: string, report: Report, products: readonly SaleProduct[]): OrderLineRecord[] {
  return report.lines.map(({ productId, quantity, unitPriceFen }, position) => {
    const product = products.find(({ id }) => id === productId);
    assert(product !== undefined, 'a checked report names known products');
    const amountFen = lineAmountFen({ quantity, unitPriceFen });
    return orderLine(orderId, position, product, { productId, quantity, unitPriceFen, amountFen, payableFen: amountFen });
  });
}
