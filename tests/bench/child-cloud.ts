import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A local cloud in a process of its own, so that what it weighs is its own. */
export interface ChildCloud {
  ask<T>(message: object): Promise<T>;
  stop(): void;
}

/** @param server the file of this folder that it runs */
export async function startChildCloud(server: string, functionsDirectory: string): Promise<ChildCloud> {
  const dataDirectory = mkdtempSync(path.join(tmpdir(), 'liuliang-bench-'));
  const child = fork(path.join(__dirname, server), [functionsDirectory, dataDirectory], { execArgv: ['--import', 'tsx'] });
  await nextMessage(child);
  return {
    ask(message) {
      child.send(message);
      return nextMessage(child);
    },
    stop() {
      child.disconnect();
      child.once('exit', () => {
        rmSync(dataDirectory, { recursive: true, force: true });
      });
    },
  };
}

function nextMessage<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const stopped = () => {
      reject(new Error('the local cloud of the bench stopped'));
    };
    child.once('exit', stopped);
    child.once('message', (message) => {
      child.off('exit', stopped);
      resolve(message as T);
    });
  });
}
