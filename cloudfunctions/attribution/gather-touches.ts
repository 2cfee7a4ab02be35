import { sourceOfScan } from '../../src/shared/domain/attribution/binding';
import { MOST_LEVELS, type CreditCase, type Touch, type TouchHost } from '../../src/shared/domain/attribution/credit';
import type { SceneKind } from '../../src/shared/domain/attribution/scene-kinds';
import { oneOf } from '../_kit/persistence/conditions';
import type { Reader } from '../_kit/persistence/reader';
import { findPeople, type PersonFacts } from '../identity/public';
import { findLeadForCredit, type LeadForCredit } from '../leads/public';
import type { OrderForCredit } from '../orders/public';
import { referrals, type Contestant } from './credit-documents';
import { bindings, scans, sceneCodes, type BindingDocument, type ScanDocument, type SceneCodeDocument } from './documents';

/** More scans of one person are not looked at: the newest decide. */
export const MOST_SCANS = 100;

/** A contestant before anything was decided about him. */
export type Approach = Omit<Contestant, 'chain' | 'verdict'>;

/** All that a decision is made from; without a buyer only the report counts. */
export async function gatherCase(
  db: Reader,
  order: OrderForCredit,
): Promise<{ readonly facts: CreditCase; readonly approaches: readonly Approach[] }> {
  const { buyerId } = order;
  const seen = buyerId === null ? NOTHING_SEEN : await seenOf(db, buyerId);
  return caseOf(db, order, seen);
}

/** Kinds of codes of who brings buyers. */
const BRINGING: readonly SceneKind[] = ['friend', 'partner'];

/** The same of an order that somebody is about to place in the mall; null, and one round trip, when nobody ever brought him. */
export async function gatherPurchase(db: Reader, buyerId: string, now: number): Promise<CreditCase | null> {
  const seen = await seenOf(db, buyerId);
  if (!seen.scanned.some(({ kind }) => BRINGING.includes(kind))) return null;
  const order: OrderForCredit = {
    orderId: '',
    orderNo: '',
    channel: 'mall',
    cancelled: false,
    buyerId,
    reporterId: null,
    reporterName: '',
    organisationId: '',
    organisationName: '',
    organisationPath: [],
    placedAt: now,
    leadId: null,
  };
  return (await caseOf(db, order, seen)).facts;
}

/** What a buyer did before. */
interface Seen {
  readonly scanned: readonly ScanDocument[];
  readonly binding: BindingDocument | null;
}

const NOTHING_SEEN: Seen = { scanned: [], binding: null };

async function seenOf(db: Reader, buyerId: string): Promise<Seen> {
  const [scanned, binding] = await Promise.all([scansOf(db, buyerId), db.get(bindings, buyerId)]);
  return { scanned, binding };
}

async function caseOf(db: Reader, order: OrderForCredit, { scanned, binding }: Seen): Promise<{ readonly facts: CreditCase; readonly approaches: readonly Approach[] }> {
  const { buyerId, placedAt, leadId } = order;
  const [codes, lead] = await Promise.all([codesOf(db, scanned), leadId === null ? null : findLeadForCredit(db, leadId)]);
  const customer = customerOf(binding, order);
  const hostIds = [...[...codes.values()].map(({ hostPersonId }) => hostPersonId), lead?.personId].flatMap((id) => id ?? []);
  const known = await findPeople(db, [...hostIds, customer?.adviserId, buyerId].filter((id) => typeof id === 'string'));
  const approaches = [
    ...scanned.flatMap((scan) => approachOfScan(scan, codes.get(scan.codeId), known)),
    ...approachOfOrder(order),
    ...approachOfLead(lead, leadId),
    ...approachOfAdviser(customer, order, known),
  ];
  const facts: CreditCase = {
    buyerId: buyerId ?? '',
    householdIds: householdOf(buyerId, known),
    placedAt,
    touches: approaches.map(({ touchId, source, via, host, at }): Touch => ({ touchId, source, host, at, lasting: via === 'lead' })),
    customer,
    uplines: await uplinesOf(db, hostIds),
  };
  return { facts, approaches };
}

function scansOf(db: Reader, personId: string): Promise<readonly ScanDocument[]> {
  return db.find(scans, { where: { personId }, orderBy: [['_id', 'desc']], limit: MOST_SCANS });
}

