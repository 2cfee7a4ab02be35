import { dueSince } from '../../../src/shared/domain/service/maintenance';
import { addMonths, dayOf } from '../../../src/shared/kernel/time';
import { action } from '../../_kit/runtime/action';
import type { CommandContext } from '../../_kit/runtime/context';
import { noteCareProposed } from '../../orders/in-transaction';
import { findMachinesDue } from '../../orders/public';
import { readSettings } from '../../settings/public';
import { withOpenMaintenance } from '../maintenance';

/** Machines of one round; the next one takes the others. */
const BATCH = 50;
type MachineDue = Awaited<ReturnType<typeof findMachinesDue>>[number] & { readonly everyMonths: number };

/**
 * Proposes a maintenance to the people of every machine that became due: one entry in the inbox for each time, and no
 * message outside of it. What is asked for already needs no proposal.
 */
export const remindMaintenance = action('service.maintenance.remind', { roundTrips: 12 + 6 * BATCH, documentsExamined: 12 + 8 * BATCH }, async (_input, ctx) => {
  const { db, now, log } = ctx;
  const { values } = await readSettings(db, ['service']);
  const due: MachineDue[] = [];
  for (const { category, from, everyMonths } of dueSince(values.service, dayOf(now))) {
    const left = BATCH - due.length;
    if (left <= 0) break;
    const found = await findMachinesDue(db, category, from, left);
    due.push(...found.map((machine) => ({ ...machine, everyMonths })));
  }
  const asked = await withOpenMaintenance(db, due.map(({ applianceId }) => applianceId));
  const counts = { told: 0, failed: 0 };
  for (const machine of due) {
    try {
      const tells = await propose(ctx, machine, asked.has(machine.applianceId));
      if (tells) counts.told += 1;
    } catch (error) {
      counts.failed += 1;
      log.error('maintenance not proposed', error, { applianceId: machine.applianceId });
    }
  }
  // When all failed, another round at once would fail in the same way.
  return { told: counts.told, finished: due.length < BATCH || counts.failed === due.length };
});

/** @returns whether somebody is told */
function propose(ctx: CommandContext, machine: MachineDue, isAsked: boolean): Promise<boolean> {
  const { applianceId, careFrom, everyMonths } = machine;
  return ctx.transactOnce(`maintenance:${applianceId}:${careFrom}`, async (tx) => {
    const current = await noteCareProposed(tx, machine);
    if (current === null || isAsked || current.ownerIds.length === 0) return false;
    tx.emit({
      type: 'message.requested',
      kind: 'maintenance_due',
      personIds: current.ownerIds,
      orderId: null,
      subjectId: applianceId,
      facts: { product: current.title, dueOn: addMonths(careFrom, everyMonths) },
    });
    return true;
  });
}
