import { Worker } from 'node:worker_threads';
import { projectDirectory } from './host-bundle';
import type { HostData, HostMessage, HostRequest, LogLevel } from './host/protocol';
import { InvocationError } from './invocation-error';

type InvokeRequest = Extract<HostRequest, { type: 'invoke' }>;

export interface HostLog {
  readonly invocationId?: string;
  readonly level: LogLevel;
  readonly text: string;
}

export interface FunctionHostOptions {
  /** What `buildHost` made. */
  readonly hostFile: string;
  readonly clockOffset: SharedArrayBuffer;
  readonly onLog: (log: HostLog) => void;
}

interface PendingCall {
  readonly request: InvokeRequest;
  readonly resolve: (resultText: string) => void;
  readonly reject: (error: InvocationError) => void;
  timer: NodeJS.Timeout;
  started: boolean;
}

/** Loading a function (and the SDK, at first) does not count as its running time, but must end too. */
const LOAD_LIMIT_MS = 30_000;
/** A host that does not answer within this time after a call's timeout is in an endless loop. */
const PING_LIMIT_MS = 300;
const MEMORY_LIMIT_MB = 512;

/** A worker thread that runs built functions with the real SDK. It starts when needed, and again after it died. */
export class FunctionHost {
  private worker: Worker | undefined;
  private readonly pending = new Map<string, PendingCall>();
  private pingTimer: NodeJS.Timeout | undefined;

  constructor(private readonly options: FunctionHostOptions) {}

  /**
   * Runs one call.
   * @returns JSON text of the result
   * @throws InvocationError function_failed, function_timeout, function_died or stopped
   */
  run(request: InvokeRequest): Promise<string> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.timeOut(request.id);
      }, LOAD_LIMIT_MS);
      this.pending.set(request.id, { request, resolve, reject, timer, started: false });
      this.post(request);
    });
  }

  /** Starts the thread ahead of its first call. */
  warmUp(): void {
    this.worker ??= this.start();
  }

  async stop(): Promise<void> {
    const { worker } = this;
    this.worker = undefined;
    clearTimeout(this.pingTimer);
    this.pingTimer = undefined;
    this.failAll(new InvocationError('stopped', 'the local cloud was stopped'));
    await worker?.terminate();
  }

  private post(request: HostRequest): void {
    this.worker ??= this.start();
    this.worker.postMessage(request);
  }

  private start(): Worker {
    const workerData: HostData = { clockOffset: this.options.clockOffset, projectDirectory };
    const worker = new Worker(this.options.hostFile, {
      workerData,
      execArgv: [],
      // A function must not see the developer's own variables; some of them steer the SDK.
      env: { PATH: process.env.PATH, TZ: 'Asia/Shanghai' },
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB },
    });
    worker.on('message', (message: HostMessage) => {
      this.receive(message);
    });
    worker.on('error', (error) => {
      this.options.onLog({ level: 'error', text: `function host: ${error.stack ?? error.message}` });
    });
    worker.on('exit', (exitCode) => {
      if (this.worker === worker) this.buryWorker(`it ended its process (exit code ${exitCode})`);
    });
    return worker;
  }

  private receive(message: HostMessage): void {
    if (message.type === 'pong') {
      clearTimeout(this.pingTimer);
      this.pingTimer = undefined;
    } else if (message.type === 'log') {
      this.options.onLog({ invocationId: message.id, level: message.level, text: message.text });
    } else if (message.type === 'started') {
      this.startTimer(message.id);
    } else if (message.type === 'result') {
      this.take(message.id)?.resolve(message.text);
    } else {
      this.take(message.id)?.reject(new InvocationError('function_failed', message.message, message.stack));
    }
  }

  private startTimer(id: string): void {
    const call = this.pending.get(id);
    if (call === undefined) return;
    call.started = true;
    clearTimeout(call.timer);
    call.timer = setTimeout(() => {
      this.timeOut(id);
    }, call.request.timeoutMs);
  }

  private take(id: string): PendingCall | undefined {
    const call = this.pending.get(id);
    this.pending.delete(id);
    clearTimeout(call?.timer);
    return call;
  }

  private timeOut(id: string): void {
    const call = this.take(id);
    if (call === undefined) return;
    const seconds = call.request.timeoutMs / 1000;
    call.reject(new InvocationError('function_timeout', `${call.request.name} ran longer than ${seconds} seconds`));
    this.worker?.postMessage({ type: 'end', id } satisfies HostRequest);
    this.ping();
  }

  /** Tells an endless loop from a call that merely waits: the thread answers only in the latter case. */
  private ping(): void {
    const { worker } = this;
    if (worker === undefined || this.pingTimer !== undefined) return;
    worker.postMessage({ type: 'ping' } satisfies HostRequest);
    this.pingTimer = setTimeout(() => {
      if (this.worker !== worker) return;
      const untouched = [...this.pending.values()].filter(({ started }) => !started);
      for (const { request } of untouched) this.pending.delete(request.id);
      this.buryWorker('a function in it never gave the processor back');
      void worker.terminate();
      // Calls that came in behind the endless loop have done nothing yet; they get their turn in the new thread.
      for (const call of untouched) {
        this.pending.set(call.request.id, call);
        this.post(call.request);
      }
    }, PING_LIMIT_MS);
  }

  private buryWorker(reason: string): void {
    this.worker = undefined;
    clearTimeout(this.pingTimer);
    this.pingTimer = undefined;
    this.failAll(new InvocationError('function_died', `the function host was restarted: ${reason}`));
  }

  private failAll(error: InvocationError): void {
    for (const id of [...this.pending.keys()]) this.take(id)?.reject(error);
  }
}
