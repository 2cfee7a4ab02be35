import { cloud } from './sdk';

/** Who called, as the platform vouches for it; nothing here comes from the event. */
export interface Caller {
  /** `wx:<openid>` from the mini-program, `web:<uid>` from the web build, null for timers and unknown callers. */
  readonly loginKey: string | null;
  readonly openid: string | null;
  /** Called by a timer or by another of our functions, not by a person's device. */
  readonly internal: boolean;
}

/** SOURCE is a comma-separated chain; a call from another function ends in `scf`. */
const INTERNAL_SOURCE = /(^wx_trigger$)|(,scf$)/;

export function readCaller(): Caller {
  const context = cloud.getWXContext();
  const source = context.SOURCE ?? '';
  // An all-digit OPENID arrives as a number (platform.md).
  const openid = context.OPENID === undefined || context.OPENID === '' ? null : String(context.OPENID);
  const uid = process.env.TCB_UUID;
  const webKey = uid === undefined || uid === '' ? null : `web:${uid}`;
  return {
    loginKey: openid === null ? webKey : `wx:${openid}`,
    openid,
    internal: INTERNAL_SOURCE.test(source),
  };
}
