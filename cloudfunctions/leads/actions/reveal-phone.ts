import { AppError } from '../../../src/shared/errors/app-error';
import { maySeePhone } from '../../../src/shared/domain/leads/viewing';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { leadOpenings } from '../documents';
import { leadInSight } from '../repository';

/**
 * The whole number, for who follows the lead and his managers. That it was looked up, by whom and when, is written first and
 * kept; the number itself is read afterwards, so that the journal of commands never holds it.
 */
export const revealPhone = action(
  'leads.phone.reveal',
  { roundTrips: 7, documentsExamined: 4 },
  async ({ leadId }, ctx) => {
    const { actor, now: at } = ctx;
    const _id = ctx.newId('leadOpening');
    const membershipId = actingMembership(ctx).id;
    return ctx.transact(async (tx) => {
      const { relation } = await leadInSight(tx, ctx, leadId);
      if (!maySeePhone(relation)) throw new AppError('leads.lead.missing');
      await tx.insert(leadOpenings, { _id, leadId, personId: actor.personId, personName: actor.name ?? '', membershipId, at });
      return null;
    });
  },
  async (_opened, ctx, { leadId }) => (await leadInSight(ctx.db, ctx, leadId)).lead.customer,
);
