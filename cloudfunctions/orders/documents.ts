import type { Output } from '../../src/shared/contract/registry';
import type { ProductCategory } from '../../src/shared/domain/catalog/categories';
import type { LineEarning } from '../../src/shared/domain/loyalty/earning';
import type { TimeWindow } from '../../src/shared/domain/orders/appointment-window';
import type { Address } from '../../src/shared/domain/orders/masking';
import type { OrderProgress } from '../../src/shared/domain/orders/order-progress';
import type { Participant } from '../../src/shared/domain/orders/participants';
import type { StageFilter } from '../../src/shared/domain/orders/stages';
import type { PriceOff } from '../../src/shared/domain/refunds/plan';
import type { RefundStanding } from '../../src/shared/domain/refunds/standing';
import type { RefundGoods, RefundState } from '../../src/shared/domain/refunds/states';
import type { MachineEnd, WarrantyTerms } from '../../src/shared/domain/orders/warranty';
import { defineCollection, index, type Document } from '../_kit/persistence/collections';

/** A product as it was when it was sold. */
export interface FrozenProduct {
  readonly productId: string;
  readonly name: string;
  readonly model: string;
  readonly category: ProductCategory;
}

/** One product × quantity; amounts in whole fen. */
export interface OrderLineRecord extends FrozenProduct {
  readonly lineId: string;
  readonly quantity: number;
  readonly listPriceFen: number;
  readonly unitPriceFen: number;
  /** After discount, member or set price. */
  readonly amountFen: number;
  /** What coupon and points took off, the points that did, and what is left to pay. */
  readonly couponShareFen: number;
  readonly pointsShareFen: number;
  readonly pointsShare: number;
  /** What its buyer was let off because somebody brought him; missing: nothing. */
  readonly friendShareFen?: number;
  readonly payableFen: number;
  /** The points that its buyer was shown; null where he was shown none, as for a report. */
  readonly earns: LineEarning | null;
  /** What approved refunds gave back of it, so far. */
  readonly refundedPieces: number;
  readonly refundedFen: number;
  /** The set this piece was bought in; null on its own. */
  readonly setId: string | null;
  readonly setName: string | null;
  readonly warrantyMonths: number;
  readonly needsInstallation: boolean;
}

/** Where an order came from: a member's report (报单), the mall, or a gift for points or a won prize. */
export type OrderChannel = 'report' | 'mall' | 'gift';

/** Whose sale it was, frozen when it was reported. */
export interface SaleOrigin {
  /** Null for what nobody sold: bought in the mall without an adviser. */
  readonly reporterId: string | null;
  readonly reporterName: string;
  readonly organisationId: string;
  readonly organisationName: string;
  /** From headquarters down to the organisation itself. */
  readonly organisationPath: readonly string[];
}

/** A machine that came into use from a line of an order. */
export interface MachineOfOrder {
  readonly id: string;
  readonly lineId: string;
  readonly title: string;
  readonly serialNumber: string;
  /** It was given back. */
  readonly returned: boolean;
}

/** What an order was told; everything else on its document follows from it (`order-record.ts`). */
export interface OrderFacts extends OrderProgress, SaleOrigin {
  readonly orderNo: string;
  readonly channel: OrderChannel;
  readonly couponId: string | null;
  /** When it is given up unless something was paid, epoch milliseconds; null once that is settled, and for reports. */
  readonly payBy: number | null;
  readonly lines: readonly OrderLineRecord[];
  /** The refund that waits for a decision; an order has one at a time. */
  readonly openRefundId: string | null;
  readonly customer: { readonly name: string; readonly phone: string };
  readonly address: Address;
  readonly wishedWindow: TimeWindow | null;
  readonly remark: string | null;
  /** The lead that the sale began as; missing where there was none. */
  readonly leadId?: string | null;
  /** The version of commission's rules by which its buyer was let off something; missing where he was not. */
  readonly commissionVersion?: number;
  readonly participants: readonly Participant[];
  readonly appliances: readonly MachineOfOrder[];
  readonly createdAt: number;
}

