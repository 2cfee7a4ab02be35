import type { Transaction } from '../_kit/persistence/transaction';
import type { CommandContext } from '../_kit/runtime/context';
import { leadPhones } from './documents';
import { phoneKey } from './lead-record';
import { leadWon } from './messages';
import { allowedStep, carryOut } from './take-step';

/** What winning costs in the caller's transaction: the lead read and written, its entry, and its phone. */
export const WIN_COST = { roundTrips: 4, documentsExamined: 3 } as const;

/**
 * The sale that a lead became is placed: it is won with it, and who brought it is told. Its phone is free again.
 * @throws AppError `leads.lead.missing` for one that the caller does not follow or manage, `leads.lead.command_not_allowed`
 */
export async function winLead(
  tx: Transaction,
  ctx: CommandContext,
  { leadId, orderId, entryId }: { readonly leadId: string; readonly orderId: string; readonly entryId: string },
): Promise<void> {
  const allowed = await allowedStep(tx, ctx, leadId, 'win');
  const { lead } = allowed;
  await tx.remove(leadPhones, phoneKey(lead));
  const change = { order: { orderId, at: ctx.now }, nextOn: null, dueAt: null, toldDueAt: null };
  await carryOut(tx, ctx, allowed, { change, entryId, told: { kind: 'won' } });
  for (const event of leadWon(lead, ctx.actor.personId)) tx.emit(event);
}
