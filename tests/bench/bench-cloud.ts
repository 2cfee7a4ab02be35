import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { GrownLedger } from './ledger-growth';

function nextMessage<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const failed = () => {
      reject(new Error('the local cloud of the bench stopped'));
    };
    child.once('exit', failed);
    child.once('message', (message) => {
      child.off('exit', failed);
      resolve(message as T);
    });
  });
}

/** A local cloud in a process of its own, on a fresh data folder that goes with it. */
export interface BenchCloud {
  readonly url: string;
  /** Copies orders until there are `total`; answers the resident size in bytes. */
  grow(total: number): Promise<number>;
  /** Adds products until there are `total` of the bench's; answers the resident size. */
  growCatalogue(total: number): Promise<number>;
  /** Adds transfers to the demo dealer's account, and pick-ups that are over, until there are `total`; answers the resident size. */
  growDealer(total: number): Promise<number>;
  /** Fills the journal up to `total` transfers and closes its days. */
  growLedger(total: number): Promise<GrownLedger & { readonly rssBytes: number }>;
  memory(): Promise<number>;
  stop(): void;
}

export async function startBenchCloud(functionsDirectory: string): Promise<BenchCloud> {
  const dataDirectory = mkdtempSync(path.join(tmpdir(), 'liuliang-bench-'));
  const child = fork(path.join(__dirname, 'server.ts'), [functionsDirectory, dataDirectory], { execArgv: ['--import', 'tsx'] });
  const { url } = await nextMessage<{ url: string }>(child);
  const ask = <T extends { readonly rssBytes: number }>(message: object): Promise<T> => {
    const answer = nextMessage<T>(child);
    child.send(message);
    return answer;
  };
  return {
    url,
    grow: async (total) => (await ask({ grow: total })).rssBytes,
    growCatalogue: async (total) => (await ask({ growCatalogue: total })).rssBytes,
    growDealer: async (total) => (await ask({ growDealer: total })).rssBytes,
    growLedger: (total) => ask({ growLedger: total }),
    memory: async () => (await ask({ memory: true })).rssBytes,
    stop() {
      child.disconnect();
      child.once('exit', () => {
        rmSync(dataDirectory, { recursive: true, force: true });
      });
    },
  };
}
