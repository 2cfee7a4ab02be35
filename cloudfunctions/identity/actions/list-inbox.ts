import { PAGE_SIZE } from '../../../src/shared/contract/fields';
import { toPage } from '../../_kit/persistence/reader';
import { action } from '../../_kit/runtime/action';
import { inboxOf } from '../repository';

/** The caller's own messages, newest first. */
export const listInbox = action(
  'identity.inbox.list',
  { roundTrips: 2, documentsExamined: 22 },
  async ({ after }, ctx) => {
    const { rows, next } = toPage(await inboxOf(ctx.db, ctx.actor.personId, after, PAGE_SIZE + 1), PAGE_SIZE);
    return {
      rows: rows.map(({ _id: id, kind, facts, orderId, at, read }) => ({ id, kind, facts, orderId, at, read })),
      next,
    };
  },
);
