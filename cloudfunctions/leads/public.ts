import type { Reader } from '../_kit/persistence/reader';
import { leads, type LeadSource } from './documents';

/** Who brought the customer of an order that began as a lead. */
export type LeadForCredit = Pick<LeadSource, 'hostKind' | 'personId' | 'name' | 'organisationId' | 'organisationName' | 'at'>;

/** The first who told of the customer; null when there is no such lead. */
export async function findLeadForCredit(db: Pick<Reader, 'get'>, leadId: string): Promise<LeadForCredit | null> {
  const lead = await db.get(leads, leadId);
  if (lead === null) return null;
  const { hostKind, personId, name, organisationId, organisationName, at } = lead.source;
  return { hostKind, personId, name, organisationId, organisationName, at };
}
