import { idleFrom } from '../../src/shared/domain/leads/clock';
import { groupOf } from '../../src/shared/domain/leads/states';
import { searchKeysOf } from '../_kit/persistence/search-keys';
import { timeKey } from '../_kit/persistence/sort-keys';
import { documentNumber } from '../_kit/runtime/spoken-number';
import type { LeadDocument, LeadFacts } from './documents';

/** What has no date stands after all that has one. */
const WITHOUT_DATE = 9_999_999_999_999;
/** Going to and fro between stages is not kept for ever. */
const MOST_REACHED = 40;

/** `X26112204718236` */
export const leadNoOf = (leadId: string, at: number): string => documentNumber('lead', leadId, at);

/** One open lead of a phone in a company. */
export const phoneKey = ({ organisationPath, customer }: Pick<LeadFacts, 'organisationPath' | 'customer'>): string =>
  `${organisationPath[0] ?? ''}:${customer.phone}`;

/** The lead's document: what it was told, and what the queries need derived from it. */
export function toLeadDocument(id: string, facts: LeadFacts): LeadDocument {
  const { state, holder, source, others, dueAt, toldDueAt, organisationPath, leadNo, customer } = facts;
  const followed = groupOf(state) === 'following' && holder !== null;
  const bringers = [source, ...others].flatMap(({ personId }) => personId ?? []);
  return {
    ...facts,
    _id: id,
    group: groupOf(state),
    followerId: followed ? holder.membershipId : null,
    holderId: holder?.membershipId ?? null,
    bringerId: source.personId,
    bringerIds: [...new Set(bringers)],
    dueKey: followed ? timeKey(dueAt ?? WITHOUT_DATE, id) : null,
    remindAt: followed && dueAt !== toldDueAt ? dueAt : null,
    idleFrom: idleFrom(facts),
    wonAt: facts.order?.at ?? null,
    searchKeys: searchKeysOf([...organisationPath, ...(holder === null ? [] : [holder.membershipId])], { number: leadNo, customer }),
  };
}

/** The lead after a change, with everything that follows from the change. */
export function changedLead(lead: LeadDocument, change: Partial<LeadFacts>, at: number): LeadDocument {
  const moved = change.state !== undefined && change.state !== lead.state;
  const reached = moved ? [...lead.reached, { state: change.state ?? lead.state, at }].slice(-MOST_REACHED) : lead.reached;
  return toLeadDocument(lead._id, { ...lead, reached, ...change });
}

/** What nobody has any more: it waits for whoever takes it. */
export const WITHOUT_HOLDER = { holder: null, touchedAt: null, nextOn: null, dueAt: null, toldDueAt: null, takenFrom: null } as const;
