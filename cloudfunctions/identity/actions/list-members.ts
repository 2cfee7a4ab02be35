import { PAGE_BUDGET } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { toMemberAnswers } from '../answers';
import { membersBelow } from '../repository';

/** The members of the caller's tree; a page is 20 people, each with every position he holds there. */
export const listMembers = action('identity.member.list', PAGE_BUDGET, async ({ after }, ctx) => {
  const acting = actingMembership(ctx);
  const { rows, next } = await membersBelow(ctx.db, acting, after);
  return { rows: rows.flatMap((person) => toMemberAnswers(person, acting, ctx.actor.personId)), next };
});
