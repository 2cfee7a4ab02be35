import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { allRules, MOST_RULES } from '../repository';
import { leftOf, toRuleView } from '../views';

/** Every rule, drafts and closed ones too. */
export const listCouponRules = action(
  'loyalty.coupon_rule.list',
  { roundTrips: 2, documentsExamined: 1 + 2 * MOST_RULES },
  async (_input, ctx) => {
    headquartersMembership(ctx);
    return { rules: (await allRules(ctx.db)).map((rule) => toRuleView(rule, leftOf(rule))) };
  },
);
