import { randomUUID } from 'node:crypto';
import type { CallerContext, InvokeFunction } from '../gateway/dependencies';
import { GatewayError } from '../gateway/gateway-error';
import type { Meter } from '../gateway/meter';
import { callEnvironment, passedOn, type Caller } from './caller';
import type { AdjustableClock } from './clock';
import { FunctionCatalog, type FunctionDefinition } from './function-catalog';
import { FunctionHost, type HostLog } from './function-host';
import type { FunctionSettings } from './function-settings';
import { InvocationLog, labelsOf, outcomeOf, type Invocation } from './invocation';
import { InvocationError, type InvocationErrorCode } from './invocation-error';

/** Text of an event; more is refused (platform.md: Cloud functions). */
const EVENT_LIMIT_BYTES = 100 * 1024;
const RESULT_LIMIT_BYTES = 1024 * 1024;

export interface RunnerOptions {
  /** What `buildHost` made. */
  readonly hostFile: string;
  /** Folder with the built functions. */
  readonly functionsDirectory: string;
  readonly clock: AdjustableClock;
  readonly meter: Meter;
  /** Where the SDK finds the gateway. */
  readonly gatewayUrl: string;
  /** Environment variables that the functions themselves ask for. */
  readonly settings?: FunctionSettings;
  /** One thread for all functions starts faster; one for each confines an endless loop to its own function. */
  readonly hosts: 'shared' | 'per-function';
  readonly onLog?: (log: HostLog, invocation: Invocation | undefined) => void;
}

/** Runs built cloud functions with the real SDK, as the platform would. */
export class Runner {
  readonly catalog: FunctionCatalog;
  readonly invocations = new InvocationLog();
  private readonly hosts = new Map<string, FunctionHost>();
  private readonly inFlight = new Set<Promise<unknown>>();
  private stopped = false;

  constructor(private readonly options: RunnerOptions) {
    this.catalog = new FunctionCatalog(options.functionsDirectory);
  }

  /**
   * Calls a function.
   * @param event any JSON value
   * @returns the call's record with `resultText`, the JSON text of the result
   * @throws InvocationError when it gave no result
   */
  async invoke(name: string, event: unknown, caller: Caller, parentId?: string): Promise<Invocation> {
    // A function that is being ended may just have called another one; that call must not start a thread again.
    if (this.stopped) throw new InvocationError('stopped', 'the local cloud was stopped');
    const definition = this.catalog.find(name);
    if (definition === undefined) throw new InvocationError('function_missing', `there is no function ${name}`);
    const call = this.run(definition, event, caller, parentId);
    this.inFlight.add(call);
    try {
      return await call;
    } finally {
      this.inFlight.delete(call);
    }
  }

  /** `cloud.callFunction` inside a function: the person stays the same. */
  readonly invokeForFunction: InvokeFunction = async (name, requestData, context) => {
    const parent = this.callerOf(context);
    const event: unknown = requestData === '' ? {} : JSON.parse(requestData);
    try {
      const { resultText } = await this.invoke(name, event, passedOn(parent), context.invocation);
      return resultText ?? 'null';
    } catch (error) {
      throw error instanceof InvocationError ? new GatewayError(gatewayCode(error.code), error.message) : error;
    }
  };

  /** Which function a running (or lately ended) call runs. */
  functionOf(invocationId: string): string | undefined {
    return this.invocations.find(invocationId)?.functionName;
  }

  /** Resolves when no call is running, those included that running calls still make. */
  async settle(): Promise<void> {
    while (this.inFlight.size > 0) await Promise.allSettled([...this.inFlight]);
  }

  /** Starts the threads before the first call. */
  warmUp(): void {
    for (const name of this.catalog.names()) this.hostOf(name).warmUp();
  }

  /** Ends what is running; calls that come later are refused. */
  async stop(): Promise<void> {
    this.stopped = true;
    await Promise.all([...this.hosts.values()].map((host) => host.stop()));
    await this.settle();
  }