async function codesOf(db: Reader, scanned: readonly ScanDocument[]): Promise<ReadonlyMap<string, SceneCodeDocument>> {
  const ids = [...new Set(scanned.map(({ codeId }) => codeId))];
  if (ids.length === 0) return new Map();
  const found = await db.find(sceneCodes, { where: { _id: oneOf(ids) }, limit: ids.length });
  return new Map(found.map((code) => [code._id, code]));
}

/** An order that he took before this one made him somebody's customer. */
function customerOf(binding: BindingDocument | null, { orderId }: OrderForCredit): CreditCase['customer'] {
  if (binding === null || binding.source !== 'order' || binding.orderId === orderId) return null;
  return { since: binding.boundAt, adviserId: binding.hostPersonId };
}

function approachOfScan(scan: ScanDocument, code: SceneCodeDocument | undefined, known: ReadonlyMap<string, PersonFacts>): Approach[] {
  const source = sourceOfScan(scan.kind);
  if (scan.outcome !== 'landed' || source === null || code === undefined) return [];
  const { hostPersonId: personId, organisationId, organisationName, title } = code;
  const host: TouchHost = { kind: hostKindOf(scan.kind, personId), personId, organisationId };
  const hostName = personId === null ? title : (known.get(personId)?.name ?? '');
  return [{ touchId: scan._id, shareId: scan.shareId, source, via: scan.kind, host, hostName, organisationName, at: scan.at }];
}

function hostKindOf(kind: SceneKind, personId: string | null): TouchHost['kind'] {
  if (kind === 'partner') return 'partner';
  if (kind === 'friend') return 'customer';
  return personId === null ? 'place' : 'staff';
}

/** Who reported it; a purchase in the mall has no report. */
function approachOfOrder({ orderId, channel, reporterId, reporterName, organisationId, organisationName, placedAt }: OrderForCredit): Approach[] {
  if (channel !== 'report' || reporterId === null) return [];
  const host: TouchHost = { kind: 'staff', personId: reporterId, organisationId };
  return [{ touchId: `report:${orderId}`, shareId: null, source: 'order', via: 'report', host, hostName: reporterName, organisationName, at: placedAt }];
}

/** Who told of the customer before: it counts as if he had come with his code, for as long as the lead was followed. */
function approachOfLead(lead: LeadForCredit | null, leadId: string | null): Approach[] {
  if (lead === null || leadId === null) return [];
  const { hostKind: kind, personId, organisationId, name: hostName, organisationName, at } = lead;
  return [{ touchId: `lead:${leadId}`, shareId: null, source: 'personal', via: 'lead', host: { kind, personId, organisationId }, hostName, organisationName, at }];
}

function approachOfAdviser(customer: CreditCase['customer'], { organisationId, organisationName }: OrderForCredit, known: ReadonlyMap<string, PersonFacts>): Approach[] {
  if (customer === null || customer.adviserId === null) return [];
  const { adviserId: personId, since: at } = customer;
  const host: TouchHost = { kind: 'staff', personId, organisationId };
  return [{ touchId: `adviser:${personId}`, shareId: null, source: 'personal', via: 'adviser', host, hostName: known.get(personId)?.name ?? '', organisationName, at }];
}

function householdOf(buyerId: string | null, known: ReadonlyMap<string, PersonFacts>): readonly string[] {
  const home = buyerId === null ? undefined : known.get(buyerId)?.householdId;
  const others = home === undefined ? [] : [...known].filter(([, { householdId }]) => householdId === home).map(([id]) => id);
  return buyerId === null ? [] : [...new Set([buyerId, ...others])];
}

/** Who brought each of them, and who brought that one; a level a query. */
async function uplinesOf(db: Reader, personIds: readonly string[]): Promise<Readonly<Record<string, readonly string[]>>> {
  const referrerOf = new Map<string, string>();
  let asked = [...new Set(personIds)];
  for (let level = 0; level < MOST_LEVELS && asked.length > 0; level += 1) {
    const found = await db.find(referrals, { where: { _id: oneOf(asked) }, limit: asked.length });
    for (const { _id, referrerId } of found) referrerOf.set(_id, referrerId);
    asked = [...new Set(found.map(({ referrerId }) => referrerId))].filter((id) => !referrerOf.has(id));
  }
  return Object.fromEntries(personIds.map((personId) => [personId, chainFrom(personId, referrerOf)]));
}

function chainFrom(personId: string, referrerOf: ReadonlyMap<string, string>): readonly string[] {
  const chain: string[] = [];
  for (let next = referrerOf.get(personId); next !== undefined && !chain.includes(next) && chain.length < MOST_LEVELS; next = referrerOf.get(next)) {
    chain.push(next);
  }
  return chain;
}
