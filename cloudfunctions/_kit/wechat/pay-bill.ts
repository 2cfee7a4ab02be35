import { billedFen, readBillTable, type BillCells } from './bill-table';
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
const API = 'downloadBill';

/** What a day's bill says. @throws PayUnavailable */
export function parseBill(text: string): readonly BillLine[] {
  return readBillTable(text, { api: API, column: TRADE_NO, summary: '总交易单数' }).map(toLine);
}

function toLine(cells: BillCells): BillLine {
  const tradeNo = cells.get(TRADE_NO) ?? '';
  const refundNo = cells.get(REFUND_NO) ?? '';
  if (refundNo === '' || refundNo === '0') {
    return { kind: 'payment', tradeNo, amountFen: billedFen(API, cells, AMOUNT), at: fromPayTime(cells.get('交易时间') ?? '') };
  }
  const status = cells.get('退款状态');
  const state = status === 'SUCCESS' ? 'succeeded' : status === 'PROCESSING' ? 'open' : 'failed';
  return { kind: 'payback', tradeNo, refundNo, amountFen: billedFen(API, cells, REFUND_AMOUNT), state };
}
