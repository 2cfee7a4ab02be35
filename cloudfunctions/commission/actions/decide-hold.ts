import { withdrawEntry } from '../../../src/shared/domain/commission/entry-life';
import { AppError } from '../../../src/shared/errors/app-error';
import { recordTransfers } from '../../_kit/ledger/record-transfers';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { commissionEntries, type EntryHold } from '../documents';
import { changedEntry, lifeOf } from '../entry-record';
import { toEntryCard } from '../entry-views';

/** Lets a held commission go its way, or takes all of it back; with a reason, once. */
export const decideHold = action('commission.hold.decide', { roundTrips: 12, documentsExamined: 6 }, async ({ entryId, pass, words }, ctx) => {
  headquartersMembership(ctx);
  const { actor, now } = ctx;
  return ctx.transact(async (tx) => {
    const entry = await tx.get(commissionEntries, entryId);
    if (entry === null || entry.hold === null) throw new AppError('commission.entry.missing');
    if (entry.hold.state !== 'open' || entry.state !== 'held') throw new AppError('commission.hold.decided');
    const hold: EntryHold = { ...entry.hold, state: pass ? 'passed' : 'refused', words, byName: actor.name ?? '', at: now };
    const { life, plans } = pass ? { life: lifeOf(entry), plans: [] } : withdrawEntry(lifeOf(entry), 'refused', now);
    await recordTransfers(tx, plans);
    const decided = changedEntry(entry, { ...life, hold });
    await tx.put(commissionEntries, decided);
    return toEntryCard(decided, { office: true });
  });
});
