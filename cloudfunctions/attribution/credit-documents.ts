import type { CreditCase, CreditChain, CreditRules, TouchHost, TouchVerdict } from '../../src/shared/domain/attribution/credit';
import type { BindingSource } from '../../src/shared/domain/attribution/binding';
import type { SceneKind } from '../../src/shared/domain/attribution/scene-kinds';
import { defineCollection, index, type Document } from '../_kit/persistence/collections';

/** What a touch came by: a code of this kind, the report of the order, or being the adviser of an old customer. */
export type TouchVia = SceneKind | 'report' | 'adviser' | 'lead';

/** One who might have been credited, with what was decided about him; frozen with his name. */
export interface Contestant {
  readonly touchId: string;
  /** The share by which he came. */
  readonly shareId: string | null;
  readonly chain: CreditChain;
  readonly source: BindingSource;
  readonly via: TouchVia;
  readonly host: TouchHost;
  readonly hostName: string;
  readonly organisationName: string;
  readonly at: number;
  readonly verdict: TouchVerdict;
}

/** A manager decided otherwise: both stay to be seen. */
export interface Overrule {
  readonly chain: CreditChain;
  /** The touches that were and that are credited; null: nobody. */
  readonly fromTouchId: string | null;
  readonly toTouchId: string | null;
  readonly reason: string;
  readonly byId: string;
  readonly byName: string;
  readonly at: number;
}

/** What a decision was made from beside its touches, so that it can be made again. */
export type FrozenCase = Pick<CreditCase, 'householdIds' | 'placedAt' | 'customer' | 'uplines'>;

/** Whose sale an order is; its id is the order's. Decided once, changed by nothing but a manager. */
export interface CreditDocument extends Document {
  readonly orderNo: string;
  readonly organisationName: string;
  readonly organisationPath: readonly string[];
  /** Null while nobody has taken the order as its buyer: who brought him is decided when somebody does. */
  readonly buyerId: string | null;
  readonly saleTouchId: string | null;
  readonly referralTouchId: string | null;
  /** Who brought the buyer, and who brought that one: at most three, nearest first. */
  readonly upline: readonly string[];
  readonly contestants: readonly Contestant[];
  readonly overrules: readonly Overrule[];
  /** The order came to nothing: whose it was stays to be seen, and counts for no share. */
  readonly cancelled: boolean;
  readonly frozen: FrozenCase;
  /** The rules by which it was decided, and their version. */
  readonly rules: CreditRules;
  readonly policyVersion: number;
  readonly decidedAt: number;
  /** The people among the contestants. */
  readonly contestantIds: readonly string[];
  /** The organisations in whose list of contests it stands; none when nobody contested. */
  readonly contestedIn: readonly string[];
  /** The shares that brought what is credited now. */
  readonly creditedShareIds: readonly string[];
}

/** The touch that is credited in one chain now. */
export const creditedIn = (credit: CreditDocument, chain: CreditChain): string | null =>
  chain === 'sale' ? credit.saleTouchId : credit.referralTouchId;

export const credits = defineCollection<CreditDocument>()('credits', [
  index('by_organisation', ['organisationPath', '-_id']),
  index('by_contestant', ['contestantIds', '-_id']),
  index('by_contest', ['contestedIn', '-_id']),
  index('by_share', ['creditedShareIds']),
]);

/** Who once brought a person, for ever; its id is the person's. */
export interface ReferralDocument extends Document {
  readonly referrerId: string;
  readonly orderId: string;
  readonly at: number;
}

export const referrals = defineCollection<ReferralDocument>()('referrals', [index('by_referrer', ['referrerId', '-at'])]);
