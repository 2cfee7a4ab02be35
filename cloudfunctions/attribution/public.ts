import type { SceneKind } from '../../src/shared/domain/attribution/scene-kinds';
import type { Reader } from '../_kit/persistence/reader';
import { above, between } from '../_kit/persistence/conditions';
import { decideCredit, MOST_LEVELS, type TouchHost } from '../../src/shared/domain/attribution/credit';
import { isBindingValid } from '../../src/shared/domain/attribution/binding';
import type { Credit, CreditChain } from '../../src/shared/domain/attribution/credit';
import type { DecidedCredit } from '../../src/shared/domain/attribution/decide-again';
import { DAY_MS } from '../../src/shared/kernel/time';
import { newId } from '../_kit/runtime/ids';
import { creditedIn, credits, type CreditDocument, type TouchVia } from './credit-documents';
import { codeState } from '../../src/shared/domain/attribution/code-state';
import { bindings, type SceneCodeDocument } from './documents';
import { readSettings } from '../settings/public';
import { gatherPurchase, MOST_SCANS } from './gather-touches';
import { findCode, resolveScene as resolve } from './resolve-scene';

export type { TouchVia };

/** What other contexts may know of a code. */
export interface ResolvedScene {
  readonly codeId: string;
  readonly kind: SceneKind;
  /** The order, appliance or membership that the code is of. */
  readonly subjectId: string | null;
  readonly organisationId: string;
}

/**
 * What a scene stands for, when it may be used now; it costs one query, a forged or foreign one none.
 * @throws AppError `attribution.code.not_recognised`, `.revoked`, `.expired`, `.used_up`
 */
export async function resolveScene(db: Reader, scene: string, now: number): Promise<ResolvedScene> {
  const { _id: codeId, kind, subjectId, organisationId } = await resolve(db, scene, now);
  return { codeId, kind, subjectId, organisationId };
}

/** Who stands behind a code. */
export interface CodeHost {
  readonly codeId: string;
  readonly kind: SceneKind;
  /** The member behind a personal code, under which position; null for one of the office. */
  readonly member: { readonly personId: string; readonly membershipId: string } | null;
  /** What a code of the office is called. */
  readonly title: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly organisationPath: readonly string[];
}

/**
 * Whose code somebody came with; costs as `resolveScene`.
 * @throws AppError `attribution.code.not_recognised`, `.revoked`, `.expired`, `.used_up`
 */
export async function findCodeHost(db: Reader, scene: string, now: number): Promise<CodeHost> {
  return hostOf(await resolve(db, scene, now));
}

/**
 * The same of a code that may be revoked or expired: for whom has to know whose it was.
 * @throws AppError `attribution.code.not_recognised`
 */
export async function findHostOfAny(db: Reader, scene: string, now: number): Promise<CodeHost & { readonly isValid: boolean }> {
  const code = await findCode(db, scene);
  return { ...hostOf(code), isValid: codeState(code, now) === 'active' };
}

function hostOf({ _id: codeId, kind, hostPersonId, subjectId, title, organisationId, organisationName, organisationPath }: SceneCodeDocument): CodeHost {
  // A friend holds no position, and his name is none of a place.
  const isMember = hostPersonId !== null && subjectId !== null && kind !== 'friend';
  const member = isMember ? { personId: hostPersonId, membershipId: subjectId } : null;
  return { codeId, kind, member, title: kind === 'friend' ? organisationName : title, organisationId, organisationName, organisationPath };
}

/** Who advises a person now; null when nobody does. */
export async function findAdviser(
  db: Reader,
  personId: string,
  now: number,
): Promise<{ readonly hostPersonId: string | null; readonly organisationId: string } | null> {
  const binding = await db.get(bindings, personId);
  if (binding === null || !isBindingValid(binding, now)) return null;
  const { hostPersonId, organisationId } = binding;
  return { hostPersonId, organisationId };
}

/** His scans with their codes and people, who brought those, and the rules. */
export const EXPECTED_REFERRAL_COST = { roundTrips: 4 + MOST_LEVELS, documentsExamined: 3 + (3 + MOST_LEVELS) * MOST_SCANS } as const;

