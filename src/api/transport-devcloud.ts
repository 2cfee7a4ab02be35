import Taro from '@tarojs/taro';
import { currentPersona } from './personas';
import type { Transport } from './transport';

const TIMEOUT_MS = 20_000;

/** The web build beside devcloud: the chosen persona's openid stands for a WeChat login. */
export const devcloudTransport: Transport = async (functionName, event) => {
  const persona = await currentPersona();
  const { data } = await Taro.request<unknown>({
    url: `/call/${functionName}`,
    method: 'POST',
    data: event,
    header: { 'content-type': 'application/json', ...(persona === null ? {} : { 'x-openid': persona.openid }) },
    timeout: TIMEOUT_MS,
  });
  return data;
};
