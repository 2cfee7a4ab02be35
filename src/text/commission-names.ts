import type { CommissionAudience } from '../shared/domain/commission/rules';
import type { HoldReason } from '../shared/domain/commission/holds';

/** The words of commission's own names. */
export const audienceNames = {
  staff: '员工和门店',
  partner: '异业伙伴',
  customer: '顾客',
} as const satisfies Readonly<Record<CommissionAudience, string>>;

type Burst = { readonly orders: number; readonly limit: number | null };

/** What made somebody look, for who looks. `from`, `to`: when the first and the last of them came. */
export const holdSignWords = {
  self_purchase: () => '就是他自己买的',
  same_household: () => '和买的人是一家人',
  same_phone: ({ fromOrder }) => (fromOrder ? '收货电话和他自己的订单一样' : '收货电话就是他的电话'),
  same_address: () => '他自己的订单也送到这个地址',
  burst: ({ burst, from, to }) => `一天里带来 ${burst?.orders ?? 0} 单（${from} 到 ${to}），满 ${burst?.limit ?? 0} 单要看一眼`,
} as const satisfies Readonly<Record<HoldReason, (sign: { readonly fromOrder: boolean; readonly burst: Burst | null; readonly from: string; readonly to: string }) => string>>;

/** The same for him it would be paid to: nothing of what others wrote in their orders. */
export const ownHoldSignWords = {
  self_purchase: () => '像是您自己买的',
  same_household: () => '像是家里人买的',
  same_phone: () => '收货信息和您自己的很像',
  same_address: () => '收货信息和您自己的很像',
  burst: (orders) => `一天里带来 ${orders} 单，比平常多`,
} as const satisfies Readonly<Record<HoldReason, (orders: number) => string>>;
