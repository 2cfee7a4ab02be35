import Taro from '@tarojs/taro';
import type { Transport } from './transport';

/** The mini-program: WeChat itself says who is calling. */
export const weappTransport: Transport = async (functionName, event) => {
  const { result } = await Taro.cloud.callFunction({ name: functionName, data: event });
  return result;
};
