import { randomUUID } from 'node:crypto';
import type { Output } from '../../src/shared/contract/registry';
import { callFunction, mustCall, timedCall, type TimedAnswer } from './http-client';
import { median, milliseconds, printTable } from './figures';
import { openidOf, saleOf, sellableProduct } from './sale';

const ROUNDS = 150;
const WARM_UP = 30;

interface Pair {
  readonly name: string;
  readonly action: () => Promise<TimedAnswer>;
  readonly bare: () => Promise<TimedAnswer>;
}

async function compare({ name, action, bare }: Pair): Promise<string[]> {
  const pairs: { action: TimedAnswer; bare: TimedAnswer }[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const pair = { action: await action(), bare: await bare() };
    if (!pair.action.ok) throw new Error(`${name}: a call of the comparison was refused`);
    if (round >= WARM_UP) pairs.push(pair);
  }
  const [first] = pairs;
  // The function's own time, without the HTTP in front of it that only the local cloud has.
  const ratio = median(pairs.map((pair) => pair.action.cost.durationMs / pair.bare.cost.durationMs));
  return [
    name,
    `${first?.action.cost.roundTrips ?? 0} / ${first?.bare.cost.roundTrips ?? 0}`,
    milliseconds(median(pairs.map((pair) => pair.action.cost.durationMs))),
    milliseconds(median(pairs.map((pair) => pair.bare.cost.durationMs))),
    ratio.toFixed(2),
  ];
}

/** The documents of one check-in, for somebody who was never here. */
function checkInOf(personId: string, at: number) {
  const accounts = [`customer/${personId}/growth`, `customer/${personId}/points`];
  const lot = { lotId: `checkin:${personId}`, expiresAt: at };
  const balance = { posted: 5, pendingOut: 0, pendingIn: 0, nextExpiryAt: at, transfers: 1, updatedAt: at };
  const transfers = accounts.map((to, position) => ({
    _id: `bare-checkin:${personId}:${position}`,
    ...{ asset: position === 0 ? 'GROWTH' : 'POINT', amount: 5, from: 'house/points-issued', to, kind: 'points_check_in' },
    ...{ facts: { on: '2026-11-22', streak: 1, settingsVersion: 0 }, at, reversalOf: null, mode: 'posted', pendingId: null },
    ...{ lotsOut: [], lotsIn: [{ ...lot, amount: 5 }], pendingAmount: null, accounts: ['house/points-issued', to] },
    ...{ on: '2026-11-22', sequence: `bare-checkin:${personId}:${position}` },
  }));
  return {
    kind: 'check-in',
    checkIn: { id: personId, fields: { lastOn: '2026-11-22', streak: 1, days: ['2026-11-22'], lastPoints: 5 } },
    accounts: accounts.map((id) => ({ id, fields: { ...balance, lots: [{ ...lot, remaining: 5 }] } })),
    transfers,
    command: { _id: randomUUID(), action: 'bare', inputHash: '', result: { points: 5, streak: 1 }, refusal: null, events: [], deliverAfter: null, deliveryTries: 0, at },
  };
}

/**
 * An action's latency over the same database operations issued directly with the SDK, in turn: a query, and a command
 * that has no events, because an answer waits a little for the delivery of its own. Target: at most 1.25.
 */
export async function benchLatencyRatio(url: string): Promise<void> {
  const guide = openidOf('guide');
  const loginKey = `wx:${guide}`;
  const product = await sellableProduct(url);
  const { orderId } = await mustCall<Output<'orders.report.create'>>(url, guide, 'orders.report.create', saleOf(product, 1));
  let visitors = 0;
  const visitor = () => `bench-checks-in-${(visitors += 1)}`;

  const rows = [
    await compare({
      name: 'orders.order.get',
      action: () => timedCall(url, guide, 'orders.order.get', { orderId }),
      bare: () => callFunction(url, 'bare', guide, { kind: 'get', loginKey, orderId }),
    }),
    await compare({
      name: 'loyalty.checkin.do',
      action: () => timedCall(url, visitor(), 'loyalty.checkin.do', {}),
      bare: () => callFunction(url, 'bare', guide, { loginKey: `wx:${visitor()}`, ...checkInOf(`per_bare${visitors}`, Date.now()) }),
    }),
  ];
  printTable('Latency of an action over its bare database operations (medians of 150 pairs)', ['action', 'round trips', 'action', 'bare', 'ratio'], rows);
}
