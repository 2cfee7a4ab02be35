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
  // The SDK makes a number of an all-digit OPENID (platform.md), and a long one would lose digits: its source is read.
  const openid = present(process.env.WX_OPENID) ?? present(String(context.OPENID ?? ''));
  const uid = present(process.env.TCB_UUID);
  const webKey = uid === null ? null : `web:${uid}`;
  return {
    loginKey: openid === null ? webKey : `wx:${openid}`,
    openid,
    internal: INTERNAL_SOURCE.test(source),
  };
}

function present(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}
