import { accounts } from '../../../src/shared/domain/ledger/accounts';
import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { couponRules, type CouponRuleDocument } from '../documents';
import { toRuleView } from '../views';

/** Drafts a rule, or changes a draft; what was opened is as people were told. */
export const saveCouponRule = action(
  'loyalty.coupon_rule.save',
  { roundTrips: 6, documentsExamined: 3 },
  async ({ ruleId, ...facts }, ctx) => {
    headquartersMembership(ctx);
    const id = ruleId ?? ctx.newId('couponRule');
    return ctx.transact(async (tx) => {
      const known = await tx.get(couponRules, id);
      if (known === null && ruleId !== null) throw new AppError('loyalty.offer.missing');
      if (known !== null && known.state !== 'draft') throw new AppError('loyalty.offer.not_editable');
      const rule: CouponRuleDocument = {
        _id: id,
        ...facts,
        state: 'draft',
        prizeAccount: accounts.token(id),
        createdAt: known?.createdAt ?? ctx.now,
      };
      await tx.put(couponRules, rule);
      return toRuleView(rule, rule.total);
    });
  },
);
