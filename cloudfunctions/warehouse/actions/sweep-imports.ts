import { atMost } from '../../_kit/persistence/conditions';
import { action } from '../../_kit/runtime/action';
import type { CommandContext } from '../../_kit/runtime/context';
import { UNCLAIMED_MS } from '../../_kit/spreadsheets/uploads';
import { stockImportParts, stockImports, type ImportDocument } from '../documents';

/** Parts that are deleted together; the next round goes on. */
const TOGETHER = 200;

/** Deletes the oldest import that was shown and never booked: first nobody can book it any more, then its rows go, then it. */
export const sweepImports = action('warehouse.import.sweep', { roundTrips: 12 + TOGETHER, documentsExamined: 4 + 2 * TOGETHER }, async (_input, ctx) => {
  const [sheet] = await ctx.db.find(stockImports, {
    where: { state: 'shown', at: atMost(ctx.now - UNCLAIMED_MS) },
    orderBy: [['at', 'asc']],
    limit: 1,
  });
  if (sheet === undefined) return { deleted: 0, finished: true };
  return { deleted: (await claim(ctx, sheet)) ? await deleteParts(ctx, sheet) : 0, finished: false };
});

/** Read again: somebody may have looked at it, or have it booked, since the round looked. */
const claim = (ctx: CommandContext, { _id, at }: ImportDocument): Promise<boolean> =>
  ctx.transactOnce(`import-leaves:${_id}:${String(ctx.now)}`, async (tx) => {
    const sheet = await tx.get(stockImports, _id);
    if (sheet?.state !== 'shown' || sheet.at !== at) return false;
    if (!sheet.leaving) await tx.put(stockImports, { ...sheet, leaving: true });
    return true;
  });

async function deleteParts(ctx: CommandContext, { _id: importId }: ImportDocument): Promise<number> {
  const parts = await ctx.db.find(stockImportParts, { where: { importId }, orderBy: [['done', 'asc'], ['_id', 'asc']], limit: TOGETHER });
  return ctx.transactOnce(`import-left:${importId}:${String(ctx.now)}`, async (tx) => {
    for (const { _id } of parts) await tx.remove(stockImportParts, _id);
    if (parts.length < TOGETHER) await tx.remove(stockImports, importId);
    return parts.length;
  });
}
