import { fromPayTime, PayUnavailable, send, textOf } from './pay-call';

/** One line of a day's bill; whole fen. */
export type BillLine =
  | { readonly kind: 'payment'; readonly tradeNo: string; readonly amountFen: number; readonly at: number | null }
  | {
      readonly kind: 'payback';
      readonly tradeNo: string;
      readonly refundNo: string;
      readonly amountFen: number;
      readonly state: 'succeeded' | 'open' | 'failed';
    };

const NO_BILL = '20002';

/**
 * The bill of a day that is over; empty when nothing happened. It is ready from about ten o'clock of the next day.
 * @param on `YYYY-MM-DD`
 * @throws PayUnavailable, also for a bill that has not the promised shape
 */
export async function downloadBill(on: string): Promise<readonly BillLine[]> {
  const fields = await send('downloadBill', { billDate: on.replaceAll('-', ''), billType: 'ALL' });
  if (typeof fields['data'] === 'string') return parseBill(fields['data']);
  if (String(fields['errorCode']) === NO_BILL || textOf(fields, 'returnMsg') === 'No Bill Exist') return [];
  throw new PayUnavailable('downloadBill', fields);
}

const TRADE_NO = '商户订单号';
const REFUND_NO = '商户退款单号';
const AMOUNT = ['订单金额', '总金额', '应结订单金额'] as const;
const REFUND_AMOUNT = ['申请退款金额', '退款金额'] as const;
/** With it the summary of the day begins. */
const SUMMARY = '总交易单数';

/** Reads WeChat's table: a line of names, a line a transaction whose cells begin with a backtick, and a summary. */
export function parseBill(text: string): readonly BillLine[] {
  const [head = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/).filter((line) => line.trim() !== '');
  const names = head.split(',').map((name) => name.trim());
  if (!names.includes(TRADE_NO)) throw new PayUnavailable('downloadBill', head.slice(0, 200));
  const end = lines.findIndex((line) => line.startsWith(SUMMARY));
  return lines.slice(0, end === -1 ? lines.length : end).map((line) => toLine(cellsOf(names, line)));
}

/** Names and descriptions may hold commas, but never a comma followed by a backtick. */
function cellsOf(names: readonly string[], line: string): ReadonlyMap<string, string> {
  const cells = line.replace(/^`/, '').split(',`');
  return new Map(names.map((name, position) => [name, (cells[position] ?? '').trim()]));
}

function toLine(cells: ReadonlyMap<string, string>): BillLine {
  const tradeNo = cells.get(TRADE_NO) ?? '';
  const refundNo = cells.get(REFUND_NO) ?? '';
  if (refundNo === '' || refundNo === '0') {
    return { kind: 'payment', tradeNo, amountFen: amountOf(cells, AMOUNT), at: fromPayTime(cells.get('交易时间') ?? '') };
  }
  const status = cells.get('退款状态');
  const state = status === 'SUCCESS' ? 'succeeded' : status === 'PROCESSING' ? 'open' : 'failed';
  return { kind: 'payback', tradeNo, refundNo, amountFen: amountOf(cells, REFUND_AMOUNT), state };
}

/** Amounts stand in yuan, under one of several names. */
function amountOf(cells: ReadonlyMap<string, string>, names: readonly string[]): number {
  const text = names.map((name) => cells.get(name)).find((cell) => cell !== undefined && cell !== '') ?? '';
  const [, yuan, fen = ''] = /^(\d+)(?:\.(\d{1,2}))?$/.exec(text) ?? [];
  if (yuan === undefined) throw new PayUnavailable('downloadBill', `amount ${text}`);
  return Number(yuan) * 100 + Number(fen.padEnd(2, '0'));
}
