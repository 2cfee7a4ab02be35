import { maySeePhone } from '../../src/shared/domain/leads/viewing';
import { AppError } from '../../src/shared/errors/app-error';
import type { Reader } from '../_kit/persistence/reader';
import type { QueryContext } from '../_kit/runtime/context';
import { leads, type LeadFacts, type LeadSource } from './documents';
import { leadInSight } from './repository';

/** Who brought the customer of an order that began as a lead. */
export type LeadForCredit = Pick<LeadSource, 'hostKind' | 'personId' | 'name' | 'organisationId' | 'organisationName' | 'at'>;

/** The first who told of the customer; null when there is no such lead. */
export async function findLeadForCredit(db: Pick<Reader, 'get'>, leadId: string): Promise<LeadForCredit | null> {
  const lead = await db.get(leads, leadId);
  if (lead === null) return null;
  const { hostKind, personId, name, organisationId, organisationName, at } = lead.source;
  return { hostKind, personId, name, organisationId, organisationName, at };
}

/** Whom a lead is about, for who follows or manages it. One round trip. @throws AppError `leads.lead.missing` for everybody else */
export async function customerOfLead(ctx: QueryContext, leadId: string): Promise<LeadFacts['customer']> {
  const { lead, relation } = await leadInSight(ctx.db, ctx, leadId);
  if (!maySeePhone(relation)) throw new AppError('leads.lead.missing');
  return lead.customer;
}
