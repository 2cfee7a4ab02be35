import { findPage, PAGE_ROWS } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { leadEntries } from '../documents';
import { leadInSight } from '../repository';

/** What happened to a lead, the latest first. */
export const listEntries = action(
  'leads.entry.list',
  { roundTrips: 3, documentsExamined: 2 + PAGE_ROWS },
  async ({ leadId, after }, ctx) => {
    await leadInSight(ctx.db, ctx, leadId);
    const { rows, next } = await findPage(ctx.db, leadEntries, { leadId }, after);
    return { rows: rows.map(({ _id: id, ...entry }) => ({ id, ...entry })), next };
  },
);
