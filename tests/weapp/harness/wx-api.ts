import { asynchronousAnswers, synchronousAnswers, WxFailure } from './wx-answers';
import { USER_DATA_PATH } from './disk';
import type { Phone } from './phone';
import type { Whereabouts } from './whereabouts';

/** Carries a cloud function call wherever the test wants; a rejection is a failed network. */
export type CallFunction = (name: string, data: unknown) => Promise<unknown>;

/** Puts a file into the cloud's storage. @returns its id */
export type UploadFile = (cloudPath: string) => Promise<string>;

export interface WxCall {
  readonly api: string;
  readonly options: unknown;
}

interface WxParts {
  readonly phone: Phone;
  readonly storage: Map<string, unknown>;
  readonly callFunction: CallFunction;
  readonly uploadFile: UploadFile;
  readonly whereabouts: Whereabouts;
  /** `requiredPrivateInfos` of app.json: location APIs not named there are refused. */
  readonly declaredPrivateApis: readonly string[];
  /** The page stack's own APIs: navigateTo and its like, getEnterOptionsSync … */
  readonly navigation: Readonly<Record<string, (options: Readonly<Record<string, unknown>>) => unknown>>;
  readonly startOptions: { readonly launch: () => unknown; readonly enter: () => unknown };
  /** Work has begun or ended. */
  readonly track: <Result>(work: Promise<Result>) => Promise<Result>;
}

interface Callbacks {
  readonly success?: (result: unknown) => void;
  readonly fail?: (failure: unknown) => void;
  readonly complete?: (result: unknown) => void;
}

const PRIVATE_APIS = [
  'getLocation',
  'getFuzzyLocation',
  'chooseLocation',
  'choosePoi',
  'chooseAddress',
  'startLocationUpdate',
  'startLocationUpdateBackground',
  'onLocationChange',
];

/** A function call carries at most this much (platform.md: Cloud functions). */
const MOST_CALL_BYTES = 100 * 1024;

export interface WxApi {
  readonly wx: object;
  readonly calls: readonly WxCall[];
  /** APIs the bundle reached for that WeChat does not have, or that this model does not know yet. */
  readonly unknown: ReadonlySet<string>;
}

/** A `wx` that answers what a phone would, keeps what was asked, and knows nothing that it does not model. */
export function modelledWx(parts: WxParts): WxApi {
  const calls: WxCall[] = [];
  const unknown = new Set<string>();
  const api: Record<string, unknown> = {
    ...synchronousAnswers(parts.phone, parts.storage),
    ...parts.whereabouts.listening,
    getLaunchOptionsSync: parts.startOptions.launch,
    getEnterOptionsSync: parts.startOptions.enter,
    nextTick: (work: () => void) => queueMicrotask(work),
    env: { USER_DATA_PATH },
    cloud: { init: () => undefined, callFunction: cloudCall(parts), uploadFile: cloudUpload(parts) },
  };
  for (const [name, answer] of Object.entries({ ...asynchronousAnswers(parts.phone), ...parts.whereabouts.answers, ...parts.navigation })) {
    api[name] = (options: Callbacks & Readonly<Record<string, unknown>> = {}) => {
      calls.push({ api: name, options });
      return settle(name, options, () => answer(options), parts.track);
    };
  }
  for (const name of PRIVATE_APIS) {
    const isDeclared = parts.declaredPrivateApis.includes(name);
    if (isDeclared && name in api) continue;
    api[name] = () => {
      throw new Error(`wx.${name} ${isDeclared ? 'is not modelled yet' : 'is not in requiredPrivateInfos'}`);
    };
  }
  const wx = new Proxy(api, {
    get: (target, key) => {
      if (typeof key === 'string' && !(key in target) && !PROBED.has(key)) unknown.add(key);
      return target[key as string];
    },
  });
  return { wx, calls, unknown };
}

/** What bundlers and Taro look for and do without. */
const PROBED: ReadonlySet<string> = new Set(['webpackJsonp', 'then', 'toJSON', 'preloadAssets']);

function settle(
  name: string,
  { success, fail, complete }: Callbacks,
  answer: () => unknown,
  track: WxParts['track'],
): Promise<unknown> | undefined {
  const result = track(
    Promise.resolve().then(async () => {
      try {
        return { errMsg: `${name}:ok`, ...((await answer()) as object) };
      } catch (cause) {
        if (cause instanceof WxFailure) throw Object.assign(cause, { errMsg: cause.message });
        throw cause;
      }
    }),
  );
  const ended = result.then(
    (value) => {
      success?.(value);
      complete?.(value);
      return value;
    },
    (failure: unknown) => {
      fail?.(failure);
      complete?.(failure);
      throw failure;
    },
  );
  if (success === undefined && fail === undefined && complete === undefined) return ended;
  ended.catch(() => undefined);
  return undefined;
}

/** Only what lies on the phone can be sent. */
function cloudUpload({ phone, uploadFile, track }: WxParts) {
  return ({ cloudPath, filePath, success, fail }: Callbacks & { readonly cloudPath: string; readonly filePath: string }) => {
    const sent = phone.disk.files.has(filePath) ? uploadFile(cloudPath) : Promise.reject(new Error('no such file'));
    const ended = sent.then(
      (fileID) => success?.({ fileID, errMsg: 'cloud.uploadFile:ok' }),
      () => fail?.({ errMsg: 'cloud.uploadFile:fail' }),
    );
    void track(Promise.resolve(ended));
    return { onProgressUpdate: () => undefined };
  };
}

function cloudCall({ callFunction, track }: WxParts) {
  return (options: Callbacks & { readonly name: string; readonly data?: unknown }) => {
    const text = JSON.stringify(options.data ?? {});
    if (Buffer.byteLength(text) > MOST_CALL_BYTES) throw new Error(`callFunction ${options.name}: more than 100 KB`);
    const result = track(
      callFunction(options.name, JSON.parse(text)).then((answer) => ({
        errMsg: 'cloud.callFunction:ok',
        requestID: 'local',
        result: answer,
      })),
    );
    const { success, fail, complete } = options;
    if (success === undefined && fail === undefined && complete === undefined) return result;
    void result.then(success, fail).then(() => complete?.({}));
    return undefined;
  };
}
