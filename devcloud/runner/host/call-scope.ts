import { AsyncLocalStorage } from 'node:async_hooks';

/** One running call inside a function host. */
export interface CallScope {
  readonly id: string;
  readonly environment: Record<string, string | undefined>;
  /** After its answer (or its timeout) the real cloud freezes a call; so nothing more may leave it. */
  ended: boolean;
}

const scopes = new AsyncLocalStorage<CallScope>();

export function currentScope(): CallScope | undefined {
  return scopes.getStore();
}

export function runInScope<T>(scope: CallScope, run: () => T): T {
  return scopes.run(scope, run);
}

/** Reading the secret is the first step of every SDK request, and of nothing else. */
const REQUEST_MARK = 'TENCENTCLOUD_SECRETID';

function readVariable(name: string, base: NodeJS.ProcessEnv): string | undefined {
  const scope = scopes.getStore();
  if (scope === undefined) return base[name];
  if (scope.ended && name === REQUEST_MARK) {
    throw new Error('this call has ended: the real cloud would have frozen it; await all work before answering');
  }
  return name in scope.environment ? scope.environment[name] : base[name];
}

/** Replaces `process.env` by one that shows every concurrent call its own variables. */
export function isolateEnvironment(): void {
  const base = { ...process.env };
  const merged = (): Record<string, string | undefined> => ({ ...base, ...scopes.getStore()?.environment });
  process.env = new Proxy(base, {
    get: (_target, name) => (typeof name === 'string' ? readVariable(name, base) : undefined),
    has: (_target, name) => name in merged(),
    ownKeys: () => Object.keys(merged()),
    getOwnPropertyDescriptor: (_target, name) => {
      const all = merged();
      if (typeof name !== 'string' || !(name in all)) return undefined;
      return { value: all[name], writable: true, enumerable: true, configurable: true };
    },
    set: (_target, name, value) => {
      const variables = scopes.getStore()?.environment ?? base;
      if (typeof name === 'string') variables[name] = String(value);
      return true;
    },
    deleteProperty: (_target, name) => {
      const scope = scopes.getStore();
      if (typeof name !== 'string') return true;
      if (scope === undefined) Reflect.deleteProperty(base, name);
      else scope.environment[name] = undefined;
      return true;
    },
  });
}
