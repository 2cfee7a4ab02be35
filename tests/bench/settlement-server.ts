import path from 'node:path';
import { newRun } from '../../cloudfunctions/_kit/statements/runs';
import { SHARDS } from '../../cloudfunctions/_kit/statements/shards';
import { sequenceOf } from '../../cloudfunctions/_kit/ledger/sequence';
import { startDevcloud } from '../../devcloud/start-devcloud';
import type { DocumentValue } from '../../devcloud/store/types';
import { Killer } from '../fixtures/killer';

/**
 * A local cloud for the settlement bench, in a process of its own. Talks over IPC: `{ payees, entries }` replaces everybody by
 * so many payees with so many entries each; `{ settle: true }` drafts all their statements, `bare` by bare database requests.
 */
type Request = { readonly payees: number; readonly entries: number } | { readonly settle: true; readonly killAt?: number; readonly bare?: boolean };

export interface Settlement {
  readonly statements: number;
  readonly rounds: number;
  readonly elapsedMs: number;
  readonly documentsExamined: number;
  readonly roundTrips: number;
  /** Of the whole local cloud, function and store, in bytes. */
  readonly bytesBefore: number;
  readonly bytesAfter: number;
}

const BATCH = 1_000;
const DAY_MS = 86_400_000;
const MOST_ROUNDS = 200;
const CALLER = { source: 'wx_trigger', appid: 'wx0000localcloud00', clientIp: '127.0.0.1' } as const;
const [functionsDirectory = '', dataDirectory = ''] = process.argv.slice(2);
const AMOUNT_FEN = 1_000;

let generation = 0;
const payeeIdOf = (position: number): string => `per_settle${String(generation)}x${position.toString(36).padStart(8, '0')}`;

/** An entry leaves two transfers in its payee's account: set aside when the order was paid, posted when it was released. */
function transfersOf(payeeId: string, entry: number, at: number): DocumentValue[] {
  const id = `commission:cme_${payeeId.slice(4)}${String(entry)}`;
  const account = `payee/${payeeId}/commission`;
  const said = { asset: 'CNY', amount: AMOUNT_FEN, from: 'house/commission', to: account, kind: 'commission', facts: { orderNo: '26112200000001', title: '燃气热水器' } };
  const kept = { ...said, reversalOf: null, lotsOut: [], lotsIn: [], accounts: ['house/commission', account], on: '2026-11-01' };
  const pending = { ...kept, _id: id, at: at - DAY_MS, mode: 'pending', pendingId: null, pendingAmount: null, sequence: sequenceOf(at - DAY_MS, 0, id) };
  const posted = { ...kept, _id: `${id}/resolved`, at, mode: 'post', pendingId: id, pendingAmount: AMOUNT_FEN, sequence: sequenceOf(at, 0, `${id}/resolved`) };
  return [pending, posted];
}

async function main(): Promise<void> {
  const killer = new Killer();
  const devcloud = await startDevcloud({ functionsDirectory: path.resolve(functionsDirectory), dataDirectory, hosts: 'shared', timers: 'manual', faults: killer });
  const { store } = devcloud;

  async function insertAll(collection: string, documents: Iterable<DocumentValue>): Promise<void> {
    let batch: DocumentValue[] = [];
    for (const document of documents) {
      batch.push(document);
      if (batch.length < BATCH) continue;
      await store.insert(collection, batch);
      batch = [];
    }
    if (batch.length > 0) await store.insert(collection, batch);
  }

  async function grow({ payees, entries }: { readonly payees: number; readonly entries: number }): Promise<object> {
    const at = Date.now() - 2 * DAY_MS;
    generation += 1;
    await store.remove('commission_payees', { query: {}, multi: true });
    const all = Array.from({ length: payees }, (_, position) => position);
    const begun = { kind: 'person', name: '张晓雯', outside: true, openStatementId: null, statedUntil: '', statementCount: 0, prefers: 'money', realName: null };
    await insertAll('commission_payees', all.map((position) => ({ ...begun, _id: payeeIdOf(position), shard: position % SHARDS })));
    const balance = { posted: entries * AMOUNT_FEN, pendingOut: 0, pendingIn: 0, lots: [], nextExpiryAt: null, transfers: 2 * entries, updatedAt: at };
    await insertAll('ledger_accounts', all.map((position) => ({ ...balance, _id: `payee/${payeeIdOf(position)}/commission` })));
    for (const position of all) {
      await insertAll('ledger_transfers', Array.from({ length: entries }, (_, entry) => transfersOf(payeeIdOf(position), entry, at + entry)).flat());
    }
    const run = newRun(`run_bench${String(generation)}`, Date.now() - 180_000, Date.now());
    await store.insert('commission_runs', [run as object as DocumentValue]);
    return {};
  }

  async function settle({ killAt = 0, bare = false }: { readonly killAt?: number; readonly bare?: boolean }): Promise<Settlement> {
    const startedAt = performance.now();
    const bytesBefore = process.memoryUsage().rss;
    const before = (await store.count('commission_statements', {})).total;
    const sums = { documentsExamined: 0, roundTrips: 0, rounds: 0 };
    if (killAt > 0) killer.arm(killAt, 'before');
    for (let finished = false; !finished && sums.rounds < MOST_ROUNDS; ) {
      const event = { action: 'commission.statement.run', input: {}, requestId: `bench-run-${Math.round(performance.now() * 1_000)}` };
      const { resultText = 'null', cost } = await devcloud.runner.invoke(bare ? 'bare-settlement' : 'commission', event, CALLER);
      const answer = JSON.parse(resultText) as { ok: boolean; data?: { finished: boolean } };
      if (!answer.ok && killAt === 0) throw new Error(`the round failed: ${resultText}`);
      if (!answer.ok) await killer.disarm(devcloud);
      sums.documentsExamined += cost?.documentsExamined ?? 0;
      sums.roundTrips += cost?.roundTrips ?? 0;
      sums.rounds += 1;
      finished = answer.data?.finished === true;
    }
    const statements = (await store.count('commission_statements', {})).total - before;
    return { ...sums, statements, elapsedMs: performance.now() - startedAt, bytesBefore, bytesAfter: process.memoryUsage().rss };
  }

  process.on('message', (message: Request) => {
    void ('payees' in message ? grow(message) : settle(message)).then((facts) => process.send?.(facts));
  });
  process.on('disconnect', () => {
    void devcloud.stop().then(() => process.exit(0));
  });
  process.send?.('ready');
}

void main();
