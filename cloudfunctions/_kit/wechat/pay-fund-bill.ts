import { createHash } from 'node:crypto';
import { billedFen, readBillTable, type BillCells } from './bill-table';
import { PayUnavailable, textOf } from './pay-call';
import { callV3, downloadV3 } from './pay-v3';

/**
 * The bill of a day's movements of funds (资金账单), on which the merchant's finished transfers stand (WeChat: 申请资金账单;
 * 商家转账, 获取账单和电子回单). It is ready from about ten o'clock of the next day.
 */
const FUND_BILL = '/v3/bill/fundflowbill';

/** A merchant's transfers are paid from the account for operations, or from the basic one where he has no other. */
const ACCOUNTS = ['OPERATION', 'BASIC'] as const;

/** One transfer that a bill names; whole fen that left the merchant. */
export interface BilledTransfer {
  /**
   * Every number that its lines carry: the reference does not say which of the merchant's and WeChat's own stands in which
   * cell.
   */
  readonly numbers: readonly string[];
  readonly amountFen: number;
}

/**
 * The finished transfers of a day that is over; null when WeChat gives this merchant no such bill.
 * @param on `YYYY-MM-DD`
 * @throws PayUnavailable, also for a bill that is not made yet, or not whole
 */
export async function downloadTransfers(on: string): Promise<readonly BilledTransfer[] | null> {
  const rows: BillCells[] = [];
  for (const account of ACCOUNTS) {
    const found = await downloadAccount(on, account);
    if (found === null) return null;
    rows.push(...found.filter(isTransfer));
  }
  return netOf(rows);
}

async function downloadAccount(on: string, account: (typeof ACCOUNTS)[number]): Promise<readonly BillCells[] | null> {
  const answer = await callV3('GET', `${FUND_BILL}?bill_date=${on}&account_type=${account}`);
  if (!answer.accepted) {
    if (answer.code === 'NO_STATEMENT_EXIST') return [];
    if (answer.code === 'STATEMENT_CREATING') throw new PayUnavailable(FUND_BILL, answer.message);
    return null;
  }
  const { pathname, search } = new URL(textOf(answer.fields, 'download_url'));
  const file = await downloadV3(`${pathname}${search}`);
  const digest = createHash('sha1').update(file).digest('hex');
  if (digest !== textOf(answer.fields, 'hash_value').toLowerCase()) throw new PayUnavailable(FUND_BILL, 'the file is not whole');
  return readBillTable(file.toString('utf8'), { api: FUND_BILL, column: WECHAT_NO, summary: '资金流水总笔数' });
}

const WECHAT_NO = '微信支付业务单号';
const VOUCHER_NO = '业务凭证号';

const isTransfer = (cells: BillCells): boolean => `${cells.get('业务名称') ?? ''} ${cells.get('业务类型') ?? ''}`.includes('转账');

/** What came back of a transfer is taken off it; of one that came back whole nothing is left. */
function netOf(rows: readonly BillCells[]): readonly BilledTransfer[] {
  const byNumber = new Map<string, { readonly numbers: Set<string>; amountFen: number }>();
  for (const cells of rows) {
    const numbers = [WECHAT_NO, VOUCHER_NO].flatMap((name) => cells.get(name) || []);
    const [first = ''] = numbers;
    const sum = byNumber.get(first) ?? { numbers: new Set<string>(), amountFen: 0 };
    numbers.forEach((number) => sum.numbers.add(number));
    sum.amountFen += (cells.get('收支类型') === '收入' ? -1 : 1) * billedFen(FUND_BILL, cells, ['收支金额']);
    byNumber.set(first, sum);
  }
  return [...byNumber.values()].flatMap(({ numbers, amountFen }) => (amountFen > 0 ? [{ numbers: [...numbers], amountFen }] : []));
}
