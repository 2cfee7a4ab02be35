import path from 'node:path';
import { sequenceOf } from '../../cloudfunctions/_kit/ledger/sequence';
import { startDevcloud } from '../../devcloud/start-devcloud';
import type { DocumentValue } from '../../devcloud/store/types';

/**
 * A local cloud for the release bench, in a process of its own. Talks over IPC: `{ entries }` leaves so many due ones;
 * `{ rounds }` lets the real round and the bare one take turns, so many times.
 */
type Request = { readonly entries: number } | { readonly rounds: number };

/** What one round of either took. */
export interface Round {
  readonly released: number;
  readonly elapsedMs: number;
  readonly documentsExamined: number;
  readonly roundTrips: number;
}
export interface Released {
  readonly real: readonly Round[];
  readonly bare: readonly Round[];
  readonly bytesBefore: number;
  readonly bytesAfter: number;
}

const BATCH = 1_000;
const DAY_MS = 86_400_000;
const AMOUNT_FEN = 1_000;
/** Of one payee: a round takes the due ones of four. */
const TOGETHER = 12;
const CALLER = { source: 'wx_trigger', appid: 'wx0000localcloud00', clientIp: '127.0.0.1' } as const;
const [functionsDirectory = '', dataDirectory = ''] = process.argv.slice(2);

const payeeOf = (entry: number): string => `per_release${Math.floor(entry / TOGETHER).toString(36).padStart(7, '0')}`;
const accountOf = (payeeId: string): string => `payee/${payeeId}/commission`;

/** An entry whose order was installed long ago, and the transfer that sets it aside. */
function oneEntry(entry: number, dueAt: number): Record<'commission_entries' | 'ledger_transfers', DocumentValue> {
  const _id = `cme_release${entry.toString(36).padStart(7, '0')}`;
  const payeeId = payeeOf(entry);
  const orderId = `ord_release${Math.floor(entry / 2).toString(36)}x${entry % 2}`;
  const facts = { orderNo: '26112200000001', title: '燃气热水器', rateMode: 'percent', rate: 300, quantity: 1, paidFen: 328_000 };
  const promised = { earned: AMOUNT_FEN, transferId: `commission:${_id}`, amount: AMOUNT_FEN, takenBack: [], facts };
  const at = dueAt - 30 * DAY_MS;
  const transfer = { asset: 'CNY', amount: AMOUNT_FEN, from: 'house/commission', to: accountOf(payeeId), kind: 'commission', facts, at, on: '2026-10-01' };
  const pending = { mode: 'pending', pendingId: null, pendingAmount: null, reversalOf: null, lotsOut: [], lotsIn: [], accounts: [transfer.from, transfer.to] };
  const slot = { payeeId, payeeKind: 'person', payeeName: '张晓雯', audience: 'staff', level: 1, chain: 'staff', orderId, lineId: `${orderId}_1` };
  const waiting = { touch: null, hold: null, releaseAt: dueAt, afterSale: false, lookAgainAt: null, releasedAt: null, madeAt: at, dueAt, holdKey: null };
  return {
    commission_entries: { ...slot, ...waiting, _id, state: 'held', promised, takenBack: [] },
    ledger_transfers: { ...transfer, ...pending, _id: promised.transferId, sequence: sequenceOf(at, 0, promised.transferId) },
  };
}

async function main(): Promise<void> {
  const devcloud = await startDevcloud({ functionsDirectory: path.resolve(functionsDirectory), dataDirectory, hosts: 'shared', timers: 'manual' });
  const { store } = devcloud;

  async function grow(entries: number): Promise<object> {
    for (const name of ['commission_entries', 'ledger_transfers', 'ledger_accounts']) await store.remove(name, { query: {}, multi: true });
    const dueAt = Date.now() - DAY_MS;
    for (let first = 0; first < entries; first += BATCH) {
      const some = Array.from({ length: Math.min(BATCH, entries - first) }, (_, position) => oneEntry(first + position, dueAt + Math.floor((first + position) / TOGETHER)));
      for (const name of ['commission_entries', 'ledger_transfers'] as const) await store.insert(name, some.map((documents) => documents[name]));
    }
    const payees = [...new Set(Array.from({ length: entries }, (_, entry) => payeeOf(entry)))];
    const balance = { posted: 0, pendingOut: 0, pendingIn: TOGETHER * AMOUNT_FEN, lots: [], nextExpiryAt: null, transfers: TOGETHER, updatedAt: dueAt };
    for (let first = 0; first < payees.length; first += BATCH) {
      await store.insert('ledger_accounts', payees.slice(first, first + BATCH).map((payeeId) => ({ ...balance, _id: accountOf(payeeId) })));
    }
    return {};
  }

  async function round(name: 'commission' | 'bare-release', requestId: string): Promise<Round> {
    const event = { action: 'commission.entry.release', input: {}, requestId };
    const { resultText = 'null', cost, durationMs = Number.NaN } = await devcloud.runner.invoke(name, event, CALLER);
    const answer = JSON.parse(resultText) as { ok: boolean; data?: { released: number } };
    if (!answer.ok || cost === undefined) throw new Error(`the round failed: ${resultText}`);
    return { released: answer.data?.released ?? 0, elapsedMs: durationMs, documentsExamined: cost.documentsExamined, roundTrips: cost.roundTrips };
  }

  async function release(rounds: number): Promise<Released> {
    const bytesBefore = process.memoryUsage().rss;
    const real: Round[] = [];
    const bare: Round[] = [];
    for (let turn = 0; turn < rounds; turn += 1) {
      real.push(await round('commission', `bench-release-${turn}-${Date.now()}`));
      bare.push(await round('bare-release', `bench-bare-${turn}-${Date.now()}`));
    }
    return { real, bare, bytesBefore, bytesAfter: process.memoryUsage().rss };
  }

  process.on('message', (message: Request) => {
    void ('entries' in message ? grow(message.entries) : release(message.rounds)).then((facts) => process.send?.(facts));
  });
  process.on('disconnect', () => {
    void devcloud.stop().then(() => process.exit(0));
  });
  process.send?.('ready');
}

void main();
