import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { format } from 'node:util';
import { compileFunction } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';
import { currentScope, isolateEnvironment, runInScope, type CallScope } from './call-scope';
import type { HostData, HostMessage, HostRequest, LogLevel } from './protocol';
import { shiftDate } from './shifted-date';

type InvokeRequest = Extract<HostRequest, { type: 'invoke' }>;
type FunctionMain = (event: unknown, context: object) => unknown;

const port = parentPort;
if (port === null) throw new Error('a function host runs in a worker thread');
const { clockOffset, projectDirectory } = workerData as HostData;
const running = new Map<string, CallScope>();
const loaded = new Map<string, { readonly version: string; readonly main: FunctionMain }>();

function send(message: HostMessage): void {
  port?.postMessage(message);
}

function describe(error: unknown): { message: string; stack?: string } {
  if (error instanceof Error) return { message: error.message || error.name, stack: error.stack };
  if (typeof error === 'object' && error !== null && 'errMsg' in error) return { message: String(error.errMsg) };
  return { message: format('%s', error) };
}

/**
 * Evaluates a bundle as the module loader would, but without its cache, so that a changed one can be loaded again.
 * A bundle outside the project (a test's temporary folder) still gets the project's SDK.
 */
function evaluateBundle(bundleFile: string): { main?: unknown } {
  const requireFromBundle = createRequire(bundleFile);
  const requireFromProject = createRequire(path.join(projectDirectory, 'package.json'));
  const requireModule = (id: string): unknown =>
    id === 'wx-server-sdk' ? requireFromProject(id) : requireFromBundle(id);
  const parameters = ['module', 'exports', 'require', '__filename', '__dirname'];
  const evaluate = compileFunction(readFileSync(bundleFile, 'utf8'), parameters, { filename: bundleFile });
  const bundle: { exports: { main?: unknown } } = { exports: {} };
  Reflect.apply(evaluate, undefined, [bundle, bundle.exports, requireModule, bundleFile, path.dirname(bundleFile)]);
  return bundle.exports;
}

function isFunctionMain(value: unknown): value is FunctionMain {
  return typeof value === 'function';
}

function loadFunction(request: InvokeRequest): FunctionMain {
  const known = loaded.get(request.bundleFile);
  if (known?.version === request.version) return known.main;
  const { main } = evaluateBundle(request.bundleFile);
  if (!isFunctionMain(main)) throw new Error(`${request.name} exports no function "main"`);
  loaded.set(request.bundleFile, { version: request.version, main });
  return main;
}

/** Answers once; whatever the call does afterwards counts as work after its end. */
function settle(scope: CallScope, message: HostMessage): void {
  if (!running.delete(scope.id)) return;
  scope.ended = true;
  send(message);
}

function fail(scope: CallScope, error: unknown): void {
  settle(scope, { type: 'failed', id: scope.id, ...describe(error) });
}

async function invoke(request: InvokeRequest): Promise<void> {
  const scope: CallScope = { id: request.id, environment: { ...request.environment }, ended: false };
  running.set(scope.id, scope);
  await runInScope(scope, async () => {
    try {
      const main = loadFunction(request);
      send({ type: 'started', id: scope.id });
      const deadline = performance.now() + request.timeoutMs;
      const context = {
        request_id: request.id,
        function_name: request.name,
        time_limit_in_ms: request.timeoutMs,
        memory_limit_in_mb: 256,
        getRemainingTimeInMillis: () => Math.max(0, deadline - performance.now()),
      };
      const result = await main(JSON.parse(request.eventText), context);
      settle(scope, { type: 'result', id: scope.id, text: JSON.stringify(result ?? null) });
    } catch (error) {
      fail(scope, error);
    }
  });
}

function captureConsole(): void {
  const levels: Record<'debug' | 'info' | 'log' | 'warn' | 'error', LogLevel> = {
    debug: 'debug',
    info: 'info',
    log: 'info',
    warn: 'warn',
    error: 'error',
  };
  for (const [method, level] of Object.entries(levels)) {
    Reflect.set(console, method, (...parts: unknown[]) => {
      send({ type: 'log', id: currentScope()?.id, level, text: format(...parts) });
    });
  }
}

function complain(kind: string, error: unknown): void {
  const { message, stack } = describe(error);
  send({ type: 'log', id: currentScope()?.id, level: 'error', text: `${kind}: ${stack ?? message}` });
}

shiftDate(clockOffset);
isolateEnvironment();
captureConsole();
process.on('unhandledRejection', (reason) => {
  complain('unhandled rejection', reason);
});
process.on('uncaughtException', (error) => {
  complain('uncaught exception', error);
  // The real cloud ends a call at its uncaught exception instead of letting it run into its timeout.
  const scope = currentScope();
  if (scope !== undefined) fail(scope, error);
});
port.on('message', (request: HostRequest) => {
  if (request.type === 'ping') {
    send({ type: 'pong' });
  } else if (request.type === 'end') {
    const scope = running.get(request.id);
    if (scope !== undefined) scope.ended = true;
    running.delete(request.id);
  } else {
    void invoke(request);
  }
});
