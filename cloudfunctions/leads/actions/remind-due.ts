import { between } from '../../_kit/persistence/conditions';
import type { Transaction } from '../../_kit/persistence/transaction';
import { action } from '../../_kit/runtime/action';
import { inLanes } from '../../_kit/runtime/in-lanes';
import { leads, type LeadDocument } from '../documents';
import { changedLead } from '../lead-record';
import { toFollower } from '../messages';

/** So many a round; the next one goes on. */
const BATCH = 60;
const LANES = 6;

/** Reminds whoever follows a lead that he is to be in touch, once of each date. */
export const remindDue = action('leads.due.remind', { roundTrips: 500, documentsExamined: 1_000 }, async (_input, ctx) => {
  const { db, now } = ctx;
  const due = await db.find(leads, { where: { remindAt: between(0, now) }, orderBy: [['remindAt', 'asc'], ['_id', 'asc']], limit: BATCH });
  let reminded = 0;
  await inLanes(due, LANES, async (lead) => {
    const done = await ctx.transactOnce(`due:${lead._id}:${String(lead.dueAt)}`, (tx) => remind(tx, lead, now));
    reminded += done;
  });
  return { reminded, finished: due.length < BATCH };
});

/** Read again: somebody may have been quicker than the round. */
async function remind(tx: Transaction, seen: LeadDocument, now: number): Promise<number> {
  const lead = await tx.get(leads, seen._id);
  if (lead === null || lead.holder === null || lead.remindAt !== seen.remindAt) return 0;
  await tx.put(leads, changedLead(lead, { toldDueAt: lead.dueAt }, now));
  tx.emit(toFollower('lead_due', lead, lead.holder.personId));
  return 1;
}
