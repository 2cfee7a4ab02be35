import type { Output } from '../shared/contract/registry';

type Money = Output<'payments.order.get'>;
type Payment = Money['payments'][number];
type Payback = Money['paybacks'][number];

/** Paying an order, and what became of its money. */
export const paymentText = {
  title: '付款',
  due: '还要付（元）',
  paidUp: '已付清',
  paidUpHint: '订单已经付清，送货前会约时间。',
  /** Above what was paid and did not go back. */
  cancelled: '已取消，已付（元）',
  cancelledHint: '这张订单已经取消，不用再付。付过的钱会退回。',
  payAll: (amount: string) => `微信支付 ¥${amount}`,
  payDeposit: (amount: string) => `先付定金 ¥${amount}`,
  depositHint: '定金算在总价里，剩下的送到时再付。',
  toOrder: '看订单',
  missing: { title: '没有找到这笔要付的钱', advice: '可能不是您的，或链接不完整。如果是您买的，请扫门店票据上的码。', way: '看我的订单' },
  /** The same of a visit that is paid like an order. */
  visit: {
    paidUpHint: '这次上门的费用已经付清。',
    // What was paid for work that was done stays paid.
    cancelledHint: '这次上门已经取消，不用再付。',
    toOrder: '回到上门服务',
    missing: { title: '没有找到这次上门的费用', advice: '可能不是您家的，或链接不完整。', way: '看我家的上门服务' },
    nobodyPays: '这次上门的费用要在约服务的人的微信里付。',
    part: '上门费用',
  },
  /** The same of money that a dealer brings onto his account. */
  topUp: {
    paidUp: '已到账（元）',
    paidUpHint: '这笔充值已经到账，马上可以提货。',
    cancelled: '已撤销，已付（元）',
    cancelledHint: '这笔充值已经撤销，没有到账，不用再付。付过的钱会退回。',
    toOrder: '回到充值单',
    nobodyPays: '微信支付请在手机的小程序里付；转账、现金在充值单里登记。',
    awaitingHint: (amount: string) => `已登记付款 ¥${amount}，公司财务核对后到账，这部分不用再付。`,
    part: '充值',
    /** What was not paid in WeChat. */
    toBeHanded: '由公司退还',
  },
  later: '稍后再付',
  states: {
    waiting: '正在等微信的结果，请不要关掉页面。',
    paid: (amount: string) => `已收到 ¥${amount}，谢谢。`,
    unopened: '微信支付没有打开，钱没有扣。请过一会儿再付。',
    cancelled: '没有付款，钱没有扣。可以再付一次。',
    failed: '这次没有付成，钱没有扣。可以再付一次。',
    unknown: '还没有拿到微信的结果。如果已经扣款，过一会儿会自动记上，不要重复付。',
  },
  checkAgain: '再查一次',
  nobodyPays: '这张订单要在下单人的微信里付。',
  section: {
    title: '这张订单的钱',
    payable: '应付',
    paid: '已付',
    due: '还要付',
    overpaid: '多付的，正在退回',
    explain: '每一笔从哪来',
    pay: '去支付',
    cancel: '取消订单',
    cancelTitle: '取消这张订单？',
    cancelConsequence: '还没有付款，取消后不能恢复。用掉的积分和优惠券会还给您。',
    cancelReason: '自己取消，没有付款',
  },
  earned: {
    title: '送积分',
    amount: (points: string) => `${points} 分`,
    waiting: '待到账',
    arrived: '已到账',
    later: '收货安装、过了退换期就到账',
    on: (day: string) => `${day}到账`,
    given: '抵扣、兑换都能用',
  },
  method: {
    wechat_self: '微信支付',
    wechat_code: '微信付款码',
    cash: '现金',
    transfer: '转账',
    pos: '刷卡',
    retailer_till: '卖场收银',
  } satisfies Readonly<Record<Payment['method'], string>>,
  part: { deposit: '定金', rest: '货款' } satisfies Readonly<Record<Payment['part'], string>>,
  paymentState: {
    created: '等待付款',
    pending: '等待付款',
    succeeded: '已收到',
    failed: '没有付成',
    closed: '已关闭',
  } satisfies Readonly<Record<Payment['state'], string>>,
  awaiting: '等财务确认',
  awaitingFigure: '等财务确认（元）',
  awaitingHint: (amount: string) => `店员已登记收到 ¥${amount}，财务核对后记上，这部分不用再付。`,
  notNeeded: '不用付了',
  /** What was not paid in WeChat somebody gives back. */
  toBeHanded: '由门店退还',
  toGiveBackAtTill: '到卖场收银台退',
  payback: { refund: '退款', overpaid: '多付退回' } satisfies Readonly<Record<Payback['reason'], string>>,
  paybackState: {
    created: '正在退回',
    pending: '正在退回',
    succeeded: '已退回',
    failed: '没有退成，财务正在处理',
  } satisfies Readonly<Record<Payback['state'], string>>,
} as const;
