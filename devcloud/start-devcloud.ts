import { existsSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { networkInterfaces } from 'node:os';
import path from 'node:path';
import type { CollectionDeclaration } from '../config/collection-declarations';
import type { Faults } from './gateway/dependencies';
import { createGateway } from './gateway/gateway';
import { createMeter, type CostReport } from './gateway/meter';
import { listen, type HttpParts } from './http/http-server';
import { isLoopback } from './http/origin';
import { phoneOf } from './people/personas';
import { LOCAL_APPID, type Caller } from './runner/caller';
import { callAsWechat, pushPictureAnswer } from './runner/call-as-wechat';
import { AdjustableClock } from './runner/clock';
import type { HostLog } from './runner/function-host';
import { buildHost } from './runner/host-bundle';
import type { Invocation } from './runner/invocation';
import { functionSettings } from './runner/function-settings';
import { Runner } from './runner/runner';
import { Timers, type Firing } from './runner/timers';
import type { FileStorage } from './storage/file-storage';
import { openFileStorage } from './storage/open-file-storage';
import { openStore } from './store/open-store';
import type { Store } from './store/types';
import { openWechat, type Wechat } from './wechat/open-wechat';
import { openPay, type Pay } from './wechat/pay/open-pay';
import { createPayClock, type PayClock } from './wechat/pay/pay-clock';

export interface DevcloudOptions {
  /** Folder with the built functions and their `database.json`. */
  readonly functionsDirectory: string;
  /** Folder that keeps documents and files; without one everything lives in memory. */
  readonly dataDirectory?: string;
  /** 0, which is the default, takes any free port. */
  readonly port?: number;
  readonly host?: string;
  readonly webDirectory?: string;
  /** Whether timers fire by themselves as time passes, or only when the clock is moved or they are run. */
  readonly timers?: 'automatic' | 'manual';
  readonly hosts?: 'shared' | 'per-function';
  /** How far the clock starts ahead of the machine's (behind, when negative). */
  readonly clockOffsetMs?: number;
  readonly onLog?: (log: HostLog, invocation: Invocation | undefined) => void;
  readonly faults?: Faults;
}

/** What a client sends; the functions validate it. */
export interface CallBody {
  readonly action: string;
  readonly input?: unknown;
  readonly requestId?: string;
  readonly as?: string;
}

/** Any function's answer, before a caller knows the action. */
export type Envelope =
  | { readonly ok: true; readonly data: unknown }
  | {
      readonly ok: false;
      readonly error: { readonly code: string; readonly details: unknown; readonly traceId: string };
    };

export type CallCost = CostReport & { readonly durationMs: number };

/** A running local cloud. */
export interface Devcloud {
  readonly url: string;
  readonly port: number;
  readonly store: Store;
  readonly storage: FileStorage;
  readonly wechat: Wechat;
  /** WeChat Pay; its notifications go out by themselves with automatic timers, else when they are delivered. */
  readonly pay: Pay;
  readonly runner: Runner;
  readonly clock: AdjustableClock;
  readonly timers: Timers;
  /**
   * Calls a function as a person in WeChat (`null`: a stranger on the web).
   * @throws InvocationError when it gave no result
   */
  call(functionName: string, openid: string | null, body: CallBody): Promise<Envelope>;
  /** As `call`, and what it cost the database. */
  measure(functionName: string, openid: string | null, body: CallBody): Promise<{ answer: Envelope; cost: CallCost }>;
  /** Moves the clock forward, firing due timers in order. */
  advanceClock(ms: number): Promise<readonly Firing[]>;
  /** Fires the function's timer now. */
  runTimer(functionName: string): Promise<void>;
  /** Resolves when no call is running. */
  settle(): Promise<void>;
  /** Brings the collections' indexes to what the built functions declare. */
  applyIndexes(): Promise<void>;
  stop(): Promise<void>;
}

/** The local cloud believes every caller who he is, which must never meet real people. */
export class ProductionError extends Error {}

/** Where every scene code leads; the web build has the same page at the same address. */
const LANDING_PAGE = 'pages/scan/index';

/** Everything but the port. */
type Parts = HttpParts & { readonly payClock: PayClock };

async function applyIndexes(store: Store, functionsDirectory: string): Promise<void> {
  const file = path.join(functionsDirectory, 'database.json');
  if (!existsSync(file)) return;
  const { collections } = JSON.parse(readFileSync(file, 'utf8')) as { collections: readonly CollectionDeclaration[] };
  for (const { name, indexes } of collections) await store.ensureIndexes(name, indexes);
}

interface Addresses {
  /** Where functions find the gateway. */
  readonly loopbackUrl: string;
  /** What a browser or a phone on the same network opens. */
  readonly url: string;
}

function addressesOf(host: string, port: number): Addresses {
  const loopbackUrl = `http://127.0.0.1:${port}`;
  if (isLoopback(host)) return { loopbackUrl, url: loopbackUrl };
  const everyAddress = host === '0.0.0.0' || host === '::';
  const addresses = Object.values(networkInterfaces()).flatMap((entries) => entries ?? []);
  const reachable = everyAddress
    ? addresses.find(({ family, internal }) => family === 'IPv4' && !internal)?.address
    : host;
  return {
    loopbackUrl: everyAddress ? loopbackUrl : `http://${host}:${port}`,
    url: `http://${reachable ?? '127.0.0.1'}:${port}`,
  };
}

async function openParts(options: DevcloudOptions, { loopbackUrl, url }: Addresses): Promise<Parts> {
  const { functionsDirectory, dataDirectory: directory, onLog } = options;
  const store = await openStore(directory === undefined ? { memory: true } : { directory });
  try {
    await applyIndexes(store, functionsDirectory);
    const clock = new AdjustableClock(options.clockOffsetMs);
    const meter = createMeter();
    const storage = await openFileStorage({ directory, baseUrl: () => url, clock });
    const runner = new Runner({
      hostFile: await buildHost(),
      functionsDirectory,
      clock,
      meter,
      gatewayUrl: `${loopbackUrl}/admin`,
      settings: functionSettings(directory, loopbackUrl),
      hosts: options.hosts ?? 'shared',
      onLog,
    });
    const pay = await openPay({
      store,
      now: () => clock.now().getTime(),
      invoke: (name, event) => callAsWechat(runner, name, event),
      openidOf: (invocation) => runner.invocations.find(invocation)?.caller.openid ?? '',
    });
    const wechat = await openWechat({
      pay: (call) => pay.serve(call),
      store,
      clock,
      baseUrl: () => url,
      landingPage: LANDING_PAGE,
      phoneOf,
      functionOf: (invocation) => runner.functionOf(invocation),
      allowedOpenapi: (name) => runner.catalog.find(name)?.config.permissions.openapi ?? [],
      onMediaChecked: (event) => pushPictureAnswer(runner, event),
    });
    const { invokeForFunction: invokeFunction } = runner;
    const gateway = createGateway({ store, storage, wechat, invokeFunction, clock, meter, faults: options.faults });
    const timers = new Timers(runner, clock, (text) => onLog?.({ level: 'error', text }, undefined));
    const payClock = createPayClock(pay.notices);
    return { store, clock, storage, runner, wechat, pay, payClock, gateway, timers, webDirectory: options.webDirectory };
  } catch (error) {
    await store.close();
    throw error;
  }
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}

function toDevcloud(options: DevcloudOptions, parts: Parts, server: Server, url: string, port: number): Devcloud {
  const { runner, timers, clock, store, storage, wechat, pay, payClock } = parts;
  const measure: Devcloud['measure'] = async (functionName, openid, body) => {
    const shared = { appid: LOCAL_APPID, clientIp: '127.0.0.1' };
    const caller: Caller =
      openid === null ? { ...shared, source: 'web_client' } : { ...shared, source: 'wx_client', openid };
    const { resultText = 'null', cost, durationMs = 0 } = await runner.invoke(functionName, body, caller);
    if (cost === undefined) throw new Error('an ended call has no cost report');
    return { answer: JSON.parse(resultText) as Envelope, cost: { ...cost, durationMs } };
  };

  return {
    url,
    port,
    store,
    storage,
    wechat,
    pay,
    runner,
    clock,
    timers,
    measure,
    call: async (functionName, openid, body) => (await measure(functionName, openid, body)).answer,
    async advanceClock(ms) {
      const fired = await timers.advance(ms);
      await pay.notices.deliverDue();
      return fired;
    },
    runTimer: (functionName) => timers.fireNow(functionName),
    settle: () => runner.settle().then(() => wechat.contentSecurity.settle()).then(() => runner.settle()),
    applyIndexes: () => applyIndexes(store, options.functionsDirectory),
    async stop() {
      await timers.stop();
      await payClock.stop();
      await runner.stop();
      await closeServer(server);
      await store.close();
    },
  };
}

/**
 * Starts the local cloud.
 * @param prepare runs when the port is ours and before the data folder is opened; what must not happen when the port
 *   is taken belongs here
 * @throws ListenError (port), StoreOpenError (data folder), ProductionError
 */
export async function startDevcloud(options: DevcloudOptions, prepare?: () => Promise<void>): Promise<Devcloud> {
  if (process.env.NODE_ENV === 'production') {
    throw new ProductionError(
      'The local cloud trusts whoever calls it, so it does not start with NODE_ENV=production.',
    );
  }
  const host = options.host ?? '127.0.0.1';
  let parts: Parts | undefined;
  const { server, port } = await listen(() => parts, { port: options.port ?? 0, host });
  const addresses = addressesOf(host, port);
  try {
    await prepare?.();
    parts = await openParts(options, addresses);
  } catch (error) {
    await closeServer(server);
    throw error;
  }
  if (options.timers === 'automatic') {
    parts.timers.start();
    parts.payClock.start();
  }
  return toDevcloud(options, parts, server, addresses.url, port);
}
