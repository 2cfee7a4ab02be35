/** What the runner tells a function host, which is a worker thread. */
export type HostRequest =
  | {
      readonly type: 'invoke';
      readonly id: string;
      readonly name: string;
      readonly bundleFile: string;
      /** Changes when the bundle does; the host then loads it anew. */
      readonly version: string;
      readonly eventText: string;
      readonly timeoutMs: number;
      readonly environment: Readonly<Record<string, string>>;
    }
  /** The call's time is over: nothing it still does may have an effect. */
  | { readonly type: 'end'; readonly id: string }
  | { readonly type: 'ping' };

/** What a function host tells the runner. */
export type HostMessage =
  | { readonly type: 'started'; readonly id: string }
  | { readonly type: 'result'; readonly id: string; readonly text: string }
  | { readonly type: 'failed'; readonly id: string; readonly message: string; readonly stack?: string }
  | { readonly type: 'log'; readonly id?: string; readonly level: LogLevel; readonly text: string }
  | { readonly type: 'pong' };

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

export interface HostData {
  /** One shared number: milliseconds that the local cloud's clock is ahead. */
  readonly clockOffset: SharedArrayBuffer;
  /** Where `wx-server-sdk` is found for a bundle that lies outside the project. */
  readonly projectDirectory: string;
}
