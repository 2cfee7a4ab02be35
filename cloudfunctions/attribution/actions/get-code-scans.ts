import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { codeForMember, countScans, lastScanAt } from '../repository';

/** Whether somebody scanned the code yet, for the page that shows it. */
export const getCodeScans = action(
  'attribution.code.scans',
  { roundTrips: 5, documentsExamined: 5 },
  async ({ codeId }, ctx) => {
    await codeForMember(ctx.db, codeId, ctx.actor, actingMembership(ctx));
    const [scans, last] = await Promise.all([countScans(ctx.db, codeId), lastScanAt(ctx.db, codeId)]);
    return { scans, lastScanAt: last };
  },
);
