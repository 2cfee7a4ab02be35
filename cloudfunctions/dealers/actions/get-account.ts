import { DEALER_ACCOUNT_ROLES } from '../../../src/shared/domain/roles';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { ownDealership, placeBelow } from '../access';
import { topUps } from '../documents';
import { DEALER_READS, dealerNow, toStandingView } from '../standing';
import { toTopUpView } from '../views';

const MOST_TOP_UPS = 20;

/** The account with what is owed by when, and the money that was announced last. */
export const getAccount = action(
  'dealers.account.get',
  { roundTrips: 3 + DEALER_READS, documentsExamined: 2 + DEALER_READS + MOST_TOP_UPS },
  async ({ organisationId }, ctx) => {
    const { db, now } = ctx;
    const { role, organisationId: own } = actingMembership(ctx);
    const place = organisationId === undefined || organisationId === own ? ownDealership(ctx) : await placeBelow(ctx, organisationId);
    const of = { where: { organisationId: place.organisationId }, orderBy: [['_id', 'desc']], limit: MOST_TOP_UPS } as const;
    const [dealer, brought] = await Promise.all([dealerNow(db, place), db.find(topUps, of)]);
    return {
      standing: toStandingView(dealer, now),
      dues: dealer.kept.dues.map((due) => ({ ...due })),
      topUps: brought.map(toTopUpView),
      mayTopUp: place.organisationId === own && DEALER_ACCOUNT_ROLES.includes(role),
    };
  },
);
