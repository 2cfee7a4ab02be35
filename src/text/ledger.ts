import type { AccountGroup, AssetClass } from '../shared/domain/ledger/accounts';
import { formatFen } from '../shared/kernel/money';
import type { LedgerReader } from './ledger-kinds';

/** The line of every account in the trial balance, and what its balance is called. */
export const accountGroupNames: Readonly<Record<AccountGroup, string>> = {
  'house/sales': '销售',
  'house/cash/wechat': '微信收款',
  'house/cash/offline': '线下收款',
  'house/commission': '计提的佣金',
  'house/commission-paid': '发放的佣金',
  'house/tax-withheld': '代扣的税',
  'house/commission-to-points': '换成积分的佣金',
  'house/dealer-sales': '经销商提货',
  'house/dealer-bills': '经销商充值单',
  'house/dealer-topups': '经销商充值',
  'house/dealer-margin': '门店差价',
  'house/dealer-corrections': '对账更正',
  'house/dealer-interest': '逾期利息',
  'house/retailer-deductions': '卖场扣点',
  'house/retailer-differences': '卖场差异',
  'house/points-issued': '发放的积分',
  'house/points-redeemed': '用掉的积分',
  'house/points-expired': '过期的积分',
  'house/growth-given': '发放的成长值',
  'house/supply': '入库的货',
  'house/delivered': '出库的货',
  'house/tokens-made': '开出的名额',
  'house/tokens-used': '用掉的名额',
  'order/due': '订单应收',
  'payee/commission': '应付佣金',
  'dealer/balance': '往来余额',
  'retailer/due': '卖场应收',
  'customer/points': '顾客的积分',
  'customer/growth': '顾客的成长值',
  stock: '仓库',
  prize: '备着的奖品',
  token: '剩下的名额',
};

/** What a customer calls what is his. */
const ownAccountNames: Partial<Record<AccountGroup, string>> = {
  'order/due': '订单的钱',
  'payee/commission': '我的佣金',
  'customer/points': '我的积分',
  'customer/growth': '我的成长值',
};

export function accountGroupName(group: AccountGroup, reader: LedgerReader): string {
  return (reader === 'customer' ? ownAccountNames[group] : undefined) ?? accountGroupNames[group];
}

const UNITS: Readonly<Record<AssetClass, string>> = { CNY: '元', POINT: '分', GROWTH: '', PIECE: '件', TOKEN: '份' };

/** `元`, `分`, `件`, or nothing. */
export const unitOf = (assetClass: AssetClass): string => UNITS[assetClass];

const grouped = (amount: number): string => String(amount).replace(/\B(?=(\d{3})+$)/g, ',');

/** An amount without unit: money `3,280.00`, everything else in whole numbers. */
export function ledgerAmount(assetClass: AssetClass, amount: number): string {
  if (assetClass === 'CNY') return formatFen(amount);
  return amount < 0 ? `-${grouped(-amount)}` : grouped(amount);
}

/** The same with its sign before it: `+328`, `−1,000`. */
export function signedAmount(assetClass: AssetClass, amount: number): string {
  const sign = amount > 0 ? '+' : amount < 0 ? '−' : '';
  return `${sign}${ledgerAmount(assetClass, Math.abs(amount))}`;
}

export const ledgerText = {
  title: '明细',
  figure: {
    points: '可用积分',
    growth: '成长值',
    toPay: '还要付（元）',
    overpaid: '多付了（元）',
    pieces: '可用（件）',
    tokens: '还剩（份）',
    house: '合计',
    houseMoney: '合计（元）',
  },
  posted: '账面',
  pendingOut: '已预留',
  pendingIn: '待到账',
  goingBack: '正在退回',
  debt: '之前得到的积分已经用掉、后来又退了货，所以是负数。之后得到的积分先补上它。',
  overpaid: '多付的钱会退回来。',
  settled: '这张订单没有还要付的钱。',
  lots: '这些积分什么时候到期',
  lot: (amount: string) => `${amount} 分`,
  lotExpiry: (day: string) => `${day}到期`,
  moreLots: (amount: string) => `还有 ${amount} 分更晚到期`,
  modes: {
    pendingIn: '待到账',
    pendingOut: '已预留',
    refunding: '正在退回',
    notRefunded: '没有退成',
    releasedIn: '不再到账',
    releasedOut: '预留取消',
  },
  facts: {
    title: '这一笔',
    when: '时间',
    amount: '数额',
    counterAccount: '对方账户',
    openCounter: '看对方账户',
    openPaper: '看单据',
    id: '流水号',
    reversalOf: '冲回的流水',
    pendingId: '对应的预留',
  },
  empty: { headline: '还没有明细', advice: '有了进出，每一笔都写在这里，点开看得到原因。' },
} as const;
