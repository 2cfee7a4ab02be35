import Taro from '@tarojs/taro';
import type { Output } from '../shared/contract/registry';
import { useSessionStore } from '../stores/session';

export type PayParameters = Output<'payments.payment.start'>['parameters'];

/** What the payer did, as far as this phone knows; whether money came is asked of the server. */
export type PayOutcome = 'paid' | 'cancelled' | 'failed';

/** Opens WeChat's payment sheet, or the local cloud's in a browser beside it. Never rejects. */
export async function requestPayment(parameters: PayParameters): Promise<PayOutcome> {
  if (TRANSPORT === 'weapp') return payInWeChat(parameters);
  if (TRANSPORT === 'devcloud') return payBesideDevcloud(parameters);
  // Only WeChat pays; the server offers a browser on the real cloud no such command.
  return 'failed';
}

async function payInWeChat({ signType, ...parameters }: PayParameters): Promise<PayOutcome> {
  try {
    await Taro.requestPayment({ ...parameters, signType: signType as Taro.requestPayment.Option['signType'] });
    return 'paid';
  } catch (failure) {
    return isCancelled(failure) ? 'cancelled' : 'failed';
  }
}

function isCancelled(failure: unknown): boolean {
  return typeof failure === 'object' && failure !== null && 'errMsg' in failure && /cancel/.test(String(failure.errMsg));
}

/** What a local sheet of WeChat Pay tells whoever opened it. */
interface PayMessage {
  readonly from: 'devcloud-pay';
  readonly prepayId?: string;
  readonly packageInfo?: string;
  readonly result: 'paid' | 'accepted' | 'cancelled';
}

function isPayMessage(data: unknown): data is PayMessage {
  return typeof data === 'object' && data !== null && 'from' in data && data.from === 'devcloud-pay';
}

async function payBesideDevcloud(parameters: PayParameters): Promise<PayOutcome> {
  const prepayId = parameters.package.replace(/^prepay_id=/, '');
  const result = await openSheet(`/pay?prepay_id=${encodeURIComponent(prepayId)}`, (message) => message.prepayId === prepayId);
  return result === 'paid' ? 'paid' : 'cancelled';
}

/** A local sheet lies over the app in a frame, as WeChat's does. @param isMine whether a message is of this sheet */
function openSheet(address: string, isMine: (message: PayMessage) => boolean): Promise<PayMessage['result']> {
  const openid = useSessionStore.getState().persona?.openid ?? '';
  const frame = document.createElement('iframe');
  frame.src = `${address}&openid=${encodeURIComponent(openid)}`;
  frame.title = 'WeChat Pay';
  frame.className = 'pay-frame';
  document.body.append(frame);
  return new Promise((resolve) => {
    const listen = ({ origin, data }: MessageEvent<unknown>) => {
      if (origin !== location.origin || !isPayMessage(data) || !isMine(data)) return;
      window.removeEventListener('message', listen);
      frame.remove();
      resolve(data.result);
    };
    window.addEventListener('message', listen);
  });
}

export type ReceivingParameters = Output<'commission.payout.receive'>['parameters'];

/** What the payee did, as far as this phone knows. `outdated`: his WeChat cannot receive in this way. */
export type ReceivingOutcome = 'accepted' | 'cancelled' | 'failed' | 'outdated';

/** Opens the sheet on which somebody accepts money from the company (商家转账). Never rejects. */
export async function receiveTransfer(parameters: ReceivingParameters): Promise<ReceivingOutcome> {
  if (TRANSPORT === 'weapp') return receiveInWeChat(parameters);
  if (TRANSPORT !== 'devcloud') return 'failed';
  const { package: packageInfo } = parameters;
  const result = await openSheet(`/pay/receive?package=${encodeURIComponent(packageInfo)}`, (message) => message.packageInfo === packageInfo);
  return result === 'accepted' ? 'accepted' : 'cancelled';
}

/** Newer than Taro's list of WeChat's functions. */
interface WithMerchantTransfer {
  readonly requestMerchantTransfer?: (
    request: ReceivingParameters & { readonly success: () => void; readonly fail: (failure: unknown) => void },
  ) => void;
}
declare const wx: WithMerchantTransfer;

function receiveInWeChat(parameters: ReceivingParameters): Promise<ReceivingOutcome> {
  const { requestMerchantTransfer } = wx;
  if (requestMerchantTransfer === undefined) return Promise.resolve('outdated');
  return new Promise((resolve) => {
    requestMerchantTransfer({
      ...parameters,
      success: () => resolve('accepted'),
      fail: (failure) => resolve(isCancelled(failure) ? 'cancelled' : 'failed'),
    });
  });
}
