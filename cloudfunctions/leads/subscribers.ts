import { leadMachine } from '../../src/shared/domain/leads/states';
import { nextState } from '../../src/shared/kernel/state-machine';
import { subscriber } from '../_kit/outbox/subscriber';
import type { Transaction } from '../_kit/persistence/transaction';
import { findOrderForCredit } from '../orders/public';
import { leadPhones, leads, type LeadDocument } from './documents';
import { writeStep } from './entries';
import { changedLead, phoneKey } from './lead-record';

/**
 * The order of a won lead is cancelled: whoever followed it goes on, unless somebody has told of the customer anew. Who
 * brought it sees that it is not won after all.
 */
const reviveLead = subscriber('leads.cancelled', 'order.cancelled', async ({ orderId, at }, context) => {
  const leadId = (await findOrderForCredit(context.db, orderId))?.leadId ?? null;
  if (leadId === null) return;
  const entryId = context.newId('leadEntry');
  await context.transact(async (tx) => {
    const lead = await tx.get(leads, leadId);
    if (lead === null || lead.order?.orderId !== orderId) return;
    const command = (await takesPhone(tx, lead)) ? 'revive' : 'fall_through';
    const state = nextState(leadMachine, lead.state, command);
    if (state === null) return;
    const over = state === 'lost' ? ({ lost: { reason: 'other', words: '' } } as const) : { touchedAt: at };
    await writeStep(tx, changedLead(lead, { state, order: null, ...over }, at), entryId, { kind: 'reopened', at, byName: '' });
  });
});

async function takesPhone(tx: Transaction, lead: LeadDocument): Promise<boolean> {
  const key = phoneKey(lead);
  if ((await tx.get(leadPhones, key)) !== null) return false;
  await tx.put(leadPhones, { _id: key, leadId: lead._id });
  return true;
}

export const leadSubscribers = [reviveLead];
