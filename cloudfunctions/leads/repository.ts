import { LEAD_MANAGERS } from '../../src/shared/domain/roles';
import { relationTo, type LeadRelation } from '../../src/shared/domain/leads/viewing';
import { AppError } from '../../src/shared/errors/app-error';
import { oneOf } from '../_kit/persistence/conditions';
import { findPage, type Page } from '../_kit/persistence/pages';
import type { Reader } from '../_kit/persistence/reader';
import { searchKey } from '../_kit/persistence/search-keys';
import { before, findByKey } from '../_kit/persistence/sort-keys';
import { actingMembership, type Membership, type QueryContext } from '../_kit/runtime/context';
import { leads, type LeadDocument } from './documents';
import type { ParsedInput } from '../../src/shared/contract/registry';

/** What the acting position makes of somebody, for this lead. */
export function relationIn(lead: LeadDocument, ctx: QueryContext): LeadRelation | null {
  const { id: membershipId, role, organisationId, organisationPath } = actingMembership(ctx);
  return relationTo({ ...lead, holderMembershipId: lead.holderId }, { personId: ctx.actor.personId, membershipId, role, organisationId, organisationPath });
}

export interface SeenLead {
  readonly lead: LeadDocument;
  readonly relation: Exclude<LeadRelation, 'bringer'>;
}

/**
 * A lead that the acting member works on. Who brought it and no more sees how far it is elsewhere.
 * @throws AppError `leads.lead.missing`, also for somebody else's
 */
export async function leadInSight(db: Pick<Reader, 'get'>, ctx: QueryContext, leadId: string): Promise<SeenLead> {
  const lead = await db.get(leads, leadId);
  const relation = lead === null ? null : relationIn(lead, ctx);
  if (lead === null || relation === null || relation === 'bringer') throw new AppError('leads.lead.missing');
  return { lead, relation };
}

type Wanted = ParsedInput<'leads.lead.list'>;

/** One page of the leads that a member follows, manages, or may take. One round trip. */
export async function listedLeads(db: Reader, acting: Membership, { of, filter, search, after }: Wanted, now: number): Promise<Page<LeadDocument>> {
  if (of === 'pool') return findPage(db, leads, { poolId: oneOf(acting.organisationPath) }, after);
  const scope = of === 'mine' ? acting.id : acting.organisationId;
  if (search !== undefined && search !== '') return findPage(db, leads, { searchKeys: searchKey(scope, search) }, after);
  const where = of === 'mine' ? { holderId: scope } : { organisationPath: scope };
  if (filter === 'late') return byDue(db, of, scope, after, before(now));
  // What is under way comes by when somebody is to be in touch.
  if (of === 'mine' && filter === 'following') return byDue(db, of, scope, after, undefined);
  return findPage(db, leads, filter === undefined ? where : { ...where, group: filter }, after);
}

function byDue(db: Reader, of: 'mine' | 'team', scope: string, after: string | undefined, until: string | undefined): Promise<Page<LeadDocument>> {
  const where = of === 'mine' ? { followerId: scope } : { organisationPath: scope };
  return findByKey(db, leads, { where, key: 'dueKey', order: 'asc', after, until });
}

export const isLeadManager = ({ role }: Pick<Membership, 'role'>): boolean => LEAD_MANAGERS.some((manager) => manager === role);
