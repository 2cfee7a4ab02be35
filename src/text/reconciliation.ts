import type { MismatchKind } from '../shared/domain/payments/states';

/** How one kind of difference is told: what it is, whose figures stand beside each other, what to do. */
interface MismatchWords {
  readonly title: string;
  readonly ours: string;
  readonly theirs: string;
  readonly todo: string;
}

const OURS = '我们记的';
const WECHAT = '微信账单';

/** Comparing a day's books with WeChat's bill. */
export const reconciliationText = {
  title: '对账',
  lead: (day: string) => `${day}的账`,
  headline: {
    agreed: '和微信账单一分不差',
    differs: (count: number) => `有 ${count} 处对不上，要人看一看`,
    never: '这一天还没有对过',
  },
  ours: OURS,
  theirs: WECHAT,
  difference: '相差',
  payments: '微信收款',
  returned: (count: number) => `账单上退给顾客 ${count} 笔`,
  paymentCount: (count: number) => `${count} 笔`,
  ranAt: (when: string) => `${when} 对的账`,
  neverHint: '每天上午 10 点多，拿微信账单和前一天自动对一次。',
  mismatches: '对不上的',
  moreMismatches: (shown: number, all: number) => `一共 ${all} 处，这里列出前 ${shown} 处。`,
  days: '每一天',
  dayAgreed: '对上了',
  dayDiffers: (count: number) => `${count} 处不符`,
  none: '没有',
  tradeNo: (tradeNo: string) => `流水 ${tradeNo}`,
  toLedger: '看账本',
  toPaybacks: '去退回',
  toStatement: '看对账单',
  transfers: (count: number) => `付出佣金 ${count} 笔`,
  transfersAtWechat: '微信账单上的佣金',
  noTransferBill: '微信没有给资金账单，付出去的佣金这次没有对。请到商户平台看看资金账单的权限开了没有。',
  empty: '还没有对过账',
  emptyHint: '有了微信收款，第二天上午会自动对第一次。',
  again: '重新对一次',
  againDone: {
    agreed: '重新对过了，这一天和微信账单一分不差。',
    differs: (count: number) => `重新对过了，还有 ${count} 处对不上。`,
  },
  kinds: {
    missing_here: {
      title: '微信有，我们没有',
      ours: OURS,
      theirs: WECHAT,
      todo: '账单上有这笔钱，我们没有它的单据。拿流水号到微信商户平台查是谁付的，再决定补登记还是退还。',
    },
    missing_at_wechat: {
      title: '我们有，微信没有',
      ours: OURS,
      theirs: WECHAT,
      todo: '先等一天再对一次；还没有，就拿流水号问微信客服，钱没有到账前不要发货。',
    },
    amount_differs: {
      title: '金额不一样',
      ours: OURS,
      theirs: WECHAT,
      todo: '以微信账单为准查原因，不要改单据；差的钱在订单里补收或者退还。',
    },
    state_differs: {
      title: '一边办成了，一边没有',
      ours: OURS,
      theirs: WECHAT,
      todo: '打开订单看这一笔：微信说办成的，核对金额后联系我们补记；微信没办成的，到“退回”里再办一次。',
    },
    order_overpaid: {
      title: '多收的钱没有退',
      ours: '订单的余额',
      theirs: WECHAT,
      todo: '这张订单多收了钱，也没有在退。打开账本看多在哪一笔，再在订单里申请退款。',
    },
    payback_stuck: {
      title: '退回超过两天没到',
      ours: '要退的钱',
      theirs: WECHAT,
      todo: '到“退回”的“正在退”里问一次微信，看钱到了没有。',
    },
    payback_failed: {
      title: '退回没有退成，超过两天了',
      ours: '要退的钱',
      theirs: WECHAT,
      todo: '到“退回”的“没退成”里看微信说了什么，处理好再退一次，或者改用别的办法交还。',
    },
    payback_not_handed_over: {
      title: '要交还的钱超过两天没交',
      ours: '要交还的钱',
      theirs: WECHAT,
      todo: '这笔是线下收的，微信退不了。交还给顾客后，到“退回”的“要交还”里登记。',
    },
    journal_unbalanced: {
      title: '单据和账本不一样',
      ours: '单据上',
      theirs: '账本上',
      todo: '这不是操作能造成的。不要自己改，把流水号发给技术人员。',
    },
    transfer_missing_here: {
      title: '微信付了佣金，我们没有记录',
      ours: OURS,
      theirs: WECHAT,
      todo: '拿单号到微信商户平台查是谁发起的、付给了谁。别的系统用同一个商户号付的，核对无误就不用管。',
    },
    transfer_missing_at_wechat: {
      title: '我们记了已付佣金，微信没有',
      ours: OURS,
      theirs: WECHAT,
      todo: '先等一天再对一次；还没有，就拿单号到微信商户平台查这笔转账。查清之前不要再付。',
    },
    transfer_amount_differs: {
      title: '佣金付的数和记的不一样',
      ours: OURS,
      theirs: WECHAT,
      todo: '以微信账单为准查原因，不要改单据，把单号发给技术人员。',
    },
    transfer_not_booked: {
      title: '微信付成了佣金，我们还没记成',
      ours: '要付的',
      theirs: WECHAT,
      todo: '打开对账单看这笔付款。不要再付一次；已经线下付过的，和收款人核对后追回一笔。',
    },
  } satisfies Readonly<Record<MismatchKind, MismatchWords>>,
} as const;
