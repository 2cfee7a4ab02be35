import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ExpiryRound } from './expiry-server';
import { kilobytes, printTable } from './figures';

/** Rounds of some twenty seconds each: more lots take more rounds, not more of anything else. */
const MOST_ROUNDS = 2;

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

async function ask<T>(child: ChildProcess, message: object): Promise<T> {
  child.send(message);
  return nextMessage<T>(child);
}

/**
 * Letting lots expire with ever more of them waiting: as many a second, as many documents looked at for each, and no
 * more memory. @param sizes lots that wait
 */
export async function benchExpiry(functionsDirectory: string, sizes: readonly number[]): Promise<void> {
  const dataDirectory = mkdtempSync(path.join(tmpdir(), 'liuliang-expiry-'));
  const server = path.join(__dirname, 'expiry-server.ts');
  const child = fork(server, [functionsDirectory, dataDirectory], { execArgv: ['--import', 'tsx'] });
  try {
    await nextMessage(child);
    const rows: string[][] = [];
    for (const size of sizes) {
      await ask(child, { grow: size });
      rows.push(await measure(child, size));
    }
    const header = ['lots waiting', 'expired', 'rounds', 'lots/s', 'examined a lot', 'round trips a lot', 'resident before', 'after', 'all done'];
    printTable('Letting lots of points expire', header, rows);
  } finally {
    child.disconnect();
    child.once('exit', () => {
      rmSync(dataDirectory, { recursive: true, force: true });
    });
  }
}

async function measure(child: ChildProcess, size: number): Promise<string[]> {
  const rounds: ExpiryRound[] = [];
  while (rounds.length < MOST_ROUNDS && rounds.at(-1)?.finished !== true) {
    rounds.push(await ask<ExpiryRound>(child, { expire: true }));
  }
  const total = (amount: (round: ExpiryRound) => number) => rounds.reduce((sum, round) => sum + amount(round), 0);
  const lots = total((round) => round.lots);
  return [
    size.toLocaleString('en'),
    lots.toLocaleString('en'),
    String(rounds.length),
    (lots / (total(({ elapsedMs }) => elapsedMs) / 1_000)).toFixed(0),
    (total(({ documentsExamined }) => documentsExamined) / lots).toFixed(2),
    (total(({ roundTrips }) => roundTrips) / lots).toFixed(2),
    kilobytes(rounds[0]?.bytesBefore ?? 0),
    kilobytes(rounds.at(-1)?.bytesAfter ?? 0),
    rounds.at(-1)?.finished === true ? 'yes' : 'no',
  ];
}
