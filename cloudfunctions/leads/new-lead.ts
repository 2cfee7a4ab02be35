import type { ParsedInput } from '../../src/shared/contract/registry';
import type { LeadSettings } from '../../src/shared/domain/leads/clock';
import { nextInTurn } from '../../src/shared/domain/leads/turn';
import { LEAD_MANAGERS } from '../../src/shared/domain/roles';
import { assert } from '../../src/shared/kernel/assert';
import type { Reader } from '../_kit/persistence/reader';
import type { Transaction } from '../_kit/persistence/transaction';
import type { CommandContext } from '../_kit/runtime/context';
import { findHolders, findMembersOf, MOST_HOLDERS, type MemberFacts } from '../identity/public';
import { leadPhones, leads, leadTurns, type LeadDocument, type LeadFacts, type LeadHolder, type LeadSource, type Place } from './documents';
import { writeStep } from './entries';
import { changedLead, leadNoOf, phoneKey, toLeadDocument, WITHOUT_HOLDER } from './lead-record';
import { heldBy, holderOf } from './holder';
import { leadWaits, toFollower } from './messages';
import { leadTerms } from './terms';

/** What was told of somebody, and by whom. */
export interface Telling {
  readonly told: Pick<ParsedInput<'leads.lead.submit'>, 'wish' | 'category' | 'area' | 'customer' | 'consentVersion'>;
  readonly source: LeadSource;
  /** Where it lies. */
  readonly place: Place;
  /** Who follows it in any case; null: whoever's turn it is. */
  readonly keeper: LeadHolder | null;
  readonly tellerId: string;
}

export interface Told {
  readonly lead: LeadDocument;
  readonly outcome: 'new' | 'known';
}

/**
 * Who calls, the rules, those whose turn it may be and their managers; start, the phone, the lead known or new, its entry, whose
 * turn it was and is, journal and commit.
 */
export const TELL_BUDGET = { roundTrips: 16, documentsExamined: 10 + 4 * MOST_HOLDERS } as const;

/** Told of the same person by so many, the later ones are not kept any more. */
const MOST_SOURCES = 20;
/** Who is given leads in turn: those who sell. */
const SELLERS = ['guide', 'salesperson'] as const;

/** What must be known before the transaction. */
interface Preparation {
  readonly terms: LeadSettings;
  /** Who may be next; none: a manager gives it to somebody. */
  readonly candidates: readonly MemberFacts[];
  readonly turnOf: string;
  readonly managerIds: readonly string[];
}

export async function prepareTelling(db: Reader, { place, keeper }: Pick<Telling, 'place' | 'keeper'>): Promise<Preparation> {
  const terms = await leadTerms(db);
  const turnOf = turnPlace(place, terms);
  if (keeper !== null) return { terms, candidates: [], turnOf: '', managerIds: [] };
  const [candidates, managerIds] = await Promise.all([
    turnOf === null ? [] : candidatesFor(db, turnOf),
    findHolders(db, LEAD_MANAGERS, place.organisationPath),
  ]);
  return { terms, candidates, turnOf: turnOf ?? '', managerIds };
}

/** Among whose people it is given out in turn. Headquarters is no territory: what came there waits for a manager. */
function turnPlace({ organisationPath }: Place, { assignBy }: LeadSettings): string | null {
  if (assignBy === 'hand') return null;
  if (assignBy === 'round_robin') return organisationPath[0] ?? null;
  return organisationPath.length > 1 ? (organisationPath.at(-1) ?? null) : null;
}

/** Those after the one who had the last, and from the beginning when there are none. */
async function candidatesFor(db: Reader, organisationId: string): Promise<readonly MemberFacts[]> {
  const last = (await db.get(leadTurns, organisationId))?.lastPersonId;
  const next = await findMembersOf(db, SELLERS, organisationId, { after: last, limit: MOST_HOLDERS });
  return next.length > 0 || last === undefined ? next : findMembersOf(db, SELLERS, organisationId, { after: undefined, limit: MOST_HOLDERS });
}

/**
 * Takes in what was told. Of one phone there is one open lead: who tells of it again is noted there, and the first keeps
 * what it brings. Two who tell at once meet at the phone's own document, so one of them is the first.
 */
export async function tell(tx: Transaction, telling: Telling, { terms, candidates, turnOf, managerIds }: Preparation, ids: NewIds): Promise<Told> {
  const key = phoneKey({ organisationPath: telling.place.organisationPath, customer: telling.told.customer });
  const known = await knownLead(tx, key);
  if (known !== null) return { lead: await toldAgain(tx, known, telling, ids), outcome: 'known' };
  const holder = telling.keeper ?? (await takeTurn(tx, candidates, turnOf));
  const lead = toLeadDocument(ids.leadId, newFacts(ids.leadId, telling, { holder, terms }));
  await tx.put(leadPhones, { _id: key, leadId: lead._id });
  await writeStep(tx, lead, ids.entryId, { kind: 'submitted', at: lead.createdAt, byName: telling.source.name, toName: holder?.name ?? null });
  if (holder !== null && holder.personId !== telling.tellerId) tx.emit(toFollower('lead_given', lead, holder.personId));
  if (holder === null) for (const event of leadWaits(lead, managerIds)) tx.emit(event);
  return { lead, outcome: 'new' };
}

/** Made before the transaction, which may run more than once. */
export interface NewIds {
  readonly leadId: string;
  readonly entryId: string;
}

export const newIds = (ctx: CommandContext): NewIds => ({ leadId: ctx.newId('lead'), entryId: ctx.newId('leadEntry') });

async function knownLead(tx: Transaction, key: string): Promise<LeadDocument | null> {
  const phone = await tx.get(leadPhones, key);
  return phone === null ? null : tx.get(leads, phone.leadId);
}

async function toldAgain(tx: Transaction, lead: LeadDocument, { source, told }: Telling, { entryId }: NewIds): Promise<LeadDocument> {
  const full = lead.others.length >= MOST_SOURCES;
  const changed = full ? lead : changedLead(lead, { others: [...lead.others, source] }, source.at);
  await writeStep(tx, changed, entryId, { kind: 'told_again', at: source.at, byName: source.name, words: told.wish });
  return changed;
}

async function takeTurn(tx: Transaction, candidates: readonly MemberFacts[], turnOf: string): Promise<LeadHolder | null> {
  if (candidates.length === 0) return null;
  const last = (await tx.get(leadTurns, turnOf))?.lastPersonId ?? null;
  const next = nextInTurn(candidates.map((member) => ({ ...member, id: member.personId })), last);
  assert(next !== null, 'somebody of them is next');
  await tx.put(leadTurns, { _id: turnOf, lastPersonId: next.personId });
  return holderOf(next);
}

function newFacts(leadId: string, { told, source, place }: Telling, { holder, terms }: { readonly holder: LeadHolder | null; readonly terms: LeadSettings }): LeadFacts {
  const { wish, category, area, customer, consentVersion } = told;
  const { at } = source;
  const state = holder === null ? 'new' : 'assigned';
  return {
    leadNo: leadNoOf(leadId, at),
    state,
    customer,
    wish,
    category,
    area,
    source,
    others: [],
    consent: { version: consentVersion, at },
    ...place,
    ...WITHOUT_HOLDER,
    poolId: null,
    reached: [{ state, at }],
    amountFen: null,
    lost: null,
    order: null,
    createdAt: at,
    ...(holder === null ? {} : heldBy(holder, terms, at)),
  };
}
