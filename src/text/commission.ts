import type { Output } from '../shared/contract/registry';
import { percentWords, roundAmountWords } from './amounts';
import { earningsRowText } from './earnings-row';
import { sceneKindNames } from './names';

type Entry = Output<'commission.entry.list'>['rows'][number];
type Detail = Output<'commission.entry.get'>;
type Rate = Detail['rate'];


/** A rate as it is said of one line: `2%`, `每件 30 元`. */
export const rateWords = (rate: Rate): string => (rate.mode === 'percent' ? percentWords(rate.bps) : `每件 ${roundAmountWords(rate.fen)} 元`);

/** What somebody earned by sales, and why. */
export const commissionText = {
  titles: { customer: earningsRowText.title, staff: '我的佣金' },
  headlines: { customer: '朋友经您介绍买得满意，我们谢您', staff: '您卖的、您带来的，每一笔都在这里' },
  own: '我的',
  available: '可领（元）',
  owed: '要从以后扣回（元）',
  held: '还没到账',
  paying: '正在打给您',
  debt: (amount: string) =>
    `有订单退了货，多给的 ${amount} 元会从以后的佣金里扣，不用您掏钱。`,
  heldHint: '货送到装好、过了退换期，就变成可领。',
  account: '每一笔进出',
  statements: '对账单',
  statementsHint: '可领的按月出对账单，您确认后打款',
  share: '去分享',
  sharing: '我的分享',
  sharingHint: '谁打开了、谁下单了',
  entries: '明细',
  empty: {
    customer: { title: '还没有介绍成的订单', advice: '把喜欢的商品或自家装好的样子分享给朋友，他来买了，这里就有。' },
    staff: { title: '还没有佣金', advice: '您报的单、您推荐的或扫您的码来的顾客付款后，佣金会出现在这里。' },
  },
  how: '怎么来的',
  steps: {
    customer: [
      '把商品、案例或自家装好的样子分享给朋友',
      '朋友从您的分享进来，30 天内自己下单付款',
      '货送到装好、过了退换期，谢礼就归您',
    ],
    staff: ['您报的单、您推荐的或扫您的码来的顾客下的单，算您的', '顾客付完款就记上，货送到装好、过了退换期到账', '有退款，按退的比例收回'],
  },
  terms: {
    title: '规矩',
    audience: { customer: '介绍朋友', staff: '卖出', partner: '伙伴带来' } satisfies Readonly<Record<Entry['audience'], string>>,
    rate: (rate: Rate | null, others: boolean) =>
      rate === null ? '现在没有' : `${rate.mode === 'percent' ? `实付的 ${percentWords(rate.bps)}` : rateWords(rate)}${others ? '，有的商品另定' : ''}`,
    toBuyer: '当优惠让给朋友',
    toBuyerShare: (share: string) => `其中 ${share}，朋友在商城下单时直接少付`,
    hold: '多久到账',
    holdDays: (days: number) => `送到装好 ${days} 天后`,
    confirm: '对账单',
    confirmDays: (days: number) => `每月出，${days} 天没异议就算确认`,
    tax: '个税',
    taxed: '单次超过 800 元的，按劳务报酬代扣',
    notTaxed: '不代扣，由您自己申报',
    refund: '退款',
    refunded: '退多少，按比例收回多少',
    self: '自己和家人买',
    selfCounts: '不算介绍',
  },
  states: {
    review: '审核中',
    refused: '不给',
    held: '未到账',
    payable: '已到账',
    stated: '已出对账单',
    paying: '打款中',
    paid: '已打款',
    takenBack: '已收回',
  },
  madeAt: (when: string) => `${when} 记下`,
  reduced: (earned: string) => `原 ${earned}，退款后剩下这些`,
  audience: { staff: '成交', partner: '伙伴介绍', customer: '介绍' } satisfies Readonly<Record<Entry['audience'], string>>,
  level: (audience: string, level: number) => (level === 1 ? audience : `${audience}第 ${level} 级`),
} as const;

