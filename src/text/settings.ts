import type { BindingSource } from '../shared/domain/attribution/binding';
import type { MemberLevel } from '../shared/domain/loyalty/states';
import type { SettingArea } from '../shared/domain/setting-areas';
import type { Effect, EffectKind, EffectUnit, ListChange } from '../shared/domain/setting-effects/effect';
import { roundAmountWords } from './amounts';
import { COMMISSION_SUBJECTS } from './commission-settings';
import { LEAD_SUBJECTS, leadAreaName } from './lead-settings';
import { categoryNames, levelNames, sourceNames } from './names';
import { SERVICE_SUBJECTS, serviceAreaNames } from './service-settings';

/** The rules that the company changes by itself. */
export const settingsText = {
  jump: '跳到',
  title: '规则',
  headline: '这些数字管着积分、会员、下单、收款和上门服务',
  areas: {
    points: { name: '积分', lead: '买东西得多少分、多久到账、多久过期，签到给多少' },
    levels: { name: '会员等级', lead: '消费到多少升级，每一级有什么好处' },
    checkout: { name: '积分抵扣和下单', lead: '多少分抵一元，一单最多抵多少，没付款的订单留多久' },
    payments: { name: '定金', lead: '下单时先收多少' },
    attribution: { name: '这一单归谁', lead: '扫过谁的码算谁的，多少天内有效，几种码谁优先' },
    ...serviceAreaNames,
    leads: leadAreaName,
    commission: { name: '佣金', lead: '卖出一单谁得多少，几天后到账，哪些先要人看一眼' },
  } satisfies Readonly<Record<SettingArea, { readonly name: string; readonly lead: string }>>,
  /** Version 0 is what holds before anybody changed it. */
  versionName: (version: number) => (version === 0 ? '最初的规则' : `第 ${version} 版`),
  byline: (name: string, when: string) => `${name} ${when}`,
  versionBy: (version: string, byline: string) => `${version}（${byline}）`,
  inForce: (version: string) => `现在用的是${version}。改动只管以后的订单，已经下的单按当时的规则办，每一单都记着是第几版。`,
  preview: '看看会怎样',
  previewTitle: '发布前看一眼',
  nothingChanged: '和现在的规则一样，没有要发布的。',
  unchanged: '不变的',
  reason: '为什么改',
  reasonPlaceholder: '给以后查账的人看，如：双十一活动',
  reasonNeeded: '请写一句为什么改。',
  publish: '发布，从现在起生效',
  back: '再改改',
  published: (version: number) => `第 ${version} 版已经生效。`,
  newerTitle: '别人刚刚发布了新的一版，您看到的是旧的。',
  showNewer: '看最新的',
  nowhere: {
    unknown: { title: '没有这一类规则', advice: '链接不完整，或改过名字。' },
    notYours: { title: '这一类规则不归您改', advice: '要改，请找总部的老板；您能改的都在规则页。' },
    toAll: '看全部规则',
  },
  wrong: '有地方填得不对，请看标红的那几处。',
  problems: {
    number: '请填不小于 0 的数字。',
    days: '没有这样的日子，请写成 2027-01-01，几天用顿号隔开。',
    hours: '没看懂，请照提示写成 08:30-12:00 这样。',
    backwards: '有一段结束早于开始，请调过来。',
    overlapping: '有两段时间重叠，或先后写反了，请错开。',
  },
  notAllowed: '这里填的超出了允许的范围。',
  history: '改过什么',
  historyEmpty: '还没有人改过',
  historyEmptyHint: '每次发布都会记下是谁、什么时候、为什么改。',
  yes: '是',
  no: '否',
  add: {
    category: '给一个品类单独定',
    streak: '再加一档',
    minutes: '给一个品类单独定时长',
    item: '再加一项收费',
    step: '再加一步',
  },
  remove: '删除',
  inUnit: (label: string, unit: string) => `${label}（${unit}）`,
  /** Strongest first; what is missing does not count. */
  ranking: (names: readonly string[], left: readonly string[]) =>
    `${names.join(' > ')}${left.length === 0 ? '' : `（${left.join('、')}不算）`}`,
  modes: { per_yuan: '每付 1 元', per_piece: '每买 1 件' },
  units: { yuan: '元', points: '分', growth: '元' },
} as const;

