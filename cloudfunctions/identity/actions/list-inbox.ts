import { PAGE_BUDGET } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { inboxOf } from '../repository';

/** The caller's own messages, newest first. */
export const listInbox = action('identity.inbox.list', PAGE_BUDGET, async ({ after }, ctx) => {
  const { rows, next } = await inboxOf(ctx.db, ctx.actor.personId, after);
  return {
    rows: rows.map(({ _id: id, kind, facts, orderId, subjectId = null, at, read }) => ({ id, kind, facts, orderId, subjectId, at, read })),
    next,
  };
});