export interface OrderDocument extends Document, OrderFacts {
  /** Of all lines, before coupon and points. */
  readonly totalFen: number;
  /** What it cost when it was placed, after coupon and points; refunds are in the journal. */
  readonly payableFen: number;
  readonly pieces: number;
  /** Whose staff may see it: one key for every organisation above, one for the reporter himself. */
  readonly scopes: readonly string[];
  readonly participantIds: readonly string[];
  readonly stageFilter: StageFilter;
  readonly phase: 'open' | 'closed';
  readonly refundStanding: RefundStanding | null;
  /** The memberships of the technicians whose visits are still to come, and when the first of those begins. */
  readonly assigneeIds: readonly string[];
  readonly nextVisitAt: number | null;
  /** Scope and search word in one, so that a search reads only what the searcher may see. */
  readonly searchKeys: readonly string[];
}

export const orders = defineCollection<OrderDocument>()('orders', [
  index('by_order_no', ['orderNo'], { unique: true }),
  index('by_participant', ['participantIds', '-_id']),
  index('by_participant_phase', ['participantIds', 'phase', '-_id']),
  index('by_assignee', ['assigneeIds', 'nextVisitAt', '_id']),
  index('by_pay_by', ['payBy']),
  index('by_scope', ['scopes', '-_id']),
  index('by_scope_stage', ['scopes', 'stageFilter', '-_id']),
  index('by_scope_refund', ['scopes', 'refundStanding', '-_id']),
  index('by_search', ['searchKeys', '-_id']),
  index('by_search_stage', ['searchKeys', 'stageFilter', '-_id']),
  index('by_search_refund', ['searchKeys', 'refundStanding', '-_id']),
]);

/** A refund somebody asked for, and what was decided (`refund-record.ts`). */
export interface RefundDocument extends Document {
  readonly orderId: string;
  readonly orderNo: string;
  readonly customerName: string;
  readonly organisationPath: readonly string[];
  readonly lines: readonly {
    readonly lineId: string;
    readonly title: string;
    readonly quantity: number;
    /** What coupon and points had taken off these pieces; null where neither did. */
    readonly off: PriceOff | null;
    /** When it is not the pieces' whole price; whole fen. */
    readonly amountFen: number | null;
    /** What it gives back: as asked for, then as decided. */
    readonly refundFen: number;
  }[];
  readonly refundFen: number;
  /** What of it goes back to the payer, as it was asked for, then as decided. */
  readonly backFen: number;
  readonly goodsReturned: boolean;
  readonly goods: RefundGoods;
  /** Who received them or gave them up, and when. */
  readonly goodsByName: string | null;
  readonly goodsAt: number | null;
  /** What approving it did, as it was previewed; null before. */
  readonly effects: Omit<Output<'orders.refund.preview'>, 'digest'> | null;
  readonly reason: string;
  /** Photos of what is wrong, as file ids. */
  readonly evidence: readonly string[];
  readonly state: RefundState;
  readonly requestedById: string;
  readonly requestedByName: string;
  readonly requestedAt: number;
  readonly decidedByName: string | null;
  readonly decidedAt: number | null;
  readonly rejection: string | null;
}

export const refunds = defineCollection<RefundDocument>()('refunds', [
  index('by_order', ['orderId', '-_id']),
  index('by_organisation', ['organisationPath', '-_id']),
  index('by_organisation_state', ['organisationPath', 'state', '-_id']),
  index('by_organisation_goods', ['organisationPath', 'goods', '-_id']),
]);

/** One physical machine in the appliance books of its households. */
export interface ApplianceDocument extends Document {
  readonly product: FrozenProduct;
  /** As it was read off the plate; empty when nobody read it. */
  readonly serialNumber: string;
  /** Under which the serial number is unique; the machine's own id when there is none. */
  readonly serialKey: string;
  readonly installedOn: string;
  readonly installedByName: string;
  readonly warranty: WarrantyTerms;
  /** Null while it is in use. */
  readonly end: MachineEnd | null;
  /** The day of its last maintenance 定期保养; null before the first. */
  readonly maintainedOn: string | null;
  /** From when the next maintenance is counted, until it was proposed; null when nobody is to be told any more. */
  readonly careFrom: string | null;
  readonly orderId: string;
  readonly lineId: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly organisationPath: readonly string[];
  /** As on the order. */
  readonly scopes: readonly string[];
  readonly ownerIds: readonly string[];
  readonly householdIds: readonly string[];
  readonly createdAt: number;
}

export const appliances = defineCollection<ApplianceDocument>()('appliances', [
  index('by_household', ['householdIds', '-_id']),
  index('by_serial', ['serialKey'], { unique: true }),
  index('by_care', ['product.category', 'careFrom']),
]);
