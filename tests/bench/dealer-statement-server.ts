import path from 'node:path';
import { newRun } from '../../cloudfunctions/_kit/statements/runs';
import { shardOf } from '../../cloudfunctions/_kit/statements/shards';
import { sequenceOf } from '../../cloudfunctions/_kit/ledger/sequence';
import { startDevcloud } from '../../devcloud/start-devcloud';
import type { DocumentValue } from '../../devcloud/store/types';

/**
 * A local cloud for the bench of dealers' statements, in a process of its own. Talks over IPC: `{ lines }` makes a dealer with
 * so many postings, `{ draw: true }` drafts his statement.
 */
type Request = { readonly lines: number } | { readonly draw: true };

export interface DrawnStatement {
  readonly lines: number;
  readonly elapsedMs: number;
  readonly documentsExamined: number;
  readonly roundTrips: number;
  /** Of the whole local cloud, function and store, in bytes. */
  readonly bytesBefore: number;
  readonly bytesAfter: number;
}

const BATCH = 1_000;
const DAY_MS = 86_400_000;
const MOST_ROUNDS = 50;
const AMOUNT_FEN = 1_000;
const CALLER = { source: 'wx_trigger', appid: 'wx0000localcloud00', clientIp: '127.0.0.1' } as const;
const [functionsDirectory = '', dataDirectory = ''] = process.argv.slice(2);

let generation = 0;
const dealerIdOf = (): string => `org_benchdealer${String(generation)}`;

/** Goods on credit and money for them, one after the other. */
function transferOf(account: string, line: number, at: number): DocumentValue {
  const takes = line % 2 === 0;
  const id = `bench:${account}:${String(line)}`;
  const [from, to] = takes ? [account, 'house/dealer-sales'] : ['house/dealer-topups', account];
  const facts: Record<string, string> = takes ? { pickupId: `pku_bench${String(line)}`, noteNo: `T${String(line)}-1`, dueOn: '2026-12-01' } : { topUpNo: `Z${String(line)}` };
  const said = { asset: 'CNY', amount: AMOUNT_FEN, from, to, kind: takes ? 'dealer_pickup' : 'dealer_topup', facts };
  return { ...said, _id: id, at, mode: 'posted', pendingId: null, pendingAmount: null, reversalOf: null, lotsOut: [], lotsIn: [], accounts: [from, to], on: '2026-11-01', sequence: sequenceOf(at, 0, id) };
}

async function main(): Promise<void> {
  const devcloud = await startDevcloud({ functionsDirectory: path.resolve(functionsDirectory), dataDirectory, hosts: 'shared', timers: 'manual' });
  const { store } = devcloud;

  async function grow({ lines }: { readonly lines: number }): Promise<object> {
    generation += 1;
    const at = Date.now() - 2 * DAY_MS;
    const _id = dealerIdOf();
    const account = `dealer/${_id}/balance`;
    for (let first = 0; first < lines; first += BATCH) {
      const many = Math.min(BATCH, lines - first);
      await store.insert('ledger_transfers', Array.from({ length: many }, (_, position) => transferOf(account, first + position, at + first + position)));
    }
    const posted = lines % 2 === 0 ? 0 : -AMOUNT_FEN;
    await store.insert('ledger_accounts', [{ _id: account, posted, pendingOut: 0, pendingIn: 0, lots: [], nextExpiryAt: null, transfers: lines, updatedAt: at, uneven: null }]);
    const place = { organisationId: _id, organisationName: '城东专卖店', organisationPath: ['org_hq', _id] };
    const kept = { dues: [], dueKey: null, remindOn: null, remindedOn: null, month: { month: '', fen: 0 }, waiting: 0 };
    await store.insert('dealer_standings', [{ _id, ...place, ...kept, balanceAccount: account, shard: shardOf(_id), stated: { until: '', count: 0, drafted: false } }]);
    const run = newRun(`run_bench${String(generation)}`, Date.now() - 180_000, Date.now(), _id);
    await store.insert('dealer_statement_runs', [run as object as DocumentValue]);
    return {};
  }

  async function draw(): Promise<DrawnStatement> {
    const startedAt = performance.now();
    const bytesBefore = process.memoryUsage().rss;
    const sums = { documentsExamined: 0, roundTrips: 0 };
    for (let round = 0, finished = false; !finished && round < MOST_ROUNDS; round += 1) {
      const event = { action: 'dealers.statement.run', input: {}, requestId: `bench-run-${Math.round(performance.now() * 1_000)}` };
      const { resultText = 'null', cost } = await devcloud.runner.invoke('dealers', event, CALLER);
      const answer = JSON.parse(resultText) as { ok: boolean; data?: { finished: boolean } };
      if (!answer.ok) throw new Error(`the round failed: ${resultText}`);
      sums.documentsExamined += cost?.documentsExamined ?? 0;
      sums.roundTrips += cost?.roundTrips ?? 0;
      finished = answer.data?.finished === true;
    }
    const { documents } = await store.find('dealer_statements', { query: { organisationId: dealerIdOf() }, limit: 1 });
    return { ...sums, lines: Number(documents[0]?.['lineCount'] ?? 0), elapsedMs: performance.now() - startedAt, bytesBefore, bytesAfter: process.memoryUsage().rss };
  }

  process.on('message', (message: Request) => {
    void ('lines' in message ? grow(message) : draw()).then((facts) => process.send?.(facts));
  });
  process.on('disconnect', () => {
    void devcloud.stop().then(() => process.exit(0));
  });
  process.send?.('ready');
}

void main();