  private async run(
    definition: FunctionDefinition,
    event: unknown,
    caller: Caller,
    parentId: string | undefined,
  ): Promise<Invocation> {
    const eventText = JSON.stringify(withCaller(event, caller));
    const invocation: Invocation = {
      id: randomUUID(),
      functionName: definition.name,
      caller,
      parentId,
      ...labelsOf(event),
      startedAt: this.options.clock.now(),
      eventText,
      logs: [],
      outcome: 'running',
    };
    this.invocations.add(invocation);
    const startedAt = performance.now();
    try {
      invocation.resultText = await this.execute(definition, invocation);
      const { outcome, error } = outcomeOf(JSON.parse(invocation.resultText));
      invocation.outcome = outcome;
      invocation.error = error;
      return invocation;
    } catch (error) {
      if (error instanceof InvocationError) {
        invocation.outcome = error.code;
        invocation.error = error.functionStack ?? error.message;
      }
      throw error;
    } finally {
      invocation.durationMs = performance.now() - startedAt;
      invocation.cost = this.options.meter.report(invocation.id);
      this.options.meter.forget(invocation.id);
    }
  }

  private async execute(definition: FunctionDefinition, invocation: Invocation): Promise<string> {
    const { name, bundleFile, version, config } = definition;
    refuseLarger('event', invocation.eventText, EVENT_LIMIT_BYTES, name);
    const resultText = await this.hostOf(name).run({
      type: 'invoke',
      id: invocation.id,
      name,
      bundleFile,
      version,
      eventText: invocation.eventText,
      timeoutMs: config.timeout * 1000,
      environment: {
        ...this.options.settings,
        ...callEnvironment(invocation.caller, invocation.id, this.options.gatewayUrl),
      },
    });
    refuseLarger('result', resultText, RESULT_LIMIT_BYTES, name);
    return resultText;
  }

  private hostOf(name: string): FunctionHost {
    const key = this.options.hosts === 'shared' ? 'all functions' : name;
    const known = this.hosts.get(key);
    if (known !== undefined) return known;
    const host = new FunctionHost({
      hostFile: this.options.hostFile,
      clockOffset: this.options.clock.sharedOffset,
      onLog: (log) => {
        this.receiveLog(log);
      },
    });
    this.hosts.set(key, host);
    return host;
  }

  private receiveLog(log: HostLog): void {
    const invocation = log.invocationId === undefined ? undefined : this.invocations.find(log.invocationId);
    invocation?.logs.push({ level: log.level, text: log.text });
    this.options.onLog?.(log, invocation);
  }

  private callerOf(context: CallerContext): Caller {
    const invocation = this.invocations.find(context.invocation);
    if (invocation === undefined) throw new GatewayError('INVALID_PARAM', 'nobody runs under this session token');
    return invocation.caller;
  }
}

/** The platform adds this to every event that comes from a mini-program; functions must not be disturbed by it. */
function withCaller(event: unknown, caller: Caller): unknown {
  if (caller.openid === undefined || typeof event !== 'object' || event === null || Array.isArray(event)) return event;
  return { ...event, userInfo: { appId: caller.appid, openId: caller.openid } };
}

function refuseLarger(part: 'event' | 'result', text: string, limitBytes: number, name: string): void {
  const bytes = Buffer.byteLength(text);
  if (bytes <= limitBytes) return;
  const message = `the ${part} of ${name} has ${bytes} bytes, the platform takes ${limitBytes}`;
  throw new InvocationError(`${part}_too_large`, message);
}

function gatewayCode(code: InvocationErrorCode): string {
  if (code === 'function_missing') return 'FUNCTION_NOT_FOUND';
  if (code === 'function_timeout') return 'FUNCTIONS_TIME_LIMIT_EXCEEDED';
  return 'FUNCTIONS_EXECUTE_FAIL';
}
