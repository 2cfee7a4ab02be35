import type { ApprovalNeed, MonthSum } from '../../src/shared/domain/dealers/credit';
import type { Due } from '../../src/shared/domain/dealers/dues';
import type { PickupLine, PickupList, PickupState, Pieces } from '../../src/shared/domain/dealers/pickup';
import type { Held } from '../../src/shared/domain/dealers/pickup-plans';
import type { TopUpList } from '../../src/shared/domain/dealers/top-up';
import type { SettlementSubject } from '../../src/shared/domain/trade/terms';
import { defineCollection, index, type Document } from '../_kit/persistence/collections';

/** A dealer's or a store's place in the company. */
export interface Place {
  readonly organisationId: string;
  readonly organisationName: string;
  /** From headquarters down to the place itself. */
  readonly organisationPath: readonly string[];
}

/**
 * What is kept of a dealer beside his account, written with every transfer on it, so that nobody needs his history: what
 * he owes by when, what this month came to. Its id is his organisation's. Missing until something happens.
 */
export interface StandingDocument extends Document, Place {
  /** His account's path in the journal. */
  readonly balanceAccount: string;
  readonly dues: readonly Due[];
  /** The day of the earliest due and the id in one; null when he owes nothing. */
  readonly dueKey: string | null;
  /** `YYYY-MM-DD`: when he is to be reminded next, and when he was. */
  readonly remindOn: string | null;
  readonly remindedOn: string | null;
  readonly month: MonthSum;
  /** Pick-ups that wait for the office. */
  readonly waiting: number;
  /** The part that his statements are drafted in, by the id. */
  readonly shard: number;
  /** The place in the journal up to which statements cover his account, how many there are, and whether the last look drafted one. */
  readonly stated: { readonly until: string; readonly count: number; readonly drafted: boolean };
}

export const dealerStandings = defineCollection<StandingDocument>()('dealer_standings', [
  index('by_due', ['organisationPath', 'dueKey']),
  index('by_name', ['organisationPath', 'organisationName']),
  index('by_reminder', ['remindOn', '_id']),
  index('by_shard', ['shard', '_id']),
]);

/** Who did something, by the name he had. */
export interface Doer {
  readonly personId: string;
  readonly name: string;
}

export interface Decision {
  readonly by: Doer;
  readonly reason: string;
  readonly at: number;
}

export interface DocumentLine extends PickupLine {
  readonly name: string;
  readonly model: string;
}

/** A delivery note: what left the warehouse at once. */
export interface DeliveryNote {
  readonly noteNo: string;
  readonly by: Doer;
  readonly at: number;
  readonly amountFen: number;
  readonly dueOn: string;
  readonly pieces: readonly Pieces[];
}

/** Goods on their way back; `received` once somebody looked what came. */
export interface ReturnRecord {
  readonly id: string;
  readonly by: Doer;
  readonly reason: string;
  readonly at: number;
  readonly pieces: readonly Pieces[];
  readonly received: { readonly by: Doer; readonly at: number; readonly amountFen: number; readonly arrived: readonly Pieces[] } | null;
}

/** What is said of a pick-up; the rest of its document follows from it. */
export interface PickupFacts extends Place {
  readonly pickupNo: string;
  readonly state: PickupState;
  readonly lines: readonly DocumentLine[];
  readonly amountFen: number;
  /** Whose price list, and which version of the terms it was measured by. */
  readonly priceTier: string;
  readonly termsVersion: number;
  readonly needs: readonly ApprovalNeed[];
  readonly requestedBy: Doer;
  readonly requestedAt: number;
  readonly remark: string;
  /** Under what it is settled; missing in those from before it could be chosen. */
  readonly subject?: SettlementSubject;
  readonly deliveryAddress: string;
  /** What is set aside; null while it waits, and when it was never set aside. */
  readonly held: Held | null;
  /** The day on which it was set aside: whose month it counts in. */
  readonly heldOn: string | null;
  readonly approval: (Decision & { readonly overFen: number }) | null;
  readonly refusal: Decision | null;
  readonly cancellation: Decision | null;
  readonly notes: readonly DeliveryNote[];
  readonly returns: readonly ReturnRecord[];
}

export interface PickupDocument extends Document, PickupFacts {
  readonly listFilter: PickupList;
  /** The dealer's id as long as it is under way: his home shows those; null when it is over. */
  readonly underWayOf: string | null;
  readonly searchKeys: readonly string[];
}

export const pickups = defineCollection<PickupDocument>()('pickups', [
  index('by_organisation', ['organisationPath', '-_id']),
  index('by_filter', ['organisationPath', 'listFilter', '-_id']),
  index('by_search', ['searchKeys', '-_id']),
  index('by_under_way', ['underWayOf', '-_id']),
]);

/** Money that a dealer means to bring. What is paid of it comes from payments, which know it as a bill of its id. */
export interface TopUpDocument extends Document, Place {
  readonly topUpNo: string;
  readonly amountFen: number;
  readonly creditedFen: number;
  readonly cancelled: boolean;
  /** Nothing of it is paid, and it may still be. */
  readonly openOf: string | null;
  readonly by: Doer;
  readonly createdAt: number;
  readonly listFilter: TopUpList;
  readonly searchKeys: readonly string[];
}

export const topUps = defineCollection<TopUpDocument>()('dealer_top_ups', [
  index('by_tree', ['organisationPath', '-_id']),
  index('by_filter', ['organisationPath', 'listFilter', '-_id']),
  index('by_search', ['searchKeys', '-_id']),
  index('by_organisation', ['organisationId', '-_id']),
  index('by_open', ['openOf', '-_id']),
]);
