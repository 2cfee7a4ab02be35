import type { Transaction } from '../_kit/persistence/transaction';
import { leadEntries, leads, type LeadDocument, type LeadEntryDocument } from './documents';

type Told = Pick<LeadEntryDocument, 'kind' | 'at' | 'byName'> & Partial<Pick<LeadEntryDocument, 'followUp' | 'words' | 'nextOn' | 'toName' | 'amountFen'>>;

function toEntry(entryId: string, { _id: leadId, state }: LeadDocument, told: Told): LeadEntryDocument {
  return { _id: entryId, leadId, state, followUp: null, words: '', nextOn: null, toName: null, amountFen: null, ...told };
}

/** Writes a lead as it is now, and what happened to it. Two round trips. */
export async function writeStep(tx: Transaction, lead: LeadDocument, entryId: string, told: Told): Promise<void> {
  await tx.put(leads, lead);
  await tx.insert(leadEntries, toEntry(entryId, lead, told));
}
