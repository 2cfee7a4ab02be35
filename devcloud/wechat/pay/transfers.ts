import { randomBytes } from 'node:crypto';
import { LOCAL_APPID } from '../../runner/caller';
import { fundBill } from './fund-bill';
import { isSigned, unsealName } from './local-merchant';
import { platformNumber } from './pay-answers';
import type { TransferRecord, TransferState } from './records';
import type { PayParts } from './trades';

/** A request to WeChat Pay's own interface, as it came. */
export interface V3Request {
  readonly method: string;
  readonly path: string;
  readonly body: string;
  readonly authorization: string;
}

export interface V3Response {
  readonly status: number;
  readonly fields: Readonly<Record<string, unknown>>;
  /** A file instead of fields. */
  readonly text?: string | undefined;
}

/** Why somebody cannot accept a transfer now. */
export type ReceivingProblem = 'missing' | 'over' | 'received' | 'not_yours';

/** The merchant transfers (商家转账) of the local WeChat Pay. */
export interface Transfers {
  /** Serves one request; null when WeChat cannot be reached, or its answer is lost. */
  serve(request: V3Request): Promise<V3Response | null>;
  /** What `wx.requestMerchantTransfer` shows before the payee decides. */
  offered(packageInfo: string): Promise<{ readonly transfer: TransferRecord; readonly problem: ReceivingProblem | null } | null>;
  /** He accepts; null, or why he cannot. Nobody else can. */
  accept(packageInfo: string, openid: string): Promise<ReceivingProblem | null>;
  /** Decides one that WeChat still works on. */
  decide(billNo: string, state: Extract<TransferState, 'WAIT_USER_CONFIRM' | 'SUCCESS' | 'FAIL'>): Promise<void>;
  /** Newest first. */
  list(): Promise<readonly TransferRecord[]>;
}

const BILLS = '/v3/fund-app/mch-transfer/transfer-bills';
const LIFETIME_MS = 86_400_000;
const LEAST_FEN = 10;
const NAMED_FROM_FEN = 200_000;

class V3Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** @param inTurn one decision at a time */
export function createTransfers(parts: PayParts, inTurn: <Result>(work: () => Promise<Result>) => Promise<Result>): Transfers {
  const offered = async (packageInfo: string) => {
    const [found] = packageInfo === '' ? [] : await parts.tables.transfers.find({ packageInfo }, { limit: 1 });
    if (found === undefined) return null;
    const transfer = await current(parts, found);
    return { transfer, problem: problemOf(transfer) };
  };
  return {
    serve: (request) =>
      inTurn(async () => {
        const { calls } = parts.behaviour.now();
        if (calls === 'unavailable') return null;
        const response = await answer(parts, request);
        return calls === 'lost' ? null : response;
      }),
    offered: (packageInfo) => inTurn(() => offered(packageInfo)),
    accept: (packageInfo, openid) =>
      inTurn(async () => {
        const found = await offered(packageInfo);
        if (found === null) return 'missing';
        if (found.problem !== null) return found.problem;
        if (found.transfer.openid !== openid) return 'not_yours';
        const reason = failureOf(parts.behaviour.now().transfers, found.transfer);
        await finish(parts, found.transfer, reason === '' ? 'SUCCESS' : 'FAIL', reason);
        return null;
      }),
    decide: (billNo, state) =>
      inTurn(async () => {
        const record = await parts.tables.transfers.get(billNo);
        if (record === undefined) throw new Error(`there is no transfer ${billNo}`);
        await finish(parts, record, state, state === 'FAIL' ? 'PAYEE_ACCOUNT_ABNORMAL' : '');
      }),
    list: () => parts.tables.transfers.find({}, { newestFirst: true, limit: 200 }),
  };
}

