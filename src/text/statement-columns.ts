import type { PayeeFailure } from '../shared/domain/commission/payout-failures';
import type { PayoutMethod } from '../shared/domain/commission/payouts';
import type { StatementState } from '../shared/domain/commission/statements';
import type { TransferKind } from '../shared/domain/ledger/kinds';
import { dayOf } from '../shared/kernel/time';

/** The words of a statement's states, for every screen and for spreadsheets. */
export const STATEMENT_STATE_WORDS: Readonly<Record<StatementState, string>> = {
  drafted: '待确认',
  disputed: '有异议',
  confirmed: '待付款',
  paying: '付款中',
  paid: '已付清',
  carried: '转入下期',
};

export const PAYOUT_METHOD_WORDS = { wechat: '微信零钱', offline: '线下付款', points: '积分' } satisfies Readonly<Record<PayoutMethod, string>>;

/** What moved in a payee's account, by why. */
export const STATEMENT_LINE_WORDS: Readonly<Partial<Record<TransferKind, string>>> = {
  commission: '佣金到账',
  commission_reversed: '退款扣回',
  commission_passed_on: '转赠',
  commission_paid: '付款',
  commission_tax: '代扣个税',
  commission_to_points: '换成积分',
};

/** What a payee does about a payout that came to nothing. */
export const PAYOUT_FAILURE_WORDS: Readonly<Record<PayeeFailure, string>> = {
  OVERDUE_CLOSE: '24 小时内没有确认收款，钱退回了。公司再付时，请在 24 小时内点开确认。',
  REAL_NAME_CHECK_FAIL: '您的微信没有实名，钱退回了。请先在微信支付里实名认证，再请公司付一次。',
  NAME_NOT_CORRECT: '姓名和您的微信实名不一样，钱退回了。请改好姓名，公司会再付一次。',
  PAYEE_ACCOUNT_ABNORMAL: '您的微信收款异常，钱退回了。请在微信支付里补全身份信息，再请公司付一次。',
  REALNAME_ACCOUNT_RECEIVED_QUOTA_EXCEED: '您的微信收款到了限额，钱退回了。请在微信支付里看限额，或请公司线下付。',
  ACCOUNT_FROZEN: '您的微信支付被冻结，钱退回了。请在微信里解除，或请公司线下付。',
  ACCOUNT_NOT_EXIST: '您的微信支付账户不能收款，钱退回了。请联系公司线下付。',
};

export const STATEMENT_COLUMNS: readonly string[] = [
  '对账单号', '收款人', '类型', '状态', '从', '到', '期初（元）', '新增佣金（元）', '退款扣回（元）', '转给好友（元）', '收到转赠（元）', '已付（元）', '换积分（元）', '期末（元）', '代扣税（元）', '应付（元）', '笔数', '付款方式', '付款日', '付款单号', '实付（元）', '换得积分',
];

export const STATEMENT_LINE_COLUMNS: readonly string[] = ['对账单号', '收款人', '日期', '事项', '订单号', '商品', '收入（元）', '支出（元）', '流水号'];

interface Exported {
  readonly no: string;
  readonly name: string;
  readonly payeeKind: 'person' | 'organisation';
  readonly outside: boolean;
  readonly state: StatementState;
  readonly periodFrom: string | null;
  readonly periodTo: string;
  readonly openingFen: number;
  readonly earnedFen: number;
  readonly reversedFen: number;
  readonly passedOutFen: number;
  readonly passedInFen: number;
  readonly paidFen: number;
  readonly toPointsFen: number;
  readonly closingFen: number;
  readonly taxFen: number;
  readonly netFen: number;
  readonly lineCount: number;
}

interface PaidBy {
  readonly method: PayoutMethod;
  readonly billNo: string;
  readonly state: string;
  readonly netFen: number;
  readonly points: number | null;
  readonly settledOn: string | null;
}

const yuan = (fen: number): string => (fen / 100).toFixed(2);

/** The cells of a statement under those columns; amounts without commas, as spreadsheets reckon. @param payout the one under way, or that paid it */
export function statementCells(statement: Exported, payout: PaidBy | null): readonly string[] {
  const { no, name, payeeKind, outside, state, periodFrom, periodTo, lineCount } = statement;
  const { openingFen, earnedFen, reversedFen, passedOutFen, passedInFen, paidFen, toPointsFen, closingFen, taxFen, netFen } = statement;
  const amounts = [openingFen, earnedFen, reversedFen, passedOutFen, passedInFen, paidFen, toPointsFen, closingFen, taxFen, netFen];
  const kind = payeeKind === 'organisation' ? '门店或伙伴单位' : outside ? '外部个人' : '员工';
  return [longNumber(no), name, kind, STATEMENT_STATE_WORDS[state], periodFrom ?? '', periodTo, ...amounts.map(yuan), String(lineCount), ...paidCells(payout)];
}

function paidCells(payout: PaidBy | null): readonly string[] {
  if (payout === null) return ['', '', '', '', ''];
  const { method, billNo, state, netFen, points, settledOn } = payout;
  const isPaid = state === 'paid';
  return [PAYOUT_METHOD_WORDS[method], isPaid ? (settledOn ?? '') : '', billNo, isPaid && method !== 'points' ? yuan(netFen) : '', points === null ? '' : String(points)];
}

interface ExportedLine {
  readonly lineId: string;
  readonly kind: TransferKind;
  readonly incoming: boolean;
  readonly amountFen: number;
  readonly at: number;
  readonly orderNo: string | null;
  readonly title: string | null;
}

/** The cells of one line of a statement. */
export function statementLineCells({ no, name }: Pick<Exported, 'no' | 'name'>, { lineId, kind, incoming, amountFen, at, orderNo, title }: ExportedLine): readonly string[] {
  const amount = yuan(amountFen);
  return [longNumber(no), name, dayOf(at), STATEMENT_LINE_WORDS[kind] ?? '', longNumber(orderNo ?? ''), title ?? '', incoming ? amount : '', incoming ? '' : amount, lineId];
}

/** A spreadsheet would write a number of so many digits with an exponent; with a tab behind it, it is a text. */
const longNumber = (no: string): string => (no === '' ? '' : `${no}\t`);
