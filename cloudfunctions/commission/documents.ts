import type { PayeeSlot } from '../../src/shared/domain/commission/entries';
import type { EntryLife } from '../../src/shared/domain/commission/entry-life';
import type { HoldSign, HoldState } from '../../src/shared/domain/commission/holds';
import type { Payee } from '../../src/shared/domain/commission/payee';
import type { TouchVia } from '../attribution/public';
import { defineCollection, index, type Document } from '../_kit/persistence/collections';

/** The two chains of an order: along the company who sold it, and beside it who brought its buyer. */
export const COMMISSION_CHAINS = ['staff', 'referral'] as const;
export type CommissionChain = (typeof COMMISSION_CHAINS)[number];

/** Whom a chain was made for, and how often it was given to others before. */
export interface MadeChain {
  /** Null while nothing was made for it. */
  readonly key: string | null;
  readonly round: number;
}

/** What was made of an order; its id is the order's. */
export interface CommissionOrderDocument extends Document {
  /** The rules that held when it was placed, for ever; null while nobody has looked. */
  readonly rulesVersion: number | null;
  readonly chains: Readonly<Record<CommissionChain, MadeChain>>;
  readonly entryIds: readonly string[];
  /** When its entries are due; null until everything is delivered and installed. */
  readonly releaseAt: number | null;
  readonly cancelled: boolean;
}

/** An order of which nothing was made yet. */
export const emptyRecord = (_id: string): CommissionOrderDocument => ({
  _id,
  rulesVersion: null,
  chains: { staff: { key: null, round: 0 }, referral: { key: null, round: 0 } },
  entryIds: [],
  releaseAt: null,
  cancelled: false,
});

export const commissionOrders = defineCollection<CommissionOrderDocument>()('commission_orders');

/** Why a person looks at an entry before it is released, and what he said. */
export interface EntryHold {
  readonly signs: readonly HoldSign[];
  readonly state: HoldState;
  readonly words: string;
  readonly byName: string;
  readonly at: number | null;
}

/** One amount of one line for one payee. */
export interface EntryFacts extends EntryLife, Omit<PayeeSlot, 'payee'> {
  readonly orderId: string;
  readonly lineId: string;
  readonly chain: CommissionChain;
  readonly payeeKind: Payee['kind'];
  readonly payeeName: string;
  /** How it came to be his; null where a manager's word alone stands, and of a place. */
  readonly touch: { readonly via: TouchVia; readonly hostName: string; readonly organisationName: string; readonly at: number } | null;
  /** Of a second or third level: the name of him whom he brought; empty when that one left none. */
  readonly through: string | null;
  readonly hold: EntryHold | null;
  readonly releaseAt: number | null;
  /** Found by the round: a case after the sale is open, and it looks again then. */
  readonly afterSale: boolean;
  readonly lookAgainAt: number | null;
  readonly releasedAt: number | null;
  readonly madeAt: number;
}

export interface EntryDocument extends Document, EntryFacts {
  /**
   * When the round is to look at it; null while it waits for something else, and when it is over. Whatever changes one
   * that is due moves what was set aside for it: that is how the round notices (`release-entries.ts`).
   */
  readonly dueAt: number | null;
  /** The list of holds that it stands in. */
  readonly holdKey: HoldState | null;
}

export const commissionEntries = defineCollection<EntryDocument>()('commission_entries', [
  index('by_payee', ['payeeId', '-_id']),
  index('by_payee_made', ['payeeId', 'audience', '-madeAt']),
  index('by_due', ['dueAt', 'payeeId']),
  index('by_hold', ['holdKey', '-_id']),
]);

/** Somebody who has earned something; the id is the person's or the place's. */
export interface CommissionPayeeDocument extends Document {
  readonly kind: Payee['kind'];
  readonly name: string;
  /** No member of staff: the tax of his commission may have to be kept back. */
  readonly outside: boolean;
  /** The part that he is dealt with in, by the id. */
  readonly shard: number;
  /** A payee has one open statement at a time: nothing is on two. */
  readonly openStatementId: string | null;
  /** The place in the journal up to which statements cover what he earned. */
  readonly statedUntil: string;
  readonly statementCount: number;
  /** F1: money, or points instead. */
  readonly prefers: 'money' | 'points';
  /** As WeChat knows him; asked for where a payment needs it. */
  readonly realName: string | null;
}

export const commissionPayees = defineCollection<CommissionPayeeDocument>()('commission_payees', [index('by_shard', ['shard', '_id'])]);
