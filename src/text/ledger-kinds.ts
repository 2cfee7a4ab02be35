import type { TransferKind } from '../shared/domain/ledger/kinds';
import { formatFen } from '../shared/kernel/money';
import { joined } from './joined';

/** Facts frozen in a transfer, as the wire brings them. */
export type FactsToWord = Readonly<Record<string, string | number | boolean | null>>;

/** Who reads: a customer about what is his, or who does the company's books. */
export type LedgerReader = 'customer' | 'bookkeeper';

interface KindWords {
  /** What it is called, in a list. */
  readonly word: string;
  /** Why it happened, in one sentence. */
  readonly why: (facts: FactsToWord) => string;
}

const METHODS: Readonly<Record<string, string>> = {
  wechat_self: '用微信',
  wechat_code: '出示付款码',
  cash: '用现金',
  transfer: '转账',
  pos: '刷卡',
};
const PARTS: Readonly<Record<string, string>> = { deposit: '定金', rest: '货款' };

/** What somebody did for an order that he is paid for: only staff sell. */
const EARNED_BY: Readonly<Record<string, string>> = { staff: '卖出', partner: '介绍的顾客买了', customer: '介绍的朋友买了' };

const text = (fact: FactsToWord[string] | undefined): string =>
  fact === undefined || fact === null || typeof fact === 'boolean' ? '' : String(fact);
const order = ({ orderNo }: FactsToWord): string => (text(orderNo) === '' ? '这个订单' : `订单 ${text(orderNo)} `);
const service = ({ orderNo }: FactsToWord): string => (text(orderNo) === '' ? '' : `工单 ${text(orderNo)} `);
const titled = ({ title }: FactsToWord, otherwise: string): string =>
  text(title) === '' ? otherwise : `「${text(title)}」`;
const because = ({ reason, by }: FactsToWord, otherwise: string): string => {
  const why = text(reason) === '' ? otherwise : text(reason);
  return text(by) === '' ? `${why}。` : `${why}，${text(by)}经手。`;
};
const isOnline = ({ method }: FactsToWord): boolean => /^wechat_/.test(text(method));
/** A space stands between our characters and Latin ones. */
const spaced = (name: string): string => (/^[\x21-\x7e]/.test(name) ? ` ${name}` : name);
const bought = (facts: FactsToWord): string => {
  const what = text(facts.title);
  return what === '' ? order(facts) : `${order(facts)}里的${spaced(what)}`;
};
const deducted = (facts: FactsToWord): string =>
  typeof facts.deductedFen === 'number' ? `抵了 ${formatFen(facts.deductedFen)} 元` : '抵扣';

function paid(facts: FactsToWord): string {
  return `${METHODS[text(facts.method)] ?? ''}付了${order(facts)}的${PARTS[text(facts.part)] ?? '钱'}。`;
}

function checkedIn({ streak }: FactsToWord): string {
  return typeof streak === 'number' && streak > 1 ? `连续第 ${streak} 天签到。` : '当天签到。';
}

function overdue({ causeNo, days }: FactsToWord): string {
  return `${joined(text(causeNo), '逾期', text(days) === '' ? '' : `${text(days)} 天`)}，按约定的日息计的。`;
}

