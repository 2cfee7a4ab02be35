import type { Output } from '../shared/contract/registry';
import { roundAmountWords } from './amounts';
import type { PaymentMethod } from '../shared/domain/payments/states';
import { joined } from './joined';

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
  requested: (name: string, when: string) => joined(name, ' ', when, '申请'),
  decided: (name: string, when: string) => joined(name, ' ', when, '处理'),
  withdrawn: (name: string, when: string) => joined(name, ' ', when, '撤回'),
  /** Only a buyer can have asked without giving a name. */
  nameless: { customer: '您', staff: '顾客' },
  orderNo: (orderNo: string) => `订单 ${orderNo}`,
  reason: '退款原因',
  rejection: '没有批准的原因',
  goods: {
    none: '只退钱，货不动',
    not_arrived: '货还没有送到，不用退回',
    stay: '货不用退回',
    to_come_back: '货要退回来',
    expected: '货要退回来，还没有收回',
    received: '货已收回，放回仓库',
    given_up: '货没有收回来',
  } satisfies Readonly<Record<Refund['goods'], string>>,
  expectedTitle: '还没收回的退货',
  expectedFrom: (customer: string, orderNo: string) => `${customer} · 订单 ${orderNo}`,
  goodsOf: (title: string, quantity: number) => `${title} ${quantity} 件`,
  goodsBy: (name: string, when: string) => `${name} ${when} 登记`,
  receive: '货已收回',
  receiveTitle: '货收回来了？',
  receiveBody: (goods: string) => `${goods}会算进可售库存。拆封、损坏不能再卖的，收回后到“库存”盘点改数。`,
  received: '已收回，算进可售库存。',
  giveUp: '收不回来了',
  giveUpTitle: '不再等这批货？',
  giveUpBody: (goods: string) => `${goods}不再算在途退回，库存不增加。之后不能改回来。`,
  givenUp: '已登记，不再等这批货。',
  effectsTitle: '批准时办了这些',
  pieces: (quantity: number) => `退 ${quantity} 件`,
  soldAt: (amount: string) => `成交价 ${amount}`,
  amountOnly: '只退钱，不退货',
  toOrder: '看订单',
  explain: '每一笔从哪来',
  linesTitle: '退什么',
  preview: {
    title: '批准后会发生',
    refund: '退还（元）',
    off: '订单减少（元）',
    notDue: '其中还没付、不用再付的（元）',
    payback: {
      wechat_self: '退回微信（元）',
      wechat_code: '退回微信（元）',
      cash: '退现金（元）',
      transfer: '转账退回（元）',
      pos: '退回刷的卡（元）',
      retailer_till: '卖场收银台退（元）',
    } satisfies Readonly<Record<PaymentMethod, string>>,
    pointsReturned: '退还花掉的积分',
    pointsReversed: '收回这次购买送的积分',
    pointsDebt: '其中已经花掉、以后要补的积分',
    growth: '收回成长值',
    commission: '收回佣金（元）',
    commissionDebt: '其中已经领走、以后扣回的（元）',
    margin: { back: (store: string) => `收回${store}的毛利（元）`, given: '其中已经入账、从账上扣回的（元）' },
    /** Sold beneath the store's price: what it owes for that becomes less. */
    shortfall: { back: (store: string) => `少收${store}的差价（元）`, given: '其中已经记账、退回账上的（元）' },
    couponBack: (title: string) => `用掉的优惠券“${title}”`,
    couponOutcome: { given_back: '退回券包', kept_used: '用它买的还没全退，先不退回', gone: '不退回，送券的订单已经退了' },
    withdrawn: (title: string) => `购买送的优惠券“${title}”`,
    withdrawnOutcome: { gone: '收回', on_order: '用在未付款的订单上，取消就收回', used: '已经用掉；那张订单退了也不再还' },
    pieces: '要退回的货',
    pieceCount: (count: number) => `${count} 件`,
    /** Of machines that are in use; goods still packed have no card. */
    warranty: '退的机器如已装好，保修卡',
    warrantyEnds: '同时结束',
  },
  approve: (backFen: number) => (backFen === 0 ? '批准，没有钱要退' : `批准退 ¥${roundAmountWords(backFen)}`),
  notDue: (amount: string) => `另有 ${amount} 还没付，不用再付`,
  approveTitle: '批准这笔退款？',
  approveBody: (customer: string, fen: number) =>
    fen === 0
      ? `${customer}没有要退回的钱，其余按下面的数字办。批准后不能撤销。`
      : `¥${roundAmountWords(fen)} 会按原路退给${customer}，其余按下面的数字办。批准后不能撤销。`,
  approved: '已批准。钱正在按原路退回，顾客会收到消息。',
  changed: '刚刚有变化，还没有批准。写着“有变化”的和刚才不一样，请看过再批准。',
  nowOtherwise: (label: string) => `${label} · 有变化`,
  mine: '这笔是您申请的，要由另一位财务批准。要收回的话，到订单页撤回。',
  companyDecides: '退款由公司的财务批准，批准后这里会显示结果。',
  reject: '不批准',
  rejecting: {
    title: '不批准这笔退款',
    hint: '顾客会看到这句原因，钱和货都不动。',
    submit: '不批准',
    label: '原因',
    own: '写清楚',
    choices: ['货已使用', '超过退货期', '已换货解决', '金额不对，请重新申请'],
    placeholder: '如：货已使用超过 7 天',
    needed: '请写一句原因。',
  },
  rejected: '没有批准，顾客会看到原因。',
} as const;
