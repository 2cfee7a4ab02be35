import { createHash } from 'node:crypto';
import { addDays, startOfDay } from '../../../src/shared/kernel/time';
import { BILL_READY_MS, billedClock, billedYuan, billLine } from './bill-line';
import type { TransferRecord } from './records';
import type { V3Request, V3Response } from './transfers';
import type { PayParts } from './trades';

const APPLY = '/v3/bill/fundflowbill';
const FILE = '/v3/billdownload/file';
const HEAD = '记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额（元）,账户结余（元）,资金变更提交申请人,备注,业务凭证号';
const SUMMARY_HEAD = '资金流水总笔数,收入笔数,收入金额,支出笔数,支出金额';
/** Transfers leave the merchant by this account. */
const ACCOUNT = 'OPERATION';

/** The bill of a day's movements of funds (资金账单), of which only merchant transfers are played; null for another request. */
export async function fundBill(parts: PayParts, { method, path }: V3Request): Promise<V3Response | null> {
  const { pathname, searchParams } = new URL(path, 'https://pay.local');
  if (method !== 'GET') return null;
  if (pathname === FILE) return { status: 200, fields: {}, text: await fileOf(parts, searchParams.get('token') ?? '') };
  if (pathname !== APPLY) return null;
  const on = searchParams.get('bill_date') ?? '';
  if (!/^\d{4}-\d\d-\d\d$/.test(on)) return refusal('PARAM_ERROR', '参数错误: bill_date');
  if (parts.now() < startOfDay(addDays(on, 1)) + BILL_READY_MS) return refusal('STATEMENT_CREATING', '账单生成中');
  if ((searchParams.get('account_type') ?? 'BASIC') !== ACCOUNT || (await finishedOn(parts, on)).length === 0) return refusal('NO_STATEMENT_EXIST', '账单文件不存在');
  const hash = createHash('sha1').update(await fileOf(parts, on)).digest('hex');
  return { status: 200, fields: { hash_type: 'SHA1', hash_value: hash, download_url: `https://api.mch.weixin.qq.com${FILE}?token=${on}` } };
}

const refusal = (code: string, message: string): V3Response => ({ status: 400, fields: { code, message } });

/** Only what is finished stands on a bill. */
function finishedOn({ tables }: PayParts, on: string): Promise<readonly TransferRecord[]> {
  return tables.transfers.find({ state: 'SUCCESS', updatedAt: { $gte: startOfDay(on), $lt: startOfDay(addDays(on, 1)) } });
}

async function fileOf(parts: PayParts, on: string): Promise<string> {
  const finished = await finishedOn(parts, on);
  const rows = finished.map(({ _id, transferBillNo, updatedAt, amountFen, remark }) =>
    billLine([billedClock(updatedAt), transferBillNo, `1900${transferBillNo}`, '商家转账', '转账', '支出', billedYuan(amountFen), '0.00', 'system', remark, _id]),
  );
  const sum = finished.reduce((total, { amountFen }) => total + amountFen, 0);
  return [HEAD, ...rows, SUMMARY_HEAD, billLine([String(rows.length), '0', '0.00', String(rows.length), billedYuan(sum)])].join('\r\n');
}
