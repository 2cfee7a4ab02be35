import { releaseEntry } from '../../../src/shared/domain/commission/entry-life';
import { DAY_MS } from '../../../src/shared/kernel/time';
import { recordTransfers } from '../../_kit/ledger/record-transfers';
import { isDuplicateKey } from '../../_kit/persistence/database-errors';
import { action } from '../../_kit/runtime/action';
import type { CommandContext } from '../../_kit/runtime/context';
import { ordersInAfterSale } from '../after-sale';
import { commissionEntries, type EntryDocument } from '../documents';
import { changedEntry, lifeOf } from '../entry-record';
import { dueAmong, dueEntries } from '../repository';

/** Entries of one round; the next one takes the others. */
const BATCH = 48;
/** Of one payee in one transaction: his account is read and written once for them. */
const TOGETHER = 12;
/** How often those are taken again of which one was taken back meanwhile; the next round has the rest. */
const TRIES = 3;

type Group = readonly EntryDocument[];

/**
 * Makes due entries their payees' own. What is still in an after-sale case is looked at again a day later. Each entry is
 * read once and written once (`tests/bench/release.ts`).
 */
export const releaseEntries = action('commission.entry.release', { roundTrips: 400, documentsExamined: 300 }, async (_input, ctx) => {
  const due = await dueEntries(ctx.db, ctx.now, BATCH);
  const waiting = await ordersInAfterSale(ctx.db, [...new Set(due.map(({ orderId }) => orderId))]);
  const counts = { released: 0, failed: 0 };
  const groups = [
    ...groupsOf(due.filter(({ orderId }) => waiting.has(orderId))).map((group) => ({ group, treat: postpone })),
    ...groupsOf(due.filter(({ orderId }) => !waiting.has(orderId))).map((group) => ({ group, treat: release })),
  ];
  for (const { group, treat } of groups) {
    try {
      counts.released += await treat(group, ctx);
    } catch (error) {
      counts.failed += 1;
      ctx.log.error('commission not released', error, { entries: group.map(({ _id }) => _id) });
    }
  }
  // When all failed, another round at once would fail in the same way.
  return { released: counts.released, finished: due.length < BATCH || counts.failed === groups.length };
});

function groupsOf(due: Group): readonly Group[] {
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

/** A few of one payee, with a journal entry of their own. @returns how many became his own */
async function release(group: Group, ctx: CommandContext): Promise<number> {
  let due = group;
  for (let attempt = 1; due.length > 0; attempt += 1) {
    try {
      return await releaseAsFound(due, ctx);
    } catch (error) {
      if (!isDuplicateKey(error) || attempt >= TRIES) throw error;
      due = await dueAmong(ctx.db, due, ctx.now);
    }
  }
  return 0;
}

/**
 * Releases entries as they were found, without reading them again: whatever changes one that is due resolves the
 * transfer that sets it aside (`change-entries.ts`), and nothing is resolved twice.
 * @throws a duplicate key when one of them was released or taken back since
 */
function releaseAsFound(group: Group, ctx: CommandContext): Promise<number> {
  const { now } = ctx;
  return ctx.transactOnce(`release:${group[0]?._id ?? ''}:${now}`, async (tx) => {
    const changes = group.map((entry) => ({ entry, ...releaseEntry(lifeOf(entry), now) }));
    await recordTransfers(tx, changes.flatMap(({ plans }) => plans));
    for (const { entry, life } of changes) {
      await tx.put(commissionEntries, changedEntry(entry, { ...life, releasedAt: now, afterSale: false, lookAgainAt: null }));
    }
    return changes.length;
  });
}

/** Nothing moves that would show that one was taken back meanwhile: each is read again. */
function postpone(group: Group, ctx: CommandContext): Promise<number> {
  const { now } = ctx;
  return ctx.transactOnce(`after-sale:${group[0]?._id ?? ''}:${now}`, async (tx) => {
    for (const { _id } of group) {
      const entry = await tx.get(commissionEntries, _id);
      if (entry === null || entry.dueAt === null || entry.dueAt > now) continue;
      await tx.put(commissionEntries, changedEntry(entry, { afterSale: true, lookAgainAt: now + DAY_MS }));
    }
    return 0;
  });
}
