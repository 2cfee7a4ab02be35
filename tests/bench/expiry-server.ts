import path from 'node:path';
import { startDevcloud } from '../../devcloud/start-devcloud';
import type { DocumentValue } from '../../devcloud/store/types';

/**
 * A local cloud for the expiry bench, in a process of its own. Talks over IPC: `{ grow: n }` adds accounts with expired
 * lots until n lots wait; `{ expire: true }` runs one round of the job.
 */
type Request = { readonly grow: number } | { readonly expire: true };

export interface ExpiryRound {
  readonly lots: number;
  readonly finished: boolean;
  readonly elapsedMs: number;
  readonly documentsExamined: number;
  readonly roundTrips: number;
  /** Of the whole local cloud, function and store, in bytes; before the round and after it. */
  readonly bytesBefore: number;
  readonly bytesAfter: number;
}

const LOTS_OF_AN_ACCOUNT = 4;
const BATCH = 1_000;
const MONTH_MS = 30 * 86_400_000;
const CALLER = { source: 'wx_trigger', appid: 'wx0000localcloud00', clientIp: '127.0.0.1' } as const;
const [functionsDirectory = '', dataDirectory = ''] = process.argv.slice(2);

/** Somebody whose lots are all over, each since another month; half of his points lie in one that is not. */
function account(position: number, now: number): DocumentValue {
  const personId = `per_expiry${position.toString(36).padStart(10, '0')}`;
  const over = Array.from({ length: LOTS_OF_AN_ACCOUNT }, (_, month) => ({
    lotId: `points:${personId}_${month}`,
    remaining: 10,
    expiresAt: now - MONTH_MS * (LOTS_OF_AN_ACCOUNT - month) - position,
  }));
  const later = { lotId: `points:${personId}_later`, remaining: 40, expiresAt: now + MONTH_MS };
  const lots = [...over, later];
  const posted = lots.reduce((sum, { remaining }) => sum + remaining, 0);
  const nextExpiryAt = lots[0]?.expiresAt ?? null;
  return { _id: `customer/${personId}/points`, posted, pendingOut: 0, pendingIn: 0, lots, nextExpiryAt, updatedAt: now };
}

async function main(): Promise<void> {
  const devcloud = await startDevcloud({
    functionsDirectory: path.resolve(functionsDirectory),
    dataDirectory,
    hosts: 'shared',
    timers: 'manual',
  });
  let made = 0;

  async function grow(lots: number): Promise<object> {
    const now = Date.now();
    const { total } = await devcloud.store.count('ledger_accounts', { nextExpiryAt: { $lt: now } });
    const missing = Math.ceil(lots / LOTS_OF_AN_ACCOUNT) - total;
    for (let added = 0; added < missing; added += BATCH) {
      const count = Math.min(BATCH, missing - added);
      await devcloud.store.insert('ledger_accounts', Array.from({ length: count }, (_, offset) => account(made + offset, now)));
      made += count;
    }
    return {};
  }

  async function expire(): Promise<ExpiryRound> {
    const startedAt = performance.now();
    const bytesBefore = process.memoryUsage().rss;
    const event = { action: 'loyalty.points.expire', input: {}, requestId: `bench-expiry-${Math.round(startedAt)}` };
    const { resultText = 'null', cost } = await devcloud.runner.invoke('loyalty', event, CALLER);
    const answer = JSON.parse(resultText) as { ok: boolean; data: { lots: number; finished: boolean } };
    if (!answer.ok || cost === undefined) throw new Error(`the round failed: ${resultText}`);
    const { roundTrips, documentsExamined } = cost;
    const elapsedMs = performance.now() - startedAt;
    return { ...answer.data, elapsedMs, roundTrips, documentsExamined, bytesBefore, bytesAfter: process.memoryUsage().rss };
  }

  process.on('message', (message: Request) => {
    void ('grow' in message ? grow(message.grow) : expire()).then((facts) => process.send?.(facts));
  });
  process.on('disconnect', () => process.exit(0));
  process.send?.({});
}

void main();
