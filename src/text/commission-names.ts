import type { CommissionAudience } from '../shared/domain/commission/rules';
import type { HoldReason } from '../shared/domain/commission/holds';

/** The words of commission's own names. */
export const audienceNames = {
  staff: '员工和门店',
  partner: '异业伙伴',
  customer: '顾客',
} as const satisfies Readonly<Record<CommissionAudience, string>>;

/** What made somebody look. */
export const holdReasonNames = {
  self_purchase: '就是他自己买的',
  same_household: '和买的人是一家人',
  same_phone: '电话和收货电话一样',
  same_address: '他自己的订单也送到这个地址',
  burst: '一天里带来的订单太多',
} as const satisfies Readonly<Record<HoldReason, string>>;
