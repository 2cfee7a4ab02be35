import { DAY_MS } from '../../kernel/time';
import { BINDING_SOURCES, type BindingSource } from './binding';

/**
 * Whose sale an order is (A3), decided from every touch there was. Two are credited beside each other: who sold it, along
 * the company's own chain (staff and places), and who brought the buyer (a customer or a partner). It is a pure function of
 * its case, so that anybody can replay it, and it says to every contestant why.
 */
export const CREDIT_CHAINS = ['sale', 'referral'] as const;
export type CreditChain = (typeof CREDIT_CHAINS)[number];

export const MOST_LEVELS = 3;

/** A manager may change his mind, but not for ever. */
export const MOST_OVERRULES = 20;

export const HOST_KINDS = ['staff', 'place', 'partner', 'customer'] as const;

/** Who stands behind a touch; a place alone has no person. */
export interface TouchHost {
  readonly kind: (typeof HOST_KINDS)[number];
  readonly personId: string | null;
  readonly organisationId: string | null;
}

/** A scan, an opened share, or the report of the order itself. */
export interface Touch {
  readonly touchId: string;
  readonly source: BindingSource;
  readonly host: TouchHost;
  /** Epoch milliseconds. */
  readonly at: number;
  /** It does not run out: a lead that somebody follows is an approach until it is over. */
  readonly lasting?: boolean;
}

/** What the company says about it. */
export interface CreditRules {
  /** For how long a touch counts. */
  readonly days: number;
  /** Strongest first; a source that is not named credits nobody. */
  readonly ranks: readonly BindingSource[];
}

export interface CreditPolicy extends CreditRules {
  readonly version: number;
}

export const DEFAULT_CREDIT_RULES: CreditRules = { days: 30, ranks: BINDING_SOURCES };

export interface CreditCase {
  readonly buyerId: string;
  /** The people of his household, himself among them. */
  readonly householdIds: readonly string[];
  readonly placedAt: number;
  readonly touches: readonly Touch[];
  /** Since when he is somebody's customer, and whose; null while he never bought. */
  readonly customer: { readonly since: number; readonly adviserId: string | null } | null;
  /** Who once brought each host, and who brought that one: nearest first. */
  readonly uplines: Readonly<Record<string, readonly string[]>>;
}

/** Why a touch was credited or not. */
export const TOUCH_VERDICTS = ['credited', 'outranked', 'later', 'expired', 'after_order', 'existing_customer', 'self', 'loop', 'not_counted'] as const;
export type TouchVerdict = (typeof TOUCH_VERDICTS)[number];

export interface Credit {
  readonly touchId: string;
  readonly source: BindingSource;
  readonly host: TouchHost;
}

/** The decision, as it is frozen. */
export interface CreditDecision {
  readonly sale: Credit | null;
  readonly referral: Credit | null;
  /** Who brought the buyer, who brought that one, …: at most three, nearest first, nobody twice. */
  readonly upline: readonly string[];
  readonly verdicts: readonly { readonly touchId: string; readonly chain: CreditChain; readonly verdict: TouchVerdict }[];
  readonly policyVersion: number;
}

/** Decides an order. The order of the touches does not matter. */
export function decideCredit(facts: CreditCase, policy: CreditPolicy): CreditDecision {
  const judged = CREDIT_CHAINS.map((chain) => judge(chain, facts, policy));
  const [sale = null, referral = null] = judged.map(({ credit }) => credit);
  return {
    sale,
    referral,
    upline: referral === null ? [] : uplineOf(referral.host, facts),
    verdicts: judged.flatMap(({ verdicts }) => verdicts),
    policyVersion: policy.version,
  };
}

const chainOf = ({ kind }: TouchHost): CreditChain => (kind === 'staff' || kind === 'place' ? 'sale' : 'referral');

function judge(chain: CreditChain, facts: CreditCase, policy: CreditPolicy) {
  const contestants = facts.touches
    .filter(({ host }) => chainOf(host) === chain)
    .map((touch) => ({ touch, refusal: refusalOf(touch, chain, facts, policy) }));
  const ranked = contestants
    .filter(({ refusal }) => refusal === null)
    .map(({ touch }) => touch)
    .sort((one, other) => rankOf(one, policy) - rankOf(other, policy) || one.at - other.at || compare(one.touchId, other.touchId));
  const [first] = ranked;
  const verdicts = contestants.map(({ touch, refusal }) => ({
    touchId: touch.touchId,
    chain,
    verdict: refusal ?? standing(touch, first, policy),
  }));
  const credit: Credit | null = first === undefined ? null : { touchId: first.touchId, source: first.source, host: first.host };
  return { credit, verdicts: verdicts.sort((one, other) => compare(one.touchId, other.touchId)) };
}

/** Why a touch cannot be credited, whatever the others are; null when it can. */
function refusalOf({ source, host, at, lasting = false }: Touch, chain: CreditChain, facts: CreditCase, policy: CreditPolicy): TouchVerdict | null {
  const { buyerId, householdIds, placedAt, customer, uplines } = facts;
  const { personId } = host;
  if (!policy.ranks.includes(source)) return 'not_counted';
  if (at > placedAt) return 'after_order';
  // Staff may buy for themselves; nobody is paid for bringing himself or who lives with him.
  if (chain === 'referral' && personId !== null && (personId === buyerId || householdIds.includes(personId))) return 'self';
  if (chain === 'referral' && personId !== null && (uplines[personId] ?? []).includes(buyerId)) return 'loop';
  // The order's own code is no approach to somebody else's customer: he stood in the shop.
  if (source === 'order' && chain === 'sale') return null;
  if (customer !== null && chain === 'sale') return personId !== null && personId === customer.adviserId ? null : 'existing_customer';
  if (customer !== null && at >= customer.since) return 'existing_customer';
  return !lasting && placedAt - at > policy.days * DAY_MS ? 'expired' : null;
}

function standing(touch: Touch, first: Touch | undefined, policy: CreditPolicy): TouchVerdict {
  if (first === undefined || touch.touchId === first.touchId) return 'credited';
  return rankOf(touch, policy) > rankOf(first, policy) ? 'outranked' : 'later';
}

function uplineOf({ personId }: TouchHost, { buyerId, uplines }: CreditCase): readonly string[] {
  if (personId === null) return [];
  const chain = [personId, ...(uplines[personId] ?? [])].filter((one) => one !== buyerId);
  return [...new Set(chain)].slice(0, MOST_LEVELS);
}

const rankOf = ({ source }: Touch, { ranks }: CreditPolicy): number => ranks.indexOf(source);
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
