import type { CommissionAudience } from '../shared/domain/commission/rules';
import type { Effect } from '../shared/domain/setting-effects/effect';
import { roundAmountWords } from './amounts';
import { audienceNames } from './commission-names';
import { categoryNames } from './names';

/** The parts of the form of commission's rules. */
export const commissionFields = {
  release: '到账',
  holdDays: '送到装好之后几天到账',
  holdHint: '还在售后的，等售后结束',
  burst: '一天带来几单，先要人看一眼',
  burstHint: '防刷单：到了这个数，先审核再到账',
  statements: '对账单和个税',
  confirmDays: '几天没有异议就算确认',
  confirmHint: '对方也可以自己先确认',
  tax: '个税',
  taxes: { none: '不代扣', labour: '按劳务报酬代扣' },
  taxHint: '只管顾客和伙伴个人，单次不超过 800 元的不扣；员工随工资报。',
  days: '天',
  orders: '单',
  depth: '给到第几级',
  depths: ['不给', '一级', '两级', '三级'],
  depthHints: {
    staff: '一级是成交的人，两级加上他的门店，三级再加门店的上级。',
    partner: '一级是带来顾客的伙伴，往上是带来他的人。',
    customer: '一级是分享的人，往上是当初介绍他来买的人（他自己先经那人介绍买过才算）。打开两级以上要先看合规提示。',
  } satisfies Readonly<Record<CommissionAudience, string>>,
  compliance: {
    title: '打开顾客两级以上之前，请先看',
    lines: [
      '微信不允许小程序做多级分销，可能会封小程序。',
      '按拉人头、收入门费、靠下级卖货层层提成，法律上算传销（《禁止传销条例》第七条）。',
      '这里只按真实付款、没有退掉的订单算，不收费、不要求先买、不奖励拉人；两级以上建议只给签了合同的机构。',
      '发布后，由谁打开的会记在这一版里。',
    ],
    accept: '我已知晓，由公司负责',
    confirm: '请勾选',
  },
  rules: '谁得多少',
  rulesHint: '同一款产品，单独定的优先，其次按品类，再按一般商品。几级加起来不能超过实付的一半。发布前的预览按每条都已开始算。',
  noRules: '一条也没有，卖什么都不给佣金。',
  addRule: '再加一条',
  editRule: '改',
  removeRule: '删掉这一条',
  doneRule: '好了',
  sheetTitle: '一条佣金规则',
  audience: '给谁',
  of: '卖什么',
  ofKinds: { base: '一般商品', category: '一个品类', product: '一款产品' },
  category: '品类',
  product: '产品',
  productNeeded: '请选一款产品。',
  categoryNeeded: '请选一个品类。',
  pickProduct: '找产品：型号或名称开头',
  otherProduct: '换一款',
  unknownProduct: '下架的产品',
  startsOn: '从哪天起的订单',
  startsAlways: '一直都算',
  startsClear: '不限日期',
  from: (day: string) => `${day}起`,
  level: (level: number) => `第 ${level} 级`,
  modes: { percent: '实付的百分之几', fixed: '每件给多少元' },
  percent: '百分之几',
  fixed: '每件（元）',
  toBuyer: '第 1 级里让给买的人（百分之几）',
  toBuyerHint: '买的人在商城少付多少，介绍的人就少得多少，公司不多花钱。不填就是不让。',
  toBuyerWords: (percent: string) => `其中 ${percent}% 让给买的人`,
  addLevel: '再加一级',
  removeLevel: '去掉这一级',
  percentWords: (percent: string) => `${percent}%`,
  fixedWords: (yuan: string) => `每件 ${yuan} 元`,
  off: (words: string) => `${words}（没打开）`,
} as const;

/** What a change would have done to real orders, before it is published. */
export const commissionPreviewText = {
  title: '放到近 30 天的真实订单上',
  looking: (orders: number) => `已看 ${orders} 单…`,
  looked: (orders: number) => `看了全部 ${orders} 单，按每单实际成交和介绍的人、扣掉退款算；已取消的不算。`,
  sampled: (orders: number) => `近 30 天的单很多，这里只看了最近的 ${orders} 单。`,
  none: '近 30 天还没有订单。',
  audience: (whom: CommissionAudience | 'buyer') => (whom === 'buyer' ? '买的人少付' : `给${audienceNames[whom]}`),
  change: (before: string, after: string) => `${before} → ${after}`,
  ofOrder: (orderNo: string, change: string, difference: string) => `${orderNo} ${change}，${difference}`,
  more: (amount: string) => `多给 ${amount} 元`,
  less: (amount: string) => `少给 ${amount} 元`,
  same: '不变',
  biggest: '变得最多的几单',
} as const;

const audienceOf = ({ subject }: Effect): string => audienceNames[subject as CommissionAudience];
const exampleOf = ({ category, amountFen }: Effect): string =>
  `${roundAmountWords(amountFen ?? 0)} 元的${category === null ? '商品' : categoryNames[category]}`;

/** What the effects of these rules are about. */
export const COMMISSION_SUBJECTS = {
  commission_of_purchase: (effect: Effect) => `卖一台 ${exampleOf(effect)}，给${audienceOf(effect)}`,
  commission_of_recent: (effect: Effect) =>
    effect.subject === 'staff' ? `最近 ${effect.count ?? 0} 单，给${audienceOf(effect)}一共` : `最近 ${effect.count ?? 0} 单要是都由${audienceOf(effect)}介绍，给他们一共`,
  commission_to_buyer: (effect: Effect) => `其中由${audienceOf(effect)}介绍、在商城买的，让给买的人`,
  commission_levels: (effect: Effect) => `${audienceOf(effect)}给到第几级`,
  commission_product_rules: () => '单独定佣金的产品规则',
  commission_held: () => '送到装好后几天到账',
  commission_burst: () => '一天带来几单先审核',
  commission_confirmed: () => '对账单几天没异议算确认',
  commission_taxed: () => '代扣个税',
} as const;
