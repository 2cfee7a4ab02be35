import { AppError } from '../../../src/shared/errors/app-error';
import { LEAD_MANAGERS, type Role } from '../../../src/shared/domain/roles';
import { findPage, PAGE_BUDGET } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { actingMembership, type Membership } from '../../_kit/runtime/context';
import type { ParsedInput } from '../../../src/shared/contract/registry';
import { referrals } from '../documents';
import { toReferralCard } from '../views';

type Of = ParsedInput<'partners.referral.list'>['of'];

const RELATIONS = { mine: 'sender', team: 'manager', received: 'partner' } as const;
const MANAGERS: readonly Role[] = LEAD_MANAGERS;

/** The customers that were sent on, the newest first. */
export const listReferrals = action('partners.referral.list', PAGE_BUDGET, async ({ of, filter, after }, ctx) => {
  const where = { ...scopeOf(of, actingMembership(ctx)), ...(filter === undefined ? {} : { state: 'sent' }) };
  const { rows, next } = await findPage(ctx.db, referrals, where, after);
  return { rows: rows.map((referral) => toReferralCard(referral, RELATIONS[of])), next };
});

/** @throws AppError `auth.forbidden` for a list that the role does not have */
function scopeOf(of: Of, { id, role, organisationId }: Membership): Readonly<Record<string, string>> {
  if (of === 'received' && role === 'partner') return { partnerId: organisationId };
  if (of === 'mine') return { senderMembershipId: id };
  if (of === 'team' && MANAGERS.includes(role)) return { organisationPath: organisationId };
  throw new AppError('auth.forbidden');
}
