import { maySeeReferredPhone } from '../../../src/shared/domain/partners/referral';
import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { referralOpenings } from '../documents';
import { referralInSight } from '../repository';

/**
 * The whole number. That it was looked up, by whom and when, is written first and kept; the number itself is read
 * afterwards, so that the journal of commands never holds it.
 */
export const revealReferredPhone = action(
  'partners.phone.reveal',
  { roundTrips: 7, documentsExamined: 4 },
  async ({ referralId }, ctx) => {
    const { actor, now: at } = ctx;
    const _id = ctx.newId('referralOpening');
    const membershipId = actingMembership(ctx).id;
    return ctx.transact(async (tx) => {
      const { referral, relation } = await referralInSight(tx, ctx, referralId);
      if (!maySeeReferredPhone(referral.state, relation)) throw new AppError('partners.referral.missing');
      await tx.insert(referralOpenings, { _id, referralId, personId: actor.personId, personName: actor.name ?? '', membershipId, at });
      return null;
    });
  },
  async (_opened, ctx, { referralId }) => (await referralInSight(ctx.db, ctx, referralId)).referral.customer,
);
