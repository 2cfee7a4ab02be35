import Taro from '@tarojs/taro';
import { useSessionStore } from '../stores/session';

/** Whether this build can learn a phone number at all: WeChat and devcloud can, a web page on the real cloud cannot. */
export const canGivePhone: boolean = TRANSPORT !== 'cloudbase';

/**
 * The one-time code that stands for a person's consent to give the phone number (platform.md: Identity).
 * WeChat hands it to the button's own event; beside devcloud its stand-in is asked.
 * @returns null when the person declined
 */
export async function phoneCodeOf(event: { readonly code?: string } | undefined): Promise<string | null> {
  if (TRANSPORT !== 'devcloud') return event?.code ?? null;
  const openid = useSessionStore.getState().persona?.openid;
  if (openid === undefined) return null;
  const { data } = await Taro.request<{ readonly code: string }>({
    url: '/dev/phone-code',
    method: 'POST',
    data: { openid },
  });
  return data.code;
}
