import { releaseEntry } from '../../../src/shared/domain/commission/entry-life';
import { DAY_MS } from '../../../src/shared/kernel/time';
import { recordTransfers } from '../../_kit/ledger/record-transfers';
import { action } from '../../_kit/runtime/action';
import type { CommandContext } from '../../_kit/runtime/context';
import { ordersInAfterSale } from '../after-sale';
import { commissionEntries, type EntryDocument } from '../documents';
import { changedEntry, lifeOf } from '../entry-record';
import { dueEntries } from '../repository';

/** Entries of one round; the next one takes the others. */
const BATCH = 48;
/** Of one payee in one transaction: his account is read and written once for them. */
const TOGETHER = 12;

/** Makes due entries their payees' own. What is still in an after-sale case is looked at again a day later. */
export const releaseEntries = action('commission.entry.release', { roundTrips: 500, documentsExamined: 600 }, async (_input, ctx) => {
  const due = await dueEntries(ctx.db, ctx.now, BATCH);
  const waiting = await ordersInAfterSale(ctx.db, [...new Set(due.map(({ orderId }) => orderId))]);
  const counts = { released: 0, failed: 0 };
  const groups = groupsOf(due);
  for (const group of groups) {
    try {
      counts.released += await release(group, waiting, ctx);
    } catch (error) {
      counts.failed += 1;
      ctx.log.error('commission not released', error, { entries: group.map(({ _id }) => _id) });
    }
  }
  // When all failed, another round at once would fail in the same way.
  return { released: counts.released, finished: due.length < BATCH || counts.failed === groups.length };
});

function groupsOf(due: readonly EntryDocument[]): readonly (readonly EntryDocument[])[] {
  const byPayee = new Map<string, EntryDocument[][]>();
  for (const entry of due) {
    const groups = byPayee.get(entry.payeeId) ?? [];
    const last = groups.at(-1);
    if (last === undefined || last.length >= TOGETHER) groups.push([entry]);
    else last.push(entry);
    byPayee.set(entry.payeeId, groups);
  }
  return [...byPayee.values()].flat();
}

/** A few of one payee, with a journal entry of their own. */
function release(group: readonly EntryDocument[], waiting: ReadonlySet<string>, ctx: CommandContext): Promise<number> {
  const { now } = ctx;
  const [first] = group;
  return ctx.transactOnce(`release:${first?._id ?? ''}:${now}`, async (tx) => {
    const changed: EntryDocument[] = [];
    const plans = [];
    for (const { _id } of group) {
      const entry = await tx.get(commissionEntries, _id);
      // Meanwhile taken back, or held by a person.
      if (entry === null || entry.dueAt === null || entry.dueAt > now) continue;
      if (waiting.has(entry.orderId)) {
        changed.push(changedEntry(entry, { afterSale: true, lookAgainAt: now + DAY_MS }));
        continue;
      }
      const change = releaseEntry(lifeOf(entry), now);
      plans.push(...change.plans);
      changed.push(changedEntry(entry, { ...change.life, releasedAt: now, afterSale: false, lookAgainAt: null }));
    }
    await recordTransfers(tx, plans);
    for (const entry of changed) await tx.put(commissionEntries, entry);
    return changed.filter(({ state }) => state === 'payable').length;
  });
}
