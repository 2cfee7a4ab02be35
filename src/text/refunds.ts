import type { Output } from '../shared/contract/registry';
import { roundAmountWords } from './amounts';

type Refund = Output<'orders.refund.get'>['refund'];

/** Refunds: asking for one, what it will do in numbers, and finance's decision. */
export const refundsText = {
  title: '退款',
  detailTitle: '退款单',
  all: '全部',
  states: { requested: '待批准', approved: '已批准', rejected: '未批准', withdrawn: '已撤回' } satisfies Readonly<
    Record<Refund['state'], string>
  >,
  empty: '没有退款申请',
  emptyHint: '顾客或店员在订单页申请退款后，会出现在这里。',
  requested: (name: string, when: string) => `${name} ${when}申请`,
  decided: (name: string, when: string) => `${name} ${when}处理`,
  orderNo: (orderNo: string) => `订单 ${orderNo}`,
  reason: '退款原因',
  rejection: '没有批准的原因',
  goods: { back: '货要退回来', stay: '货不退回' },
  pieces: (quantity: number) => `退 ${quantity} 件`,
  amountOnly: '只退钱，不退货',
  toOrder: '看订单',
  explain: '每一笔从哪来',
  linesTitle: '退什么',
  preview: {
    title: '批准后会发生',
    refund: '这次退（元）',
    notDue: '其中还没付、不用再付的（元）',
    payback: (method: string) => `退回${method}（元）`,
    pointsReturned: '还给顾客花掉的积分',
    pointsReversed: '收回这次购买送的积分',
    pointsDebt: '其中已经花掉、以后要补的积分',
    growth: '收回成长值',
    couponBack: (title: string) => `用掉的优惠券“${title}”`,
    couponOutcome: { given_back: '退回券包', kept_used: '不退回', gone: '不退回，送券的订单已经退了' },
    withdrawn: (title: string) => `购买送的优惠券“${title}”`,
    withdrawnOutcome: { gone: '收回', on_order: '用在未付款的订单上，取消就收回', used: '已经用掉；那张订单退了也不再还' },
    pieces: '退回仓库',
    pieceCount: (count: number) => `${count} 件`,
  },
  approve: (fen: number) => `批准退 ¥${roundAmountWords(fen)}`,
  approveTitle: '批准这笔退款？',
  approveBody: (customer: string, fen: number) =>
    fen === 0
      ? `${customer}没有要退回的钱，其余按下面的数字办。批准后不能撤销。`
      : `¥${roundAmountWords(fen)} 会按原路退给${customer}，其余按下面的数字办。批准后不能撤销。`,
  approved: '已批准。钱正在按原路退回，顾客会收到消息。',
  changed: '数字已更新，请重新看一遍再批准。',
  mine: '这笔是您申请的，要由另一位财务批准。要收回的话，到订单页撤回。',
  reject: '不批准',
  rejectTitle: '不批准这笔退款',
  rejectHint: '顾客会看到这句原因，钱和货都不动。',
  rejectReason: '原因',
  rejectOwn: '写清楚',
  rejectChoices: ['货已使用', '超过退货期', '已换货解决', '金额不对，请重新申请'],
  rejectPlaceholder: '如：货已使用超过 7 天',
  rejectNeeded: '请写一句原因。',
  rejected: '没有批准，顾客会看到原因。',
} as const;
