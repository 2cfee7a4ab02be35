import { maySeeReferredPhone } from '../../../src/shared/domain/partners/referral';
import { AppError } from '../../../src/shared/errors/app-error';
import type { Reader } from '../../_kit/persistence/reader';
import { action } from '../../_kit/runtime/action';
import type { QueryContext } from '../../_kit/runtime/context';
import { openingBy } from '../../_kit/runtime/opening';
import { referralOpenings, type ReferralDocument } from '../documents';
import { referralInSight } from '../repository';

/** The whole number, for who sent him, and for the partner from his yes until it is over. */
export const revealReferredPhone = action(
  'partners.phone.reveal',
  { roundTrips: 7, documentsExamined: 4 },
  async ({ referralId }, ctx) => {
    const _id = ctx.newId('referralOpening');
    return ctx.transact(async (tx) => {
      await customerOf(tx, ctx, referralId);
      await tx.insert(referralOpenings, { _id, referralId, ...openingBy(ctx) });
      return null;
    });
  },
  (_opened, ctx, { referralId }) => customerOf(ctx.db, ctx, referralId),
);

async function customerOf(db: Pick<Reader, 'get'>, ctx: QueryContext, referralId: string): Promise<ReferralDocument['customer']> {
  const { referral, relation } = await referralInSight(db, ctx, referralId);
  if (!maySeeReferredPhone(referral.state, relation)) throw new AppError('partners.referral.missing');
  return referral.customer;
}
