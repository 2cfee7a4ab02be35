import type { OrganisationKind, Role } from '../domain/roles';
import type { DealerErrorDetails } from './dealer-codes';
import type { LeadErrorDetails } from './lead-codes';
import type { PartnerErrorDetails } from './partner-codes';
import type { RetailerErrorDetails } from './retailer-codes';
import type { ServiceErrorDetails } from './service-codes';
import type { TradeErrorDetails } from './trade-codes';
import type { WarehouseErrorDetails } from './warehouse-codes';

/**
 * Every way an action can refuse, with the facts that its sentence needs. The Chinese sentence of each stands in
 * `src/text/errors.ts`; a code without one does not compile.
 */
export interface ErrorDetails extends ServiceErrorDetails, LeadErrorDetails, PartnerErrorDetails, RetailerErrorDetails, DealerErrorDetails, TradeErrorDetails, WarehouseErrorDetails {
  // The call itself
  'request.invalid': { readonly issues: readonly { readonly path: string; readonly message: string }[] };
  'request.action_unknown': { readonly action: string };
  /** The same requestId came with another input. */
  'request.id_reused': Record<string, never>;
  'request.busy': Record<string, never>;
  'request.unexpected': Record<string, never>;
  // Who
  'auth.unknown_caller': Record<string, never>;
  'auth.forbidden': Record<string, never>;
  'auth.phone_needed': Record<string, never>;
  // Identity
  'identity.invitation.not_valid': Record<string, never>;
  'identity.invitation.too_many_tries': Record<string, never>;
  'identity.invitation.role_not_allowed': Record<string, never>;
  'identity.invitation.role_not_in_organisation': { readonly role: Role; readonly organisationKind: OrganisationKind };
  'identity.organisation.name_taken': { readonly name: string };
  'identity.organisation.kind_not_allowed': Record<string, never>;
  'identity.organisation.kind_not_below': { readonly kind: OrganisationKind; readonly above: OrganisationKind };
  'identity.member.missing': Record<string, never>;
  'identity.member.self_revoke': Record<string, never>;
  'identity.phone.code_not_valid': Record<string, never>;
  'identity.text.rejected': Record<string, never>;
  // Ledger
  'ledger.balance.not_enough': { readonly account: string; readonly available: number; readonly needed: number };
  'ledger.account.missing': Record<string, never>;
  // Checkout
  'orders.checkout.product_repeated': { readonly productId: string };
  'orders.checkout.out_of_stock': { readonly productId: string; readonly available: number };
  'orders.checkout.coupon_not_usable': Record<string, never>;
  'orders.checkout.points_not_enough': { readonly available: number };
  'orders.checkout.not_cancellable': Record<string, never>;
  /** A price, rule, coupon or balance is no longer what was quoted. */
  'orders.checkout.changed': Record<string, never>;
  // Refunds
  'orders.refund.missing': Record<string, never>;
  'orders.refund.line_missing': { readonly lineId: string };
  'orders.refund.more_than_left': { readonly lineId: string; readonly leftFen: number };
  'orders.refund.nothing': Record<string, never>;
  'orders.refund.order_cancelled': Record<string, never>;
  'orders.refund.open_already': Record<string, never>;
  'orders.refund.decided': Record<string, never>;
  /** Nobody approves what he asked for himself. */
  'orders.refund.own_request': Record<string, never>;
  'orders.refund.goods_settled': Record<string, never>;
  'orders.refund.changed': Record<string, never>;
  // Payments
  'payments.order.nothing_due': Record<string, never>;
  'payments.order.awaits_confirmation': { readonly awaitingFen: number };
  'payments.payment.missing': Record<string, never>;
  'payments.payment.more_than_due': { readonly dueFen: number };
  'payments.payment.not_awaiting': Record<string, never>;
  'payments.payment.own_record': Record<string, never>;
  'attribution.credit.touch_missing': Record<string, never>;
  'attribution.credit.same': Record<string, never>;
  'attribution.credit.too_often': Record<string, never>;
  'attribution.share.name_needed': Record<string, never>;
  'attribution.share.missing': Record<string, never>;
  'commission.rules.doubled': Record<string, never>;
  'commission.rules.too_much': { readonly mostPercent: number };
  'commission.rules.not_accepted': Record<string, never>;
  'commission.entry.missing': Record<string, never>;
  'commission.hold.decided': Record<string, never>;
  'commission.statement.missing': Record<string, never>;
  'commission.statement.not_allowed': Record<string, never>;
  /** Something was booked in the last minutes: it can be summed a little later. */
  'commission.statement.settling': Record<string, never>;
  'commission.payout.missing': Record<string, never>;
  'commission.payout.over': Record<string, never>;
  /** WeChat may still have it. */
  'commission.payout.under_way': Record<string, never>;
  /** A place, somebody who is not in WeChat, or more than WeChat pays without his real name. */
  'commission.payout.only_offline': Record<string, never>;
  /** WeChat compares the real name of who gets so much. */
  'commission.payout.name_needed': Record<string, never>;
  'commission.pass_on.not_allowed': Record<string, never>;
  'commission.pass_on.too_much': { readonly mostFen: number };
  /** The order was not sold at a retailer's counter. */
  'payments.order.no_till': Record<string, never>;
  /** What a retailer's till gives back has a ticket, or strikes one off. */
  'payments.payback.ticket_needed': Record<string, never>;
  'payments.payback.missing': Record<string, never>;
  'payments.payback.settled': Record<string, never>;
  /** WeChat may still send it: nobody hands it over beside. */
  'payments.payback.under_way': Record<string, never>;
  'payments.code.refused': { readonly reason: string };
  'payments.wechat.unavailable': Record<string, never>;
  // Loyalty
  'loyalty.checkin.done_today': Record<string, never>;
  'loyalty.points.not_enough': { readonly available: number; readonly needed: number };
  'loyalty.offer.missing': Record<string, never>;
  'loyalty.offer.closed': Record<string, never>;
  'loyalty.offer.gone': Record<string, never>;
  'loyalty.offer.limit_reached': { readonly limit: number };
  'loyalty.offer.not_editable': Record<string, never>;
  'loyalty.offer.command_not_allowed': { readonly command: string; readonly state: string };
  'loyalty.reward.address_needed': Record<string, never>;
  /** `position` of the prize in its lottery, from 0; a reward is alone. */
  'loyalty.prize.not_valid': { readonly position: number; readonly title: string };
  'loyalty.prize.not_enough_stock': { readonly position: number; readonly title: string; readonly available: number };
  'loyalty.draw.missing': Record<string, never>;
  'loyalty.draw.claimed': Record<string, never>;
  /** All draws of the day are used. */
  'loyalty.lottery.no_draws_left': { readonly perDay: number };
  /** What the draw costs now; 0 when it is free. */
  'loyalty.lottery.cost_changed': { readonly costPoints: number };
  /** It ends before it begins, or before today. */
  'loyalty.lottery.days_not_valid': Record<string, never>;
  /** The chances of all prizes together are more than 10,000. */
  'loyalty.lottery.chances_not_valid': { readonly totalBps: number };
  /** Its seed is not published yet. */
  'loyalty.lottery.not_over': Record<string, never>;
  'loyalty.person.missing': Record<string, never>;
  // Settings
  'settings.version.outdated': Record<string, never>;
  // Scene codes
  'attribution.code.not_recognised': Record<string, never>;
  'attribution.code.expired': Record<string, never>;
  'attribution.code.expiry_not_valid': { readonly yearsAhead: number };
  'attribution.code.revoked': Record<string, never>;
  'attribution.code.used_up': Record<string, never>;
  'attribution.code.image_unavailable': Record<string, never>;
  'attribution.code.missing': Record<string, never>;
  // Catalog
  'catalog.product.missing': { readonly productId: string };
  /** A member pays at most what everybody pays, and a set costs at most what its pieces cost one by one. */
  'catalog.price.too_high': { readonly price: 'price' | 'member_price'; readonly mostFen: number };
  // Orders
  'orders.order.missing': Record<string, never>;
  'orders.order.already_claimed': Record<string, never>;
  'orders.order.too_many_participants': { readonly limit: number };
  'orders.order.joining_refused': Record<string, never>;
  'orders.sharing.person_missing': Record<string, never>;
  /** The buyer took the order from a receipt, and his phone is not the one on the order. */
  'orders.sharing.buyer_not_confirmed': Record<string, never>;
  'orders.order.command_not_allowed': { readonly command: string; readonly state: string };
  'orders.report.discount_too_large': { readonly productId: string; readonly lowestUnitPriceFen: number };
  'orders.report.price_above_list': { readonly productId: string; readonly listPriceFen: number };
  'orders.report.not_enough_stock': { readonly productId: string; readonly available: number };
  'orders.report.product_repeated': { readonly productId: string };
  /** Setting out is possible `hoursAhead` hours before the window that begins on this day at this time. */
  'orders.delivery.too_early': { readonly on: string; readonly from: string; readonly hoursAhead: number };
  'orders.visit.technician_missing': Record<string, never>;
  'orders.window.not_valid': Record<string, never>;
  'orders.window.in_the_past': Record<string, never>;
  'orders.installation.serial_number_in_use': { readonly serialNumber: string };
  'orders.installation.serial_numbers_mismatch': { readonly expected: number; readonly given: number };
  'orders.appliance.missing': Record<string, never>;
  /** It was given back, or replaced. */
  'orders.appliance.not_in_use': Record<string, never>;
}

export type ErrorCode = keyof ErrorDetails;
