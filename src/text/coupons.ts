import type { CouponState } from '../shared/domain/loyalty/states';

/** What a coupon is worth and when it counts, in the same words for the customer and the office. */
export const couponWords = {
  yuan: (amount: string) => `¥${amount}`,
  always: '不限金额',
  minimum: (amount: string) => `满 ¥${amount} 可用`,
  allProducts: '全部商品',
  notForSame: '带来它的那个型号除外',
  validUntil: (day: string) => `可用到 ${day}`,
  ended: (day: string) => `${day}到期`,
} as const;

/** The customer's coupons. */
export const couponsText = {
  title: '优惠券',
  shelves: { usable: '可用', used: '已用', expired: '已过期' },
  offers: '可以领的',
  mine: '我的券',
  take: '领取',
  taken: (title: string) => `「${title}」领到了，结算时自动列出来。`,
  had: '已领过',
  gone: '领完了',
  left: (left: number) => `还有 ${left} 张`,
  perPerson: (most: number) => `每人 ${most} 张`,
  days: (days: number) => `领到后 ${days} 天内有效`,
  states: { issued: '可用', reserved: '下单中', used: '已用', withdrawn: '已收回' } satisfies Readonly<Record<CouponState, string>>,
  expired: '已过期',
  use: '去用',
  seeOrder: '看订单',
  empty: {
    usable: { title: '没有可用的券', advice: '买家电、看到活动时领到的券都在这里。' },
    used: { title: '还没有用过券', advice: '在商城结算时选一张，用掉的就在这里。' },
    expired: { title: '没有过期的券', advice: '没用上的券到期后在这里。' },
  },
} as const;
