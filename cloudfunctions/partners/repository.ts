import { referralRelation, type ReferralRelation } from '../../src/shared/domain/partners/referral';
import { AppError } from '../../src/shared/errors/app-error';
import type { Reader } from '../_kit/persistence/reader';
import { actingMembership, type QueryContext } from '../_kit/runtime/context';
import { referrals, type ReferralDocument } from './documents';

export interface SeenReferral {
  readonly referral: ReferralDocument;
  readonly relation: ReferralRelation;
}

/** What the acting position makes of somebody, for this referral. */
export function relationIn(referral: ReferralDocument, ctx: QueryContext): ReferralRelation | null {
  const { id: membershipId, role, organisationId } = actingMembership(ctx);
  return referralRelation(referral, { membershipId, role, organisationId });
}

/** A referral that the caller has to do with. @throws AppError `partners.referral.missing`, also for somebody else's */
export async function referralInSight(db: Pick<Reader, 'get'>, ctx: QueryContext, referralId: string): Promise<SeenReferral> {
  const referral = await db.get(referrals, referralId);
  const relation = referral === null ? null : relationIn(referral, ctx);
  if (referral === null || relation === null) throw new AppError('partners.referral.missing');
  return { referral, relation };
}

/** Names the phone and the partner with whom it is. */
export const phoneClaim = ({ partnerId, customer }: Pick<ReferralDocument, 'partnerId' | 'customer'>): string => `${partnerId}:${customer.phone}`;
