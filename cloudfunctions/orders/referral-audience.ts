import type { ReferralAudience } from '../../src/shared/domain/commission/to-buyer';
import type { Reader } from '../_kit/persistence/reader';
import { EXPECTED_REFERRAL_COST, expectReferral } from '../attribution/public';
import { findPayees } from '../identity/public';

/** Who would be credited, and what he is. */
export const REFERRAL_AUDIENCE_COST = {
  roundTrips: EXPECTED_REFERRAL_COST.roundTrips + 1,
  documentsExamined: EXPECTED_REFERRAL_COST.documentsExamined + 1,
} as const;

/** By which rates he would be paid who brought this person, if he bought now; null when nobody brought him. */
export async function referralAudience(db: Reader, personId: string, now: number): Promise<ReferralAudience | null> {
  const host = await expectReferral(db, personId, now);
  if (host === null || host.personId === null) return null;
  if (host.kind === 'partner') return 'partner';
  const people = await findPayees(db, [host.personId]);
  return people.get(host.personId)?.partner === true ? 'partner' : 'customer';
}
