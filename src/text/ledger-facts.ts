import { formatFen } from '../shared/kernel/money';
import { dayOf, isDay } from '../shared/kernel/time';
import type { FactsToWord, LedgerReader } from './ledger-kinds';
import { settingsText } from './settings';
import { dateWords, momentWords } from './when';

/** What a frozen fact is called. One that does not stand here is for the bookkeeper alone, under its own name. */
const NAMES: Readonly<Record<string, string>> = {
  orderNo: '订单号',
  title: '名称',
  quantity: '数量',
  reason: '原因',
  by: '经手人',
  method: '付款方式',
  part: '款项',
  tradeNo: '支付单号',
  refundNo: '退款单号',
  ticketNo: '小票号',
  payableFen: '实付（元）',
  deductedFen: '抵扣（元）',
  refundFen: '退款（元）',
  earnBps: '会员倍数',
  streak: '连续签到（天）',
  on: '日期',
  pointsVersion: '积分规则版本',
  levelsVersion: '会员规则版本',
  settingsVersion: '积分规则版本',
  expiredAt: '到期',
};

/** Values that are names of ours; others stand as they are. */
const VALUES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  method: { wechat_self: '微信支付', wechat_code: '微信付款码', cash: '现金', transfer: '转账', pos: '刷卡', retailer_till: '卖场收银' },
  part: { deposit: '定金', rest: '货款' },
  reason: { refund: '退款', overpaid: '多付' },
};

const ONCE_BPS = 10_000;

/**
 * The facts of a transfer, one a line: what it is called and what it was. The end of a fact's name tells what it is:
 * `…Fen` an amount, `…Bps` a factor, `…At` an instant, `…On` a day.
 */
export function factRows(
  facts: FactsToWord,
  reader: LedgerReader,
  now: number,
): readonly { readonly label: string; readonly value: string }[] {
  return Object.entries(facts).flatMap(([name, fact]) => {
    if (name === 'mode') return ruleRow(facts);
    if (name === 'rulePoints' || (reader === 'customer' && VERSIONS.has(name))) return [];
    const label = NAMES[name] ?? (reader === 'bookkeeper' ? name : null);
    if (label === null || fact === null || fact === '') return [];
    return [{ label, value: valueWords(name, fact, now) }];
  });
}

/** Which version a rule was is for who keeps the books; a buyer is told what it said. */
const VERSIONS: ReadonlySet<string> = new Set(['pointsVersion', 'levelsVersion', 'settingsVersion']);

/** The rule that points were reckoned by, in one line. */
function ruleRow({ mode, rulePoints }: FactsToWord): readonly { readonly label: string; readonly value: string }[] {
  const points = typeof rulePoints === 'number' ? String(rulePoints) : '';
  const value = mode === 'per_yuan' ? `实付每 1 元 ${points} 分` : mode === 'per_piece' ? `每件 ${points} 分` : '';
  return value === '' || points === '' ? [] : [{ label: '积分规则', value }];
}

function valueWords(name: string, fact: string | number | boolean, now: number): string {
  if (typeof fact === 'boolean') return fact ? '是' : '否';
  if (typeof fact === 'string') {
    if (isDay(fact)) return dateWords(fact, now);
    return VALUES[name]?.[fact] ?? fact;
  }
  if (name.endsWith('Fen')) return formatFen(fact);
  if (name.endsWith('Bps')) return `${fact / ONCE_BPS} 倍`;
  if (name === 'expiredAt') return dateWords(dayOf(fact - 1), now);
  if (VERSIONS.has(name)) return settingsText.versionName(fact);
  return name.endsWith('At') ? momentWords(fact, now) : String(fact);
}
