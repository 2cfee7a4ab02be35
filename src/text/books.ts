import type { AccountGroup, AssetClass } from '../shared/domain/ledger/accounts';
import { joined } from './joined';

/** The company's books: the trial balance, and finding one account. */
export const booksText = {
  title: '账本',
  lead: '每一笔都从一个账户到另一个账户，所以每一栏加起来都是零',
  balanced: '账是平的。',
  unbalanced: (assets: string) => `${assets}的账不平，请马上联系技术人员。`,
  closed: (day: string) => `${joined('已结到', day)}，之后的都已加上。`,
  neverClosed: '还没有结过账，数字是现加的。',
  sections: {
    CNY: '钱（元）',
    POINT: '积分（分）',
    GROWTH: '成长值',
    PIECE: '货（件）',
  } satisfies Readonly<Record<AssetClass, string>>,
  assets: { CNY: '钱', POINT: '积分', GROWTH: '成长值', PIECE: '货' } satisfies Readonly<Record<AssetClass, string>>,
  sum: '合计',
  /** What a line of the trial balance says; what goes out of the house is written with a minus. */
  hints: {
    'house/sales': '卖出去的货款，写成负数',
    'house/cash/wechat': '微信收到、没有退回的',
    'house/cash/offline': '现金、转账、刷卡收到、没有退回的',
    'house/commission': '大家挣到的，写成负数',
    'house/commission-paid': '已经打给大家的',
    'house/tax-withheld': '替大家扣下、要交给税务的',
    'house/commission-to-points': '大家要了积分、没有要钱的',
    'house/points-issued': '发出去的，写成负数',
    'house/points-redeemed': '顾客抵扣和兑换用掉的',
    'house/points-expired': '到期没有用掉的',
    'house/growth-given': '发出去的，写成负数',
    'house/supply': '盘点入库的，写成负数',
    'house/delivered': '交给顾客的',
    'payee/commission': '还没有发放的，每人一个账户',
    'order/due': '顾客还要付的，每张订单一个账户',
    'customer/points': '顾客手里的，每人一个账户',
    'customer/growth': '顾客手里的，每人一个账户',
    stock: '还在仓库的，每个型号一个账户',
    prize: '给活动备着的，每种奖品一个账户',
  } satisfies Readonly<Record<AccountGroup, string>>,
  search: {
    placeholder: '订单号、手机号、姓名、型号或账户',
    order: (orderNo: string) => `订单 ${orderNo}`,
    total: (customer: string) => `${customer} · 总价`,
    points: (name: string) => `${name}的积分`,
    growth: (name: string) => `${name}的成长值`,
    stock: (product: string) => `${product} 的库存`,
    nameless: '这位顾客',
    nothing: '没有找到账户',
    nothingHint: '试试完整的订单号、顾客的手机号，或者型号开头的几个字母。',
    found: '找到的账户',
  },
} as const;