/** Why one comes back although he accepted it; empty when it arrives. */
function failureOf(behaviour: string, { userName }: TransferRecord): string {
  if (behaviour === 'returned') return 'REAL_NAME_CHECK_FAIL';
  return behaviour === 'wrong_name' && userName !== '' ? 'NAME_NOT_CORRECT' : '';
}

function problemOf({ state }: TransferRecord): ReceivingProblem | null {
  if (state === 'WAIT_USER_CONFIRM') return null;
  return state === 'SUCCESS' ? 'received' : 'over';
}

/** One that nobody accepted within a day is closed. */
async function current(parts: PayParts, record: TransferRecord): Promise<TransferRecord> {
  if (record.state !== 'WAIT_USER_CONFIRM' || record.createdAt + LIFETIME_MS > parts.now()) return record;
  return finish(parts, record, 'FAIL', 'OVERDUE_CLOSE');
}

/** What is over is told to the function, once, and never changes. */
async function finish(parts: PayParts, record: TransferRecord, state: TransferState, failReason: string): Promise<TransferRecord> {
  const changes = { state, failReason, updatedAt: parts.now() };
  const open = { state: { $in: ['ACCEPTED', 'PROCESSING', 'WAIT_USER_CONFIRM', 'TRANSFERING', 'CANCELING'] } };
  const changed = await parts.tables.transfers.change(record._id, open, changes);
  const finished = { ...record, ...changes };
  if (changed && ['SUCCESS', 'FAIL', 'CANCELLED'].includes(state)) await parts.notices.transfer(finished);
  return finished;
}

async function answer(parts: PayParts, request: V3Request): Promise<V3Response> {
  try {
    if (!isSigned(request)) throw new V3Refusal(401, 'SIGN_ERROR', '签名错误');
    const bill = await fundBill(parts, request);
    if (bill !== null) return bill;
    return { status: 200, fields: await route(parts, request) };
  } catch (error) {
    if (!(error instanceof V3Refusal)) throw error;
    return { status: error.status, fields: { code: error.code, message: error.message } };
  }
}

async function route(parts: PayParts, { method, path, body }: V3Request): Promise<V3Response['fields']> {
  if (method === 'POST' && path === BILLS) return request(parts, parse(body));
  const [, billNo = '', cancel] = /^\/out-bill-no\/([0-9A-Za-z]{1,32})(\/cancel)?$/.exec(path.slice(BILLS.length)) ?? [];
  const record = path.startsWith(BILLS) ? await parts.tables.transfers.get(billNo) : undefined;
  if (record === undefined) throw new V3Refusal(404, 'NOT_FOUND', '记录不存在');
  const now = await current(parts, record);
  if (method === 'GET' && cancel === undefined) return shown(now);
  if (method !== 'POST' || cancel === undefined) throw new V3Refusal(405, 'METHOD_NOT_ALLOWED', '方法不支持');
  if (now.state !== 'WAIT_USER_CONFIRM') throw new V3Refusal(400, 'INVALID_REQUEST', '当前状态不允许撤销');
  return shown({ ...(await finish(parts, now, 'CANCELLED', '')), state: 'CANCELING' });
}

function parse(body: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(body) as Readonly<Record<string, unknown>>;
  } catch {
    throw new V3Refusal(400, 'PARAM_ERROR', '参数错误: body');
  }
}

