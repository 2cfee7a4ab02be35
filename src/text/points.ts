import type { MemberLevel } from '../shared/domain/loyalty/states';
import { levelNames } from './names';

/** Points, checking in and the level, as the customer sees them. */
export const pointsText = {
  title: '积分',
  headline: {
    start: (points: string) => (points === '0' ? '今天还没签到' : `今天签到，得 ${points} 积分`),
    goOn: (streak: number, points: string) =>
      points === '0' ? `已经连签 ${streak} 天，今天还没签` : `已经连签 ${streak} 天，今天再签得 ${points} 积分`,
    done: (points: string) => (points === '0' ? '今天签到了' : `今天签到了，得了 ${points} 积分`),
  },
  balance: '可用积分',
  worth: (yuan: string) => `买东西时可抵 ${yuan} 元`,
  worthNone: '还不够抵 1 元，攒一攒再用',
  debtFigure: '欠着的积分',
  debt: '之前用掉的积分里，有一部分来自后来退了的货。以后得到的积分先补上它。',
  none: '买家电付清后记积分，每天签到也有。',
  pendingIn: (points: string) => `还有 ${points} 积分待到账，过了退货期就能用`,
  pendingOut: (points: string) => `其中 ${points} 积分已预留`,
  explain: '每一笔的来去',
  soon: (points: string) => `有 ${points} 积分快到期了，先用它们。`,
  lots: '什么时候到期',
  lot: (day: string) => `${day}到期`,
  lotAmount: (points: string) => `${points} 分`,
  moreLots: (count: number, points: string) => `还有 ${count} 批，共 ${points} 分，更晚到期`,
  checkIn: {
    title: '签到',
    month: (year: number, month: number) => `${year} 年 ${month} 月`,
    streak: (days: number) => `连签 ${days} 天`,
    submit: '签到',
    weekdays: ['一', '二', '三', '四', '五', '六', '日'],
    day: {
      done: (day: number) => `${day} 日 已签到`,
      today: (day: number) => `今天，${day} 日`,
      past: (day: number) => `${day} 日 没有签到`,
      ahead: (day: number) => `${day} 日`,
    },
  },
  level: {
    title: '会员等级',
    growth: (growth: string) => `成长值 ${growth}`,
    next: (level: MemberLevel, growth: string) => `再有 ${growth} 成长值，升为${levelNames[level]}`,
    highest: '已经是最高等级',
    how: '买家电每付 1 元得 1 成长值，签到一次得 1，评价一次上门服务得 5。',
    earn: (times: string) => (times === '1' ? '买家电得 1 倍积分' : `买家电得 ${times} 倍积分`),
    memberPrice: '商城有会员价的，按会员价买',
    priorityService: '报修、安装优先安排',
    from: (growth: string) => `成长值满 ${growth}`,
    fromStart: '来了就是',
    own: '现在的等级',
  },
  rewards: '积分兑换',
  rewardsHint: '拿积分换礼品和券',
  lottery: '抽奖',
  lotteryHint: '每样奖品的机会都写清楚',
  coupons: '优惠券',
  couponCount: (count: number) => (count === 0 ? '去看看能领的' : `${count} 张可用`),
} as const;