/** Why an amount is what it is, down to the scan. */
export const whyText = {
  title: '为什么是这么多',
  left: '现在是（元）',
  nothing: '这一笔已经没有了',
  whose: {
    title: '算给谁',
    name: '给谁',
    order: '订单',
    goods: '商品',
    touch: '凭什么',
    at: '什么时候',
    policy: '归属规则',
    policyVersion: (version: number) => (version === 0 ? '最初的' : `第 ${version} 版`),
    via: { ...sceneKindNames, report: '他报的单', adviser: '一直由他服务', lead: '他带来或跟进的线索' } satisfies Readonly<Record<NonNullable<Detail['touch']>['via'], string>>,
    ofPlace: '这一单是这家店卖的',
    /** `name`: whom he brought himself, as much of it as the reader may know. */
    above: (level: number, name: string) => {
      const friend = name === '' ? '他介绍来的一位顾客' : `他介绍来的${name}`;
      return level === 2 ? `${friend}，又介绍了买的人（第 2 级）` : `${friend}，带来的人又介绍了买的人（第 ${level} 级）`;
    },
    byHand: '主管判给他的',
    nameless: '没留名字',
  },
  sum: {
    title: '怎么算的',
    paid: '顾客为它实付',
    letOff: '加回朋友推荐优惠',
    base: '按这个数算',
    whole: '这样算出来',
    given: '已当优惠让给买的人',
    pieces: '件数',
    count: (quantity: number) => `${quantity} 件`,
    rate: '比例',
    fixed: '每件给',
    rule: '按哪条',
    ruleOf: {
      base: () => '一般商品的规则',
      category: (category: string) => `${category}的规则`,
      product: () => '这款商品单独的规则',
    },
    rulesVersion: (version: number, rule: string) => (version === 0 ? `最初的佣金规则，${rule}` : `第 ${version} 版佣金规则，${rule}`),
    dropped: '不到 1 分的零头，不计',
    earned: '记下的佣金',
    takenBack: {
      refund: (day, refunded) => `${day}退款 ${refunded} 元，收回`,
      overruled: (day) => `${day}改判给别人`,
      cancelled: (day) => `${day}订单取消`,
      refused: (day) => `${day}审核没通过`,
    } satisfies Readonly<Record<Detail['takenBack'][number]['why'], (day: string, refunded: string) => string>>,
    left: '还剩',
    takenBackHow: '退款收回 = 记下的佣金 × 已退的钱 ÷ 实付，不到 1 分的不收；分几次退的，减去前几次收回的',
    capped: '每件给的不超过实付，按实付算',
  },
  when: {
    title: '什么时候到账',
    made: '记下',
    released: '已到账',
    due: '到账',
    next: '接下来',
    dueOn: (day: string) => `${day}到账`,
    waits: {
      review: '等公司看一眼，看过再走下一步',
      completion: '等货送到、装好',
      days: '等过了退换期',
      after_sale: '还在售后，结束了再到账',
    } satisfies Readonly<Record<NonNullable<Detail['waitsFor']>, string>>,
    gone: '已经全部收回，不会到账',
    /** After it is his: how it comes to him. */
    stated: {
      none: '等下次出对账单',
      drafted: '对账单出来了，等本人确认',
      disputed: '本人说不对，等公司答复',
      confirmed: '已确认，等公司打款',
      carried: '并入下一张对账单',
      paying: '正在打款',
      paid: '已打款，这一笔办完了',
    } satisfies Readonly<Record<NonNullable<Entry['statement']>['state'] | 'none', string>>,
  },
  hold: {
    title: '审核',
    found: '为什么要看',
    now: '现在',
    open: '等公司看一眼',
    passed: '通过',
    refused: '不给',
    words: '说明',
    by: (name: string, when: string) => `${name} ${when}`,
  },
  links: { account: '看这个账户的每一笔', order: '看订单', statement: '看对账单', refund: '看退款单', rules: '看佣金规则' },
} as const;
