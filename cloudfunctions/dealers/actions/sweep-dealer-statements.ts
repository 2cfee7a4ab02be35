import { remindStatementAt } from '../../../src/shared/domain/dealers/statements';
import { DEALER_ACCOUNT_ROLES } from '../../../src/shared/domain/roles';
import { between } from '../../_kit/persistence/conditions';
import type { Transaction } from '../../_kit/persistence/transaction';
import { action } from '../../_kit/runtime/action';
import { inLanes } from '../../_kit/runtime/in-lanes';
import { findHolders, MOST_HOLDERS } from '../../identity/public';
import { dealerStandings } from '../documents';
import { settledIfPaid } from '../statement-access';
import { dealerStatements } from '../statement-documents';
import { statementReady } from '../statement-messages';

/** So many a round; the next one goes on. */
const BATCH = 50;
const LANES = 6;

/** Reminds who has not answered and settles what is paid, each in a transaction of its own. */
export const sweepDealerStatements = action('dealers.statement.sweep', { roundTrips: 1 + 9 * BATCH, documentsExamined: (5 + MOST_HOLDERS) * BATCH }, async (_input, ctx) => {
  const { db, now } = ctx;
  const due = await db.find(dealerStatements, { where: { lookAt: between(0, now + 1) }, orderBy: [['lookAt', 'asc']], limit: BATCH });
  // Asked before any transaction opens.
  const told = new Map<string, readonly string[]>();
  const unanswered = due.filter(({ state }) => state === 'drafted');
  await inLanes(unanswered, LANES, async ({ _id, organisationId }) => void told.set(_id, await findHolders(db, DEALER_ACCOUNT_ROLES, [organisationId])));
  const done = { reminded: 0, settled: 0 };
  for (const { _id, lookAt } of due) {
    const what = await ctx.transactOnce(`dealer-statement-looked:${_id}:${String(lookAt)}`, (tx) => look(tx, _id, { now, personIds: told.get(_id) ?? [] }));
    if (what !== null) done[what] += 1;
  }
  return { ...done, finished: due.length < BATCH };
});

/** Read again: he may have answered, or paid, since the round looked. */
async function look(tx: Transaction, id: string, { now, personIds }: { readonly now: number; readonly personIds: readonly string[] }): Promise<'reminded' | 'settled' | null> {
  const statement = await tx.get(dealerStatements, id);
  if (statement === null || statement.lookAt === null || statement.lookAt > now) return null;
  if (statement.state === 'confirmed') {
    const looked = settledIfPaid(statement, await tx.get(dealerStandings, statement.organisationId), now);
    await tx.put(dealerStatements, looked);
    return looked.state === 'settled' ? 'settled' : null;
  }
  await tx.put(dealerStatements, { ...statement, remindedAt: now, lookAt: remindStatementAt(now) });
  for (const event of statementReady(statement, personIds, true)) tx.emit(event);
  return 'reminded';
}
