import { isIdle } from '../../../src/shared/domain/leads/clock';
import { poolOf } from '../../../src/shared/domain/leads/viewing';
import { DAY_MS } from '../../../src/shared/kernel/time';
import { between } from '../../_kit/persistence/conditions';
import type { Transaction } from '../../_kit/persistence/transaction';
import { action } from '../../_kit/runtime/action';
import type { CommandContext } from '../../_kit/runtime/context';
import { inLanes } from '../../_kit/runtime/in-lanes';
import { leads, type LeadDocument } from '../documents';
import { writeStep } from '../entries';
import { changedLead, WITHOUT_HOLDER } from '../lead-record';
import { toFollower } from '../messages';
import { leadTerms } from '../terms';

/** So many a round; the next one goes on. */
const BATCH = 60;
const LANES = 6;

/** Gives to the pool what nobody followed up for too long, by the rule as it is now, and tells who had it. */
export const recycleIdle = action('leads.idle.recycle', { roundTrips: 500, documentsExamined: 1_000 }, async (_input, ctx) => {
  const { db, now } = ctx;
  const { idleDays } = await leadTerms(db);
  const where = { idleFrom: between(0, now - idleDays * DAY_MS + 1) };
  const idle = await db.find(leads, { where, orderBy: [['idleFrom', 'asc'], ['_id', 'asc']], limit: BATCH });
  let recycled = 0;
  await inLanes(idle, LANES, async (lead) => {
    const entryId = ctx.newId('leadEntry');
    const done = await ctx.transactOnce(`idle:${lead._id}:${String(lead.idleFrom)}`, (tx) => recycle(tx, lead, { ctx, idleDays, entryId }));
    recycled += done;
  });
  return { recycled, finished: idle.length < BATCH };
});

/** Read again: somebody may have been in touch since. */
async function recycle(
  tx: Transaction,
  seen: LeadDocument,
  { ctx, idleDays, entryId }: { readonly ctx: CommandContext; readonly idleDays: number; readonly entryId: string },
): Promise<number> {
  const lead = await tx.get(leads, seen._id);
  if (lead === null || lead.holder === null || !isIdle(lead, { idleDays }, ctx.now)) return 0;
  const change = { ...WITHOUT_HOLDER, state: 'pool', poolId: poolOf(lead.organisationPath) } as const;
  await writeStep(tx, changedLead(lead, change, ctx.now), entryId, { kind: 'recycled', at: ctx.now, byName: '', words: lead.holder.name });
  tx.emit(toFollower('lead_recycled', lead, lead.holder.personId));
  return 1;
}