const forCustomers: Readonly<Record<TransferKind, KindWords>> = {
  sale: { word: '应付', why: (facts) => `${order(facts)}要付的钱。` },
  sale_reversed: {
    word: '少付',
    why: (facts) =>
      facts.cause === 'cancelled' ? `${order(facts)}取消了，不用付了。` : `${order(facts)}退货退款，退掉的部分不用付了。`,
  },
  payment: { word: '付款', why: paid },
  refund: {
    word: '退款',
    why: (facts) => {
      const what = facts.reason === 'overpaid' ? `${order(facts)}多付的钱` : `${order(facts)}的退款`;
      return isOnline(facts) ? `${what}，原路退回。` : `${what}，由门店退还。`;
    },
  },
  charge: { word: '上门收费', why: (facts) => `${service(facts)}上门服务，您同意的收费。` },
  charge_waived: { word: '上门减免', why: (facts) => `${service(facts)}上门服务减免，${because(facts, '门店减免')}` },
  commission: { word: '佣金', why: (facts) => `${EARNED_BY[text(facts.audience)] ?? '来自'}${bought(facts)}，按当时的规则计的。` },
  commission_reversed: { word: '收回佣金', why: (facts) => `${order(facts)}${facts.cause === 'overruled' ? '改判给了别人' : '退了'}，这一份收回。` },
  commission_passed_on: { word: '转给朋友', why: (facts) => `${order(facts)}的佣金，转给了买的人。` },
  commission_paid: { word: '佣金发放', why: (facts) => joined('对账单', text(facts.statementNo), '发放的。') },
  commission_tax: { word: '代扣税', why: (facts) => joined('对账单', text(facts.statementNo), '按规定代扣的税。') },
  commission_to_points: { word: '换成积分', why: () => '按您的选择，换成了积分。' },
  dealer_bill: { word: '充值单', why: () => '经销商要充值，先开的单。' },
  dealer_bill_cancelled: { word: '充值单撤销', why: () => '没有付款，撤销了充值单。' },
  dealer_topup: { word: '充值', why: (facts) => because(facts, joined('充值', METHODS[text(facts.method)] ?? '', '到账')) },
  dealer_pickup: { word: '提货', why: (facts) => joined('提货单', text(facts.pickupNo), '提走的货。') },
  dealer_pickup_returned: { word: '提货退回', why: (facts) => joined('提货单', text(facts.pickupNo), '退回的货。') },
  dealer_margin: { word: '毛利', why: (facts) => `${bought(facts)}，顾客付的比您的提货价高出的部分。` },
  dealer_margin_reversed: { word: '收回毛利', why: (facts) => `${bought(facts)}退款，毛利按比例收回。` },
  dealer_shortfall: { word: '补差价', why: (facts) => `${bought(facts)}，顾客付的比您的提货价低，差的部分由您补。` },
  dealer_shortfall_reversed: { word: '退回补差', why: (facts) => `${bought(facts)}退款，您补的差价按比例退回。` },
  dealer_adjusted: { word: '账务调整', why: (facts) => because(facts, '财务更正') },
  dealer_interest: { word: '逾期利息', why: overdue },
  dealer_interest_waived: { word: '免逾期利息', why: (facts) => because(facts, '财务免掉的') },
  retailer_sale: { word: '卖场小票', why: (facts) => joined('小票', text(facts.ticketNo), '卖场收银，等它结算。') },
  retailer_sale_reversed: { word: '小票作废', why: (facts) => joined('小票', text(facts.ticketNo), '退货或作废。') },
  retailer_deducted: { word: '卖场扣点', why: (facts) => joined('小票', text(facts.ticketNo), '按合同扣点。') },
  retailer_settled: { word: '卖场结算', why: (facts) => joined('结算单', text(facts.settlementNo), '结来的。') },
  retailer_difference: { word: '结算差异', why: (facts) => because(facts, joined('结算单', text(facts.settlementNo), '的差异')) },
  points_commission: { word: '佣金换积分', why: () => '用佣金换来的。' },
  points_purchase: { word: '购物得积分', why: (facts) => `买${bought(facts)}得到的。` },
  points_check_in: { word: '签到得积分', why: checkedIn },
  points_deducted: { word: '积分抵扣', why: (facts) => `${order(facts)}用积分${deducted(facts)}。` },
  points_exchanged: { word: '积分兑换', why: (facts) => `换了${titled(facts, '一份礼品')}。` },
  points_lottery: { word: '抽奖用积分', why: (facts) => `参加${titled(facts, '抽奖')}。` },
  points_won: { word: '抽奖得积分', why: (facts) => `在${titled(facts, '抽奖')}里抽中的。` },
  points_expired: { word: '积分过期', why: () => '这一笔到期还没有用完。' },
  points_reversed: { word: '收回积分', why: (facts) => `${order(facts)}退了，当时得到的积分收回。` },
  points_returned: { word: '退还积分', why: (facts) => `${order(facts)}退了，当时用掉的积分还回来。` },
  points_adjusted: { word: '积分调整', why: (facts) => because(facts, '工作人员更正') },
  growth_purchase: { word: '购物得成长值', why: (facts) => `买${bought(facts)}得到的，每实付 1 元得 1。` },
  growth_check_in: { word: '签到得成长值', why: checkedIn },
  growth_rating: { word: '评价得成长值', why: () => '评价了一次上门服务。' },
  growth_reversed: { word: '收回成长值', why: (facts) => `${order(facts)}退了，当时得到的成长值收回。` },
  stock_counted: { word: '盘点', why: (facts) => because(facts, '按实际数量更正') },
  stock_sold: { word: '订单出货', why: (facts) => `给${order(facts)}备的货。` },
  stock_returned: { word: '退货入库', why: (facts) => `${order(facts)}退回来的。` },
  stock_incoming: { word: '到货', why: (facts) => joined('采购单', text(facts.reference), '的货。') },
  stock_picked_up: { word: '经销商提货', why: (facts) => joined('提货单', text(facts.pickupNo), '提走的。') },
  stock_pickup_returned: { word: '提货退回', why: (facts) => joined('提货单', text(facts.pickupNo), '退回来的。') },
  prize_set_aside: { word: '备奖品', why: (facts) => `给${titled(facts, '活动')}准备的。` },
  prize_taken_back: { word: '收回奖品', why: (facts) => `${titled(facts, '活动')}没有发完的。` },
  prize_handed_out: { word: '发奖品', why: (facts) => `从${titled(facts, '活动')}发出去的。` },
};

