import type { Output } from '../../shared/contract/registry';
import type { Role } from '../../shared/domain/roles';
import { isMobile } from '../../shared/kernel/phone';
import { roundAmountWords } from '../../text/amounts';
import { categoriesWords, termsView } from '../../text/coupon-terms';
import { couponRulesText } from '../../text/coupon-rules';
import { powersOver } from './view-model';

export type CouponRule = Output<'loyalty.coupon_rule.list'>['rules'][number];

/** Whether a role gives coupons by hand, as the server lets it. */
const mayGrant = (role: Role | undefined): boolean => role === 'owner' || role === 'supervisor';

/** A rule in one row, with what may be done to it now. */
export function ruleView(rule: CouponRule, role: Role | undefined) {
  const { title, trigger, state, validDays, perPerson } = rule;
  return {
    ...termsView(rule),
    title,
    detail: [
      couponRulesText.triggers[trigger],
      couponRulesText.days(validDays),
      couponRulesText.perPerson(perPerson),
      leftWords(rule),
    ].join(' · '),
    /** What has to be bought; null unless buying brings it. */
    purchase: trigger === 'purchase' ? purchaseWords(rule) : null,
    ...powersOver(state, role),
    canGrant: mayGrant(role) && state === 'open' && trigger === 'granted',
  };
}

function leftWords({ left, total }: CouponRule): string {
  return total === null || left === null ? couponRulesText.unlimited : couponRulesText.left(left, total);
}

function purchaseWords({ lineAboveFen, lineCategories }: CouponRule): string {
  const what = lineCategories.length === 0 ? couponRulesText.anyCategory : categoriesWords(lineCategories);
  return couponRulesText.purchase(roundAmountWords(lineAboveFen), what);
}

/** What somebody typed to give a coupon to one person. */
export interface GrantDraft {
  readonly phone: string;
  readonly reason: string;
}

/** What is still wrong, field by field. */
export function grantProblems({ phone, reason }: GrantDraft): { readonly phone?: string; readonly reason?: string } {
  return {
    ...(isMobile(phone.trim()) ? {} : { phone: couponRulesText.phoneWrong }),
    ...(reason.trim() === '' ? { reason: couponRulesText.reasonNeeded } : {}),
  };
}
