import { PAGE_SIZE } from '../../../src/shared/contract/fields';
import { toPage } from '../../_kit/persistence/reader';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { toMemberAnswers } from '../answers';
import { membersBelow } from '../repository';

/** The members of the caller's tree; a page is 20 people, each with every position he holds there. */
export const listMembers = action(
  'identity.member.list',
  { roundTrips: 2, documentsExamined: 22 },
  async ({ after }, ctx) => {
    const acting = actingMembership(ctx);
    const { rows, next } = toPage(await membersBelow(ctx.db, acting, after, PAGE_SIZE + 1), PAGE_SIZE);
    return { rows: rows.flatMap((person) => toMemberAnswers(person, acting, ctx.actor.personId)), next };
  },
);