/** The parts of the forms. */
export const settingFields = {
  earning: '买东西得积分',
  earningBase: '一般商品怎么算',
  mode: '怎么算',
  earned: '得积分',
  earningHint: '按实际付的钱算，优惠券和积分抵掉的不算。',
  time: '到账和过期',
  holdDays: '收货安装后几天到账',
  holdHint: '过了退换期再给，退货就不用往回收。',
  validMonths: '一批积分用几个月',
  validHint: '到那个月的月底过期。',
  remindDays: '到期前几天提醒',
  returnedDays: '退回的积分至少还能用几天',
  checkIn: '签到',
  checkInPoints: '每天签到得',
  streaks: '连续签到多给',
  streakDays: '连续几天',
  streakBonus: '多给多少分',
  levelFrom: '累计消费满',
  levelFromHint: '每付 1 元算 1，签到也算 1。',
  levelEarn: '买东西的积分按百分之几给',
  memberPrice: '享会员价',
  priorityService: '优先安排上门',
  deduction: '积分抵钱',
  pointsPerYuan: '多少积分抵 1 元',
  stepYuan: '每几元一档',
  pointsShare: '积分最多抵用券后金额的百分之几',
  unpaid: '没付款的订单',
  unpaidHours: '留几小时',
  unpaidHint: '过了就自动取消，占着的库存放出来。',
  deposit: '定金',
  depositAmount: '下单先收',
  touches: '扫码和分享',
  touchDays: '扫码后多少天内下单才算',
  touchDaysHint: '1 到 180 天。已经是老顾客的，不受这个天数影响。',
  ranks: '同一位顾客接触过几种码，谁优先',
  ranksHint: '报单的订单码总在最前；朋友的分享也是个人码；同一种码先到先算。',
  depositHint: '订单比它便宜就按订单收，不会多收。',
} as const;

export const levelName = (level: MemberLevel): string => levelNames[level];

const SUBJECTS: Readonly<Record<EffectKind, (effect: Effect) => string>> = {
  purchase_points: ({ category, amountFen }) =>
    `${yuan(amountFen)}元的${category === null ? '商品' : categoryNames[category]}得`,
  check_in_points: ({ count }) => `连续签到 ${count ?? 0} 天一共得`,
  points_held: () => '收货安装后等',
  points_valid: () => '一批积分可用',
  points_reminded: () => '到期前多久提醒',
  points_returned_stay: () => '退回的积分至少留',
  level_begins: ({ level }) => `${named(level)}要累计消费`,
  level_points: ({ level, amountFen }) => `${named(level)}买 ${yuan(amountFen)}元的热水器得`,
  level_member_price: ({ level }) => `${named(level)}享会员价`,
  level_priority: ({ level }) => `${named(level)}优先安排上门`,
  points_worth: ({ count }) => `${count ?? 0} 积分可抵`,
  points_limit: ({ amountFen }) => `${yuan(amountFen)}元的订单最多抵`,
  points_step: () => '抵扣时一档是',
  unpaid_given_up: () => '没付款的订单保留',
  deposit: ({ amountFen }) => `${yuan(amountFen)}元的订单收定金`,
  recent_sales_points: ({ count }) => `最近 ${count ?? 0} 单按它一共得`,
  recent_sales_deposits: ({ count }) => `最近 ${count ?? 0} 单按它收定金`,
  touch_days: () => '扫码后多久内下单算数',
  touch_place: ({ subject }) => `${sourceNames[subject as BindingSource]}排在`,
  credits_otherwise: ({ count }) => `最近 30 天的 ${count ?? 0} 单，判法会变的`,
  ...SERVICE_SUBJECTS,
  ...COMMISSION_SUBJECTS,
  ...LEAD_SUBJECTS,
};

const UNITS: Readonly<Record<EffectUnit, (figure: number) => string>> = {
  points: (figure) => `${grouped(figure)} 分`,
  days: (figure) => `${figure} 天`,
  months: (figure) => `${figure} 个月`,
  hours: (figure) => `${figure} 小时`,
  working_hours: (figure) => `${figure} 个工作小时`,
  minutes: (figure) => `${figure} 分钟`,
  times: String,
  place: (figure) => (figure === 0 ? '不算' : `第 ${figure} 位`),
  fen: (figure) => `${roundAmountWords(figure)} 元`,
  yes_no: (figure) => (figure === 1 ? settingsText.yes : settingsText.no),
};

const grouped = (figure: number): string => String(figure).replace(/\B(?=(\d{3})+$)/g, ',');
const yuan = (fen: number | null): string => `${roundAmountWords(fen ?? 0)} `;
const named = (level: MemberLevel | null): string => (level === null ? '' : levelNames[level]);

/** What an effect is about. */
export function effectSubject(effect: Effect): string {
  return SUBJECTS[effect.kind](effect);
}

/** What went from a list, and what came to it: one line each. */
export function listChangeWords({ gone, added }: ListChange): string[] {
  return [...(gone.length === 0 ? [] : [`去掉 ${gone.join('、')}`]), ...(added.length === 0 ? [] : [`加上 ${added.join('、')}`])];
}

/** An effect's figure in its unit. */
export function effectFigure(unit: EffectUnit, figure: number): string {
  return UNITS[unit](figure);
}
