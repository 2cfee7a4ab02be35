import { findPage, PAGE_ROWS } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { leadOpenings } from '../documents';
import { leadInSight } from '../repository';

/** Who looked up the phone of a lead. */
export const listOpenings = action(
  'leads.phone.openings',
  { roundTrips: 3, documentsExamined: 2 + PAGE_ROWS },
  async ({ leadId, after }, ctx) => {
    await leadInSight(ctx.db, ctx, leadId);
    const { rows, next } = await findPage(ctx.db, leadOpenings, { leadId }, after);
    return { rows: rows.map(({ _id: id, personName: byName, at }) => ({ id, byName, at })), next };
  },
);
