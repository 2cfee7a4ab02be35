import { findPage, PAGE_BUDGET } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { credits, type Contestant } from '../credit-documents';
import { claimantsOf, creditedName } from '../credit-record';

/** The orders of the office's tree on which several had a claim, or a manager decided otherwise. */
export const listContests = action('attribution.contest.list', PAGE_BUDGET, async ({ after }, ctx) => {
  const { organisationId } = actingMembership(ctx);
  const { rows, next } = await findPage(ctx.db, credits, { contestedIn: organisationId }, after);
  return {
    rows: rows.map((credit) => ({
      id: credit._id,
      orderNo: credit.orderNo,
      organisationName: credit.organisationName,
      decidedAt: credit.decidedAt,
      saleName: creditedName(credit, 'sale', nameOf),
      referralName: creditedName(credit, 'referral', nameOf),
      contestants: claimantsOf(credit.contestants).length,
      overrules: credit.overrules.length,
    })),
    next,
  };
});

/** A place has no person, and some people no name. */
const nameOf = ({ hostName, organisationName }: Contestant): string => (hostName === '' ? organisationName : hostName);
