import { AppError } from '../../../src/shared/errors/app-error';
import { maySeePhone } from '../../../src/shared/domain/leads/viewing';
import type { Reader } from '../../_kit/persistence/reader';
import { action } from '../../_kit/runtime/action';
import type { QueryContext } from '../../_kit/runtime/context';
import { openingBy } from '../../_kit/runtime/opening';
import { leadOpenings, type LeadDocument } from '../documents';
import { leadInSight } from '../repository';

/** The whole number, for who follows the lead and his managers. */
export const revealPhone = action(
  'leads.phone.reveal',
  { roundTrips: 7, documentsExamined: 4 },
  async ({ leadId }, ctx) => {
    const _id = ctx.newId('leadOpening');
    return ctx.transact(async (tx) => {
      await customerOf(tx, ctx, leadId);
      await tx.insert(leadOpenings, { _id, leadId, ...openingBy(ctx) });
      return null;
    });
  },
  (_opened, ctx, { leadId }) => customerOf(ctx.db, ctx, leadId),
);

async function customerOf(db: Pick<Reader, 'get'>, ctx: QueryContext, leadId: string): Promise<LeadDocument['customer']> {
  const { lead, relation } = await leadInSight(db, ctx, leadId);
  if (!maySeePhone(relation)) throw new AppError('leads.lead.missing');
  return lead.customer;
}
