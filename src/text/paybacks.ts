import type { Output } from '../shared/contract/registry';
import { roundAmountWords } from './amounts';

type Payback = Output<'payments.payback.list'>['rows'][number];

/** Why money did not go back, and what finance does about it before it tries again. */
interface FailureWords {
  readonly why: string;
  readonly todo: string;
}

/** Our own word for what WeChat sent and got back (`resolve-payback.ts`). */
const RETURNED: FailureWords = {
  why: '微信退了，但顾客的账户收不了，钱又回来了',
  todo: '多半是付款的银行卡注销或者冻结了。请顾客处理好账户，再退一次。',
};

/** WeChat's sentences that come up again and again; another one stands as WeChat wrote it. */
const KNOWN: readonly (readonly [pattern: RegExp, todo: string])[] = [
  [/余额不足/, '商户号里的钱不够退。先到微信商户平台充值，再退一次。'],
  [/频率|频繁|超限|稍后|繁忙/, '微信让等一会儿。过几分钟再退一次。'],
  [/超过.*(期限|时间|一年)|已过期|过期/, '付款超过一年，微信不再原路退。请和顾客商量别的退法，并找微信客服确认这一笔。'],
  [/权限|授权|未开通/, '商户号还没有把退款权限授权给小程序。在微信商户平台授权后，再退一次。'],
];

/** What is said of a payback that failed. */
export function failureWords(failure: string | null): FailureWords {
  if (failure === 'returned') return RETURNED;
  const reason = failure ?? '';
  const known = KNOWN.find(([pattern]) => pattern.test(reason));
  return {
    why: reason === '' ? '微信没有退，也没有说原因' : `微信没有退：${reason}`,
    todo: known?.[1] ?? '按微信说的处理好，再退一次。',
  };
}

/** Money on its way back to who paid it, as finance looks after it. */
export const paybacksText = {
  title: '退回',
  filters: { failed: '没退成', to_hand_over: '要交还', open: '正在退', succeeded: '已退回' },
  all: '全部',
  nothing: {
    failed: { title: '没有退不成的钱', advice: '微信退不了的会停在这里，写明原因，等您再退一次。' },
    to_hand_over: { title: '没有要交还的钱', advice: '线下收的钱要退时，在这里记下是谁、怎么交还给顾客的。' },
    open: { title: '没有正在退的钱', advice: '批准退款后，微信原路退的钱在到账前都在这里。' },
    succeeded: { title: '还没有退回过钱', advice: '退到账、交还了的都在这里。' },
    all: { title: '还没有要退的钱', advice: '批准了退款，或者顾客多付了，钱就从这里退回去。' },
  },
  states: { created: '正在退', pending: '正在退', succeeded: '已退回', failed: '没退成' } satisfies Readonly<
    Record<Payback['state'], string>
  >,
  handOverState: '要交还',
  handedOverBy: (name: string) => `${name}交还的`,
  since: (when: string) => `${when} 起`,
  retry: '再退一次',
  failure: ({ why, todo }: FailureWords, justNow: boolean) =>
    `${justNow ? '刚才又退了一次，还是没有退成。' : ''}${why}。${todo}`,
  hint: {
    retry: '还是退到原来付款的地方，同一笔不会退两次。',
    ask: '退到零钱一般几分钟，退到银行卡要 1 到 3 个工作日。到账后会自动记上，不用守着。',
  },
  ask: '查一下',
  handOver: '交还了',
  handOverTitle: (method: string) => `${method}收的钱，退还给顾客`,
  handOverHint: '把钱交给顾客以后再记，记完就进账本，不能撤销。',
  handOverNote: '怎么交还的（选填）',
  handOverPlaceholder: '如：店里退现金，顾客已签收',
  handOverSubmit: (fen: number) => `已交还 ¥${roundAmountWords(fen)}`,
  /** What the buyer paid at a retailer's till, goes back there. */
  atTill: {
    title: '卖场收银台退的钱',
    lead: (ticketNo: string) => `原小票 ${ticketNo}。顾客在卖场拿到退款以后再记，记完就进账本，不能撤销。`,
    how: '卖场怎么退的',
    ways: { ticket: '打了退货小票', struck_off: '冲掉了原小票' },
    hints: { ticket: '退货小票会和结算单里的负数行对上。', struck_off: '原小票作废，卖场不再结这一笔。只能整笔冲掉。' },
    ticketNo: '退货小票号',
    ticketNoMissing: '请填退货小票号',
    soldOn: '退货日期',
    reason: '说明',
    reasonPlaceholder: '如：当天在收银台整单取消',
    reasonMissing: '请写一句，以后看得明白',
  },
  otherWay: '换个办法交还',
  otherWayTitle: '微信退不了，换个办法交还',
  otherWayHint: '先和顾客说好，把钱交给顾客以后再记。记完微信就不再退这一笔，也不能撤销。',
  otherWayMethod: '怎么交还的',
  otherWayNote: '交给了谁、凭什么',
  otherWayPlaceholder: '如：转到顾客建行尾号 1234，回单已存',
  otherWayNoteMissing: '请写明交给了谁、凭什么',
  done: {
    arrived: (bill: string, fen: number) => `${bill} 的 ¥${roundAmountWords(fen)} 已退到顾客账户。`,
    underWay: (bill: string, fen: number) => `${bill} 的 ¥${roundAmountWords(fen)} 微信正在退，到账后自动记上。`,
    handedOver: (bill: string, fen: number) => `${bill} 的 ¥${roundAmountWords(fen)} 已记为交还。`,
  },
} as const;
