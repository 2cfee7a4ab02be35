import { LEAD_ROLES, type Role } from '../../../src/shared/domain/roles';
import { cutPage, PAGE_BUDGET, PAGE_ROWS } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { findMembersOf } from '../../identity/public';

type LeadRole = (typeof LEAD_ROLES)[number];
const followsLeads = (role: Role): role is LeadRole => LEAD_ROLES.some((follower) => follower === role);

/** Everybody to whom a manager may give leads, each at one position. */
export const listCandidates = action('leads.candidate.list', PAGE_BUDGET, async ({ after }, ctx) => {
  const { organisationId } = actingMembership(ctx);
  const found = await findMembersOf(ctx.db, LEAD_ROLES, organisationId, { after, limit: PAGE_ROWS });
  const { rows, next } = cutPage(found, ({ personId }) => personId);
  return {
    rows: rows.flatMap(({ personId, membershipId, name, role, organisationName }) =>
      followsLeads(role) ? [{ personId, membershipId, name, role, organisationName }] : [],
    ),
    next,
  };
});
