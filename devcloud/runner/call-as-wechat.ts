import { LOCAL_APPID } from './caller';
import type { Runner } from './runner';

/**
 * Calls a function as WeChat's servers do when they tell something: nobody stands behind the call.
 * @returns what the function answered
 * @throws InvocationError when it gave no result
 */
export async function callAsWechat(runner: Runner, functionName: string, event: object): Promise<unknown> {
  const caller = { source: 'wx_unknown', appid: LOCAL_APPID, clientIp: '127.0.0.1' } as const;
  const { resultText = 'null' } = await runner.invoke(functionName, event, caller);
  return JSON.parse(resultText);
}
