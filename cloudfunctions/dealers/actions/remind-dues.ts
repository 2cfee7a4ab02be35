import { overdueOf, sumOfDues } from '../../../src/shared/domain/dealers/dues';
import { DEALER_ACCOUNT_ROLES } from '../../../src/shared/domain/roles';
import { dayOf } from '../../../src/shared/kernel/time';
import { between } from '../../_kit/persistence/conditions';
import type { Transaction } from '../../_kit/persistence/transaction';
import { action } from '../../_kit/runtime/action';
import { inLanes } from '../../_kit/runtime/in-lanes';
import { findHolders, MOST_HOLDERS } from '../../identity/public';
import { dealerStandings, type StandingDocument } from '../documents';
import { moneyDue } from '../messages';
import { withDues } from '../standing';

/** So many a round; the next one goes on. */
const BATCH = 50;
const LANES = 6;

/** Tells dealers what is due in a few days, and every week what is late. That it holds up pick-ups follows from the dues. */
export const remindDues = action('dealers.due.remind', { roundTrips: 1 + 9 * BATCH, documentsExamined: (4 + MOST_HOLDERS) * BATCH }, async (_input, ctx) => {
  const { db, now } = ctx;
  const today = dayOf(now);
  const due = await db.find(dealerStandings, { where: { remindOn: between('', `${today}~`) }, orderBy: [['remindOn', 'asc'], ['_id', 'asc']], limit: BATCH });
  // Asked before any transaction opens.
  const told = new Map<string, readonly string[]>();
  await inLanes(due, LANES, async ({ _id }) => void told.set(_id, await findHolders(db, DEALER_ACCOUNT_ROLES, [_id])));
  let reminded = 0;
  for (const { _id, remindOn } of due) {
    reminded += await ctx.transactOnce(`due:${_id}:${String(remindOn)}`, (tx) => remind(tx, _id, { today, personIds: told.get(_id) ?? [] }));
  }
  return { reminded, finished: due.length < BATCH };
});

/** Read again: he may have paid since the round looked. */
async function remind(tx: Transaction, id: string, { today, personIds }: { readonly today: string; readonly personIds: readonly string[] }): Promise<number> {
  const kept = await tx.get(dealerStandings, id);
  if (kept === null || kept.remindOn === null || kept.remindOn > today) return 0;
  await tx.put(dealerStandings, withDues({ ...kept, remindedOn: today }, kept.dues));
  for (const event of moneyDue(kept, personIds, factsOf(kept, today))) tx.emit(event);
  return 1;
}

function factsOf({ dues }: StandingDocument, today: string): { readonly dueOn: string; readonly amountFen: string; readonly late: string } {
  const late = overdueOf(dues, today);
  const dueOn = dues[0]?.dueOn ?? today;
  const shown = late.length > 0 ? late : dues.filter((due) => due.dueOn === dueOn);
  return { dueOn, amountFen: String(sumOfDues(shown)), late: late.length > 0 ? 'yes' : 'no' };
}
