type Origin = 'wx_client' | 'wx_trigger' | 'wx_devtools' | 'wx_unknown' | 'web_client';

/** Where a call comes from, as `getWXContext().SOURCE` names it: each function on the way to another one adds `,scf`. */
export type CallSource = Origin | `${Origin},scf${string}`;

/** Who calls a function. Only this decides identity; whatever stands in the event is the caller's own claim. */
export interface Caller {
  readonly source: CallSource;
  readonly appid: string;
  readonly clientIp: string;
  /** Set for people in WeChat. */
  readonly openid?: string;
  readonly unionid?: string;
  /** Set for people signed in on the web through CloudBase. */
  readonly tcbUuid?: string;
}

/** The mini-program that the local cloud plays. */
export const LOCAL_APPID = 'wx0000localcloud00';

/** The environment id that the local cloud plays. */
export const LOCAL_ENVIRONMENT = 'local-env';

/** The identity under which a function calls another: the same person, seen to come from a function. */
export function passedOn(caller: Caller): Caller {
  return { ...caller, source: `${caller.source},scf` as CallSource };
}

/**
 * The environment variables a function sees during one call (platform.md: Talking to the real SDK locally).
 * @param invocationId unique per call; the SDK sends it with every request, which is how requests find their call
 */
export function callEnvironment(caller: Caller, invocationId: string, gatewayUrl: string): Record<string, string> {
  const wechat = {
    WX_CLIENTIP: caller.clientIp,
    WX_OPENID: caller.openid,
    WX_APPID: caller.appid,
    WX_UNIONID: caller.unionid,
    WX_API_TOKEN: 'local-wx-token',
  };
  const cloudbase = { TCB_ENV: LOCAL_ENVIRONMENT, TCB_SOURCE: caller.source, TCB_UUID: caller.tcbUuid };
  const variables: Record<string, string | undefined> = {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: gatewayUrl }),
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: LOCAL_ENVIRONMENT,
    TENCENTCLOUD_SECRETID: 'local-id',
    TENCENTCLOUD_SECRETKEY: 'local-key',
    TENCENTCLOUD_SESSIONTOKEN: invocationId,
    WX_CONTEXT_KEYS: Object.keys(wechat).join(','),
    TCB_CONTEXT_KEYS: Object.keys(cloudbase).join(','),
    ...wechat,
    ...cloudbase,
  };
  const present = Object.entries(variables).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(present);
}
