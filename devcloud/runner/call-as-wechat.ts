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

/** The function that gets WeChat's answers about pictures: the console of the real cloud is told the same (README). */
const PICTURE_ANSWERS = 'catalog';

/** Pushes what WeChat found in a picture. Whether somebody takes it is no business of WeChat's: nothing is repeated. */
export async function pushPictureAnswer(runner: Runner, event: object): Promise<void> {
  await callAsWechat(runner, PICTURE_ANSWERS, event).catch(() => undefined);
}
