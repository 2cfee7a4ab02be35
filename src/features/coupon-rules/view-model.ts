import type { Tone } from '../../components/tag/tag';
import type { Output } from '../../shared/contract/registry';
import type { OfferState } from '../../shared/domain/loyalty/states';
import type { Role } from '../../shared/domain/roles';
import { isMobile } from '../../shared/kernel/phone';
import { roundAmountWords } from '../../text/amounts';
import { categoriesWords, termsView } from '../../text/coupon-terms';
import { couponRulesText } from '../../text/coupon-rules';

export type CouponRule = Output<'loyalty.coupon_rule.list'>['rules'][number];

const TONES: Readonly<Record<OfferState, Tone>> = { draft: 'now', open: 'done', closed: 'quiet' };

/** What a role may do with coupon rules, as the server lets it. */
export function powersOf(role: Role | undefined) {
  return { writes: role === 'owner' || role === 'finance', grants: role === 'owner' || role === 'supervisor' };
}

/** A rule in one row, with what may be done to it now. */
export function ruleView(rule: CouponRule, role: Role | undefined) {
  const { title, trigger, state, validDays, perPerson } = rule;
  const { writes, grants } = powersOf(role);
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
    tag: { words: couponRulesText.states[state], tone: TONES[state] },
    canEdit: writes && state === 'draft',
    canOpen: writes && state === 'draft',
    canClose: writes && state !== 'closed',
    canGrant: grants && state === 'open' && trigger === 'granted',
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