/** Who would be credited with bringing a person if he bought in the mall now, by the policy that decides once he has. */
export async function expectReferral(db: Reader, personId: string, now: number): Promise<TouchHost | null> {
  const [facts, { values, versions }] = await Promise.all([gatherPurchase(db, personId, now), readSettings(db, ['attribution'])]);
  return facts === null ? null : (decideCredit(facts, { ...values.attribution, version: versions.attribution }).referral?.host ?? null);
}

/** Who is credited with an order in one chain, and by what. */
export interface Credited extends Credit {
  readonly via: TouchVia;
  readonly hostName: string;
  readonly organisationName: string;
  /** When he came: the scan, the report, or since when he is the adviser. */
  readonly at: number;
}

/** Whose sale an order is now, a manager's word included. */
export interface OrderCredit {
  /** Null while nobody has taken the order as its buyer: `referral` is decided when somebody does. */
  readonly buyerId: string | null;
  readonly sale: Credited | null;
  readonly referral: Credited | null;
  /** Who brought the buyer, and who brought that one: at most three, nearest first. */
  readonly upline: readonly string[];
  readonly policyVersion: number;
  /** How often a manager decided otherwise; a new number is a new decision. */
  readonly overrules: number;
}

/** Whose sale an order is; also inside a transaction. Null while nothing was decided, and for a gift. */
export async function findCredit(db: Pick<Reader, 'get'>, orderId: string): Promise<OrderCredit | null> {
  const credit = await db.get(credits, orderId);
  return credit === null ? null : toOrderCredit(credit);
}

function toOrderCredit(credit: CreditDocument): OrderCredit {
  const { buyerId, upline, policyVersion, overrules } = credit;
  const sale = creditedBy(credit, 'sale');
  return { buyerId, sale, referral: creditedBy(credit, 'referral'), upline, policyVersion, overrules: overrules.length };
}

function creditedBy(credit: CreditDocument, chain: CreditChain): Credited | null {
  const touchId = creditedIn(credit, chain);
  const found = touchId === null ? undefined : credit.contestants.find((one) => one.touchId === touchId && one.chain === chain);
  if (found === undefined) return null;
  const { source, via, host, hostName, organisationName, at } = found;
  return { touchId: found.touchId, source, via, host, hostName, organisationName, at };
}

export interface CreditOfOrder {
  readonly orderId: string;
  readonly credit: OrderCredit;
}

interface Asked {
  readonly since: number;
  readonly after: string | undefined;
  readonly limit: number;
}

/** Whose the orders since an instant are, at and below an organisation, newest first: a page. One round trip. */
export async function creditsSince(
  db: Reader,
  organisationId: string,
  { since, after, limit }: Asked,
): Promise<{ readonly rows: readonly CreditOfOrder[]; readonly next: string | null }> {
  const from = newId('order', since);
  const where = { organisationPath: organisationId, _id: after === undefined ? above(from) : between(from, after) };
  const found = await db.find(credits, { where, orderBy: [['_id', 'desc']], limit });
  return {
    rows: found.map((credit) => ({ orderId: credit._id, credit: toOrderCredit(credit) })),
    next: found.length < limit ? null : (found.at(-1)?._id ?? null),
  };
}

/** How far back rules that are about to change are tried, and on how many decisions. */
const RECENT_MS = 30 * DAY_MS;
export const MOST_RECENT_CREDITS = 100;

/** The newest decisions of the last days at and below an organisation, each with all that it was made from. One round trip. */
export async function recentCredits(db: Reader, organisationId: string, now: number): Promise<readonly DecidedCredit[]> {
  const where = { organisationPath: organisationId, _id: above(newId('order', now - RECENT_MS)) };
  const found = await db.find(credits, { where, orderBy: [['_id', 'desc']], limit: MOST_RECENT_CREDITS });
  return found.map(toDecided);
}

function toDecided({ buyerId, frozen, contestants }: CreditDocument): DecidedCredit {
  const byRule = (wanted: CreditChain) => contestants.find(({ chain, verdict }) => chain === wanted && verdict === 'credited')?.touchId ?? null;
  const touches = contestants.map(({ touchId, source, via, host, at }) => ({ touchId, source, host, at, lasting: via === 'lead' }));
  const facts = { ...frozen, buyerId: buyerId ?? '', touches };
  return { facts, saleTouchId: byRule('sale'), referralTouchId: byRule('referral') };
}
