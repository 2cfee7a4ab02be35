import { initialisedCloud } from '../runtime/sdk';
import { PayUnavailable, textOf } from './pay-call';
import { encryptForWechat } from './pay-sensitive';
import { callV3, merchantNumber, notifyUrl } from './pay-v3';

/**
 * WeChat's merchant transfer (商家转账): money from the merchant to a person, who has to accept it in the mini-program within
 * a day. The same number again is the same bill; a request that was not taken says nothing about the bill, so that only a
 * question about it tells (WeChat: 发起转账, notes on status codes).
 */
const BILLS = '/v3/fund-app/mch-transfer/transfer-bills';

/** 佣金报酬, with what WeChat wants to be told of it. */
const SCENE = '1005';

interface TransferBill {
  readonly billNo: string;
  readonly openid: string;
  readonly amountFen: number;
  /** His real name where WeChat is to compare it, which it wants from 2,000 yuan on. */
  readonly payeeName: string | null;
  /** What the payee reads, at most 32 characters. */
  readonly remark: string;
  /** What he is, and what it is for: WeChat asks for both. */
  readonly post: string;
  readonly purpose: string;
  /** The function that is told. */
  readonly functionName: string;
}

/**
 * `waiting`: he has to accept it, with what `wx.requestMerchantTransfer` takes when WeChat gave it; `sending`: WeChat works
 * on it; `arrived`, since when by WeChat's clock if it said so, and `ended` are for ever.
 */
export type TransferStanding = { /** WeChat's own number. */ readonly transferNo: string | null } & (
  | { readonly state: 'waiting'; readonly packageInfo: string | null }
  | { readonly state: 'sending' }
  | { readonly state: 'arrived'; readonly at: number | null }
  | { readonly state: 'ended'; readonly reason: string }
);

/**
 * Asks WeChat to make the bill, or to give once more what it gave.
 * @throws PayUnavailable
 */
export async function requestTransfer(bill: TransferBill): Promise<TransferStanding | { readonly state: 'refused'; readonly reason: string }> {
  const url = notifyUrl(bill.functionName);
  const answer = await callV3('POST', BILLS, {
    appid: initialisedCloud().getWXContext().APPID ?? '',
    out_bill_no: bill.billNo,
    transfer_scene_id: SCENE,
    openid: bill.openid,
    ...(bill.payeeName === null ? {} : { user_name: encryptForWechat(bill.payeeName) }),
    transfer_amount: bill.amountFen,
    transfer_remark: bill.remark,
    transfer_scene_report_infos: [
      { info_type: '岗位类型', info_content: bill.post },
      { info_type: '报酬说明', info_content: bill.purpose },
    ],
    ...(url === null ? {} : { notify_url: url }),
  });
  return answer.accepted ? standingOf(answer.fields) : { state: 'refused', reason: answer.message };
}

/** How a bill stands; null when WeChat has none (yet) of that number. @throws PayUnavailable */
export async function askTransfer(billNo: string): Promise<TransferStanding | null> {
  const answer = await callV3('GET', `${BILLS}/out-bill-no/${billNo}`);
  if (answer.accepted) return standingOf(answer.fields);
  if (answer.status === 404) return null;
  throw new PayUnavailable(BILLS, answer.message);
}

/** Asks WeChat to take a bill back that nobody accepted; whether it did, `askTransfer` tells. @throws PayUnavailable */
export async function cancelTransfer(billNo: string): Promise<void> {
  await callV3('POST', `${BILLS}/out-bill-no/${billNo}/cancel`, {});
}

/** What `wx.requestMerchantTransfer` takes. */
export interface ReceivingParameters {
  readonly mchId: string;
  readonly appId: string;
  readonly package: string;
}

export function receivingParameters(packageInfo: string): ReceivingParameters {
  return { mchId: merchantNumber(), appId: initialisedCloud().getWXContext().APPID ?? '', package: packageInfo };
}

function standingOf(fields: Readonly<Record<string, unknown>>): TransferStanding {
  const told = textOf(fields, 'state');
  const transferNo = textOf(fields, 'transfer_bill_no') || null;
  switch (told) {
    case 'WAIT_USER_CONFIRM':
      return { state: 'waiting', transferNo, packageInfo: textOf(fields, 'package_info') || null };
    case 'ACCEPTED':
    case 'PROCESSING':
    case 'TRANSFERING':
    case 'CANCELING':
      return { state: 'sending', transferNo };
    case 'SUCCESS': {
      const at = Date.parse(textOf(fields, 'update_time'));
      return { state: 'arrived', transferNo, at: Number.isNaN(at) ? null : at };
    }
    case 'FAIL':
    case 'CANCELLED':
      return { state: 'ended', transferNo, reason: textOf(fields, 'fail_reason') || told };
    default:
      throw new PayUnavailable(BILLS, `transfer state ${told}`);
  }
}
