import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import cloud from 'wx-server-sdk';
import type { DatabaseOperation, Faults, InvokeFunction } from '../../../devcloud/gateway/dependencies';
import { createGateway } from '../../../devcloud/gateway/gateway';
import { createMeter } from '../../../devcloud/gateway/meter';
import type { Meter } from '../../../devcloud/gateway/meter';
import { callEnvironment, LOCAL_APPID } from '../../../devcloud/runner/caller';
import type { FileStorage } from '../../../devcloud/storage/file-storage';
import { openFileStorage } from '../../../devcloud/storage/open-file-storage';
import { openStore } from '../../../devcloud/store/open-store';
import type { Store } from '../../../devcloud/store/types';
import type { MediaCheckEvent } from '../../../devcloud/wechat/content-security';
import { openWechat } from '../../../devcloud/wechat/open-wechat';
import type { Wechat } from '../../../devcloud/wechat/open-wechat';
import { openPay, type Pay } from '../../../devcloud/wechat/pay/open-pay';

/** What the SDK throws at a function. */
export interface SdkFailure {
  readonly errCode?: number;
  readonly errMsg?: string;
  readonly code?: string;
  readonly message?: string;
}

/** The gateway on a real port with everything real behind it, and this process made to look like a running function. */
export interface LocalCloud {
  readonly store: Store;
  readonly storage: FileStorage;
  readonly wechat: Wechat;
  readonly pay: Pay;
  /** What WeChat Pay told functions so far. */
  readonly told: readonly { readonly functionName: string; readonly event: object }[];
  /** Whether functions take what they are told. */
  setTakes(takes: boolean): void;
  readonly meter: Meter;
  readonly url: string;
  /** Results of media checks delivered so far. */
  readonly mediaChecks: readonly MediaCheckEvent[];
  /** Takes the place of the faults of the moment; an empty object means none. */
  setFaults(faults: Partial<Faults>): void;
  /** Moves the cloud's time. */
  advance(milliseconds: number): void;
  now(): Date;
  /** From now on this process is another invocation (`openapi` permissions belong to the function "declared"). */
  beInvocation(token: string): void;
  close(): Promise<void>;
}

export interface LocalCloudOptions {
  readonly invokeFunction?: InvokeFunction;
  /** Names of openapis in the running function's config.json. */
  readonly permissions?: readonly string[];
  readonly baseUrl?: string;
  readonly releasedPages?: readonly string[];
  readonly phones?: Readonly<Record<string, string>>;
}

export const START = new Date('2030-05-01T08:00:00.000Z');

/** Opens a local cloud in memory and points the SDK at it. */
export async function startLocalCloud(options: LocalCloudOptions = {}): Promise<LocalCloud> {
  let time = START.getTime();
  let faults: Partial<Faults> = {};
  const mediaChecks: MediaCheckEvent[] = [];
  const clock = { now: () => new Date(time) };
  const store = await openStore({ memory: true });
  const meter = createMeter();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${portOf(server.address())}`;
  const storage = await openFileStorage({ baseUrl: () => url, clock });
  const told: { functionName: string; event: object }[] = [];
  let takes = true;
  const pay = await openPay({
    store,
    now: () => time,
    openidOf: () => 'oTester',
    invoke: (functionName, event) => {
      told.push({ functionName, event });
      return Promise.resolve({ errcode: takes ? 0 : 1 });
    },
  });
  const wechat = await openWechat({
    pay: (call) => pay.serve(call),
    store,
    clock,
    baseUrl: () => options.baseUrl ?? url,
    landingPage: 'pages/scan/index',
    releasedPages: () => options.releasedPages ?? ['pages/scan/index'],
    functionOf: (invocation) => (invocation === 'stranger' ? undefined : 'declared'),
    allowedOpenapi: () => options.permissions ?? [],
    phoneOf: (openid) => options.phones?.[openid],
    onMediaChecked: (event) => {
      mediaChecks.push(event);
      return Promise.resolve();
    },
  });
  const gateway = createGateway({
    store,
    storage,
    wechat,
    meter,
    clock,
    invokeFunction: options.invokeFunction ?? (() => Promise.resolve('null')),
    faults: {
      before: async (operation: DatabaseOperation) => faults.before?.(operation),
      after: async (operation: DatabaseOperation) => faults.after?.(operation),
    },
  });
  server.on('request', (request, response) => {
    if (!gateway.handle(request, response)) response.writeHead(404).end();
  });

  const beInvocation = (token: string): void => {
    const caller = { source: 'wx_client', appid: LOCAL_APPID, clientIp: '127.0.0.1', openid: 'oTester' } as const;
    // The SDK's warning timers of three seconds outlive a request that lost its connection.
    Object.assign(process.env, { SILENCE: 'true' }, callEnvironment(caller, token, `${url}/admin`));
  };
  beInvocation('test');
  cloud.init({ env: 'local-env' });

  return {
    store,
    storage,
    wechat,
    pay,
    told,
    setTakes: (taken) => void (takes = taken),
    meter,
    url,
    mediaChecks,
    setFaults: (changed) => void (faults = changed),
    advance: (milliseconds) => void (time += milliseconds),
    now: clock.now,
    beInvocation,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await store.close();
    },
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}

/** The failure of an SDK call; fails itself when the call succeeds. */
export async function failureOf(call: unknown): Promise<SdkFailure> {
  try {
    await call;
  } catch (failure) {
    if (typeof failure === 'object' && failure !== null) return failure;
    throw new Error(`thrown: ${String(failure)}`);
  }
  throw new Error('the call succeeded');
}