/** Where the books call it otherwise. */
const forBookkeepers: Partial<Record<TransferKind, Partial<KindWords>>> = {
  sale: { word: '销售', why: (facts) => `${order(facts)}开单，顾客应付。` },
  sale_reversed: {
    word: '销售冲回',
    why: (facts) =>
      facts.cause === 'cancelled' ? `${order(facts)}取消，销售全部冲回。` : `${order(facts)}退货退款，按退款冲回。`,
  },
  payment: { word: '收款', why: (facts) => `顾客${paid(facts)}` },
  dealer_margin: { why: (facts) => `${bought(facts)}，顾客付的比门店的提货价高出的部分，归门店。` },
  dealer_shortfall: { why: (facts) => `${bought(facts)}，顾客付的比门店的提货价低，差的部分由门店补。` },
  dealer_shortfall_reversed: { why: (facts) => `${bought(facts)}退款，门店补的差价按比例退回。` },
  points_purchase: { word: '购物发放积分', why: (facts) => `顾客买${bought(facts)}，按当时的规则发放。` },
  points_check_in: { word: '签到发放积分', why: (facts) => `顾客${checkedIn(facts)}` },
  points_deducted: { why: (facts) => `顾客在${order(facts)}用积分${deducted(facts)}。` },
  points_won: { word: '抽奖发放积分', why: (facts) => `顾客在${titled(facts, '抽奖')}里抽中。` },
  points_expired: { why: () => '顾客这一笔积分到期没有用完。' },
  points_reversed: { why: (facts) => `${order(facts)}退货，按退款收回当时发放的积分。` },
  points_returned: { why: (facts) => `${order(facts)}退了，还给顾客当时用掉的积分。` },
};

/** What a transfer is called and why it happened, from the facts frozen in it. */
export function transferWords(
  kind: TransferKind,
  facts: FactsToWord,
  reader: LedgerReader,
): { readonly word: string; readonly why: string } {
  const words = { ...forCustomers[kind], ...(reader === 'bookkeeper' ? forBookkeepers[kind] : {}) };
  return { word: words.word, why: words.why(facts).replace(/ +([，。])/g, '$1') };
}
