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

/** What the local pay page tells whoever opened it. */
interface PayMessage {
  readonly from: 'devcloud-pay';
  readonly prepayId: string;
  readonly result: 'paid' | 'cancelled';
}

function isPayMessage(data: unknown): data is PayMessage {
  return typeof data === 'object' && data !== null && 'from' in data && data.from === 'devcloud-pay';
}

/** The pay page lies over the app in a frame, as WeChat's sheet does. */
function payBesideDevcloud(parameters: PayParameters): Promise<PayOutcome> {
  const prepayId = parameters.package.replace(/^prepay_id=/, '');
  const openid = useSessionStore.getState().persona?.openid ?? '';
  const frame = document.createElement('iframe');
  frame.src = `/pay?prepay_id=${encodeURIComponent(prepayId)}&openid=${encodeURIComponent(openid)}`;
  frame.title = 'WeChat Pay';
  frame.className = 'pay-frame';
  document.body.append(frame);
  return new Promise((resolve) => {
    const listen = ({ origin, data }: MessageEvent<unknown>) => {
      if (origin !== location.origin || !isPayMessage(data) || data.prepayId !== prepayId) return;
      window.removeEventListener('message', listen);
      frame.remove();
      resolve(data.result);
    };
    window.addEventListener('message', listen);
  });
}