/** The same number again gives the bill as it stands; with anything else in it, it is refused. */
async function request(parts: PayParts, fields: Readonly<Record<string, unknown>>): Promise<V3Response['fields']> {
  const text = (name: string, most: number): string => {
    const value = fields[name];
    if (typeof value !== 'string' || value === '' || value.length > most) throw new V3Refusal(400, 'PARAM_ERROR', `参数错误: ${name}`);
    return value;
  };
  const billNo = text('out_bill_no', 32);
  const amountFen = fields['transfer_amount'];
  if (!/^[0-9A-Za-z]+$/.test(billNo)) throw new V3Refusal(400, 'PARAM_ERROR', '参数错误: out_bill_no');
  if (text('appid', 32) !== LOCAL_APPID) throw new V3Refusal(400, 'APPID_MCHID_NOT_MATCH', '商户号与AppID不匹配');
  if (typeof amountFen !== 'number' || !Number.isSafeInteger(amountFen) || amountFen < LEAST_FEN) throw new V3Refusal(400, 'INVALID_REQUEST', '超过单笔转账上下限');
  if (amountFen >= NAMED_FROM_FEN && fields['user_name'] === undefined) throw new V3Refusal(400, 'PARAM_ERROR', '转账金额大于等于2000元时需传入收款用户姓名');
  checkReport(text('transfer_scene_id', 36), fields['transfer_scene_report_infos']);
  const userName = nameOf(fields['user_name']);
  const said = { openid: text('openid', 64), amountFen, userName, remark: text('transfer_remark', 32), notifyUrl: typeof fields['notify_url'] === 'string' ? fields['notify_url'] : '' };
  const known = await parts.tables.transfers.get(billNo);
  if (known !== undefined && (known.openid !== said.openid || known.amountFen !== amountFen || known.userName !== userName || known.remark !== said.remark)) {
    throw new V3Refusal(400, 'ALREADY_EXISTS', '单号已存在但信息不一致');
  }
  return shown(known === undefined ? await begin(parts, billNo, said) : await current(parts, known), true);
}

/** Encrypted with WeChat's own key, or not there at all. */
function nameOf(sealed: unknown): string {
  if (sealed === undefined) return '';
  const name = typeof sealed === 'string' ? unsealName(sealed) : null;
  if (name === null || name === '') throw new V3Refusal(400, 'PARAM_ERROR', '收款用户姓名解密失败');
  return name;
}

/** 佣金报酬 is told with what the payee is, and what it is for. */
function checkReport(scene: string, infos: unknown): void {
  const names = Array.isArray(infos) ? infos.map((info: { readonly info_type?: unknown }) => info.info_type) : [];
  if (scene !== '1005' || !names.includes('岗位类型') || !names.includes('报酬说明')) throw new V3Refusal(400, 'PARAM_ERROR', '需传入转账场景报备信息，请检查');
}

async function begin(parts: PayParts, billNo: string, said: Pick<TransferRecord, 'openid' | 'amountFen' | 'userName' | 'remark' | 'notifyUrl'>): Promise<TransferRecord> {
  const behaviour = parts.behaviour.now().transfers;
  if (behaviour === 'not_enough') throw new V3Refusal(403, 'NOT_ENOUGH', '商户运营账户资金不足，充值后可以原单号发起重试，请勿更换商户单号');
  const at = parts.now();
  const record: TransferRecord = {
    _id: billNo,
    ...said,
    transferBillNo: platformNumber('1330', at),
    packageInfo: randomBytes(24).toString('base64url'),
    state: behaviour === 'processing' ? 'PROCESSING' : 'WAIT_USER_CONFIRM',
    failReason: '',
    createdAt: at,
    updatedAt: at,
  };
  await parts.tables.transfers.insert(record);
  return record;
}

/** @param withPackage only who asks for the transfer is given what the payee's phone needs, and only while it waits for him */
function shown(record: TransferRecord, withPackage = false): V3Response['fields'] {
  const { _id, transferBillNo, state, amountFen, remark, failReason, openid, packageInfo, createdAt, updatedAt } = record;
  const facts = { out_bill_no: _id, transfer_bill_no: transferBillNo, state, create_time: new Date(createdAt).toISOString() };
  if (withPackage) return state === 'WAIT_USER_CONFIRM' ? { ...facts, package_info: packageInfo } : facts;
  const failed = failReason === '' ? {} : { fail_reason: failReason };
  return { ...facts, ...failed, appid: LOCAL_APPID, transfer_amount: amountFen, transfer_remark: remark, openid, update_time: new Date(updatedAt).toISOString() };
}
