import { randomUUID } from 'node:crypto';
import type { Output } from '../../src/shared/contract/registry';
import { timedCall, mustCall, type TimedAnswer } from './http-client';
import { median, milliseconds, printTable } from './figures';
import { openidOf, saleOf, sellableProduct } from './sale';

const ROUNDS = 150;
const WARM_UP = 30;

interface Pair {
  readonly name: string;
  readonly action: () => Promise<TimedAnswer>;
  readonly bare: () => Promise<TimedAnswer>;
}

async function bareCall(url: string, openid: string, event: object): Promise<TimedAnswer> {
  const startedAt = process.hrtime.bigint();
  const response = await fetch(`${url}/call/bare`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-openid': openid },
    body: JSON.stringify(event),
  });
  const data: unknown = await response.json();
  const cost = JSON.parse(response.headers.get('x-devcloud-cost') ?? '{}') as TimedAnswer['cost'];
  return { ok: response.ok, data, code: null, cost, elapsedMs: Number(process.hrtime.bigint() - startedAt) / 1e6 };
}

async function compare({ name, action, bare }: Pair): Promise<string[]> {
  const pairs: { action: TimedAnswer; bare: TimedAnswer }[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const pair = { action: await action(), bare: await bare() };
    if (!pair.action.ok || !pair.bare.ok) throw new Error(`${name}: a call of the comparison was refused`);
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

/** An action's latency over the same database operations issued directly with the SDK, in turn. Target: at most 1.25. */
export async function benchLatencyRatio(url: string): Promise<void> {
  const guide = openidOf('guide');
  const loginKey = `wx:${guide}`;
  const product = await sellableProduct(url);
  const { orderId } = await mustCall<Output<'orders.report.create'>>(url, guide, 'orders.report.create', saleOf(product, 1));
  const loaded = (await bareCall(url, guide, { kind: 'load', orderId })).data as { data: Record<string, unknown> };
  const freshOrder = () => ({ ...loaded.data, _id: `ord_${randomUUID()}`, orderNo: randomUUID() });
  const freshCommand = () => ({ _id: randomUUID(), action: 'bare', inputHash: '', result: { orderId }, events: [], deliverAfter: null, at: 0 });
  let sold = 1;

  const rows = [
    await compare({
      name: 'orders.order.get',
      action: () => timedCall(url, guide, 'orders.order.get', { orderId }),
      bare: () => bareCall(url, guide, { kind: 'get', loginKey, orderId }),
    }),
    await compare({
      name: 'orders.report.create',
      action: () => timedCall(url, guide, 'orders.report.create', saleOf(product, (sold += 1))),
      bare: () => bareCall(url, guide, { kind: 'report', loginKey, productId: product.id, order: freshOrder(), command: freshCommand() }),
    }),
  ];
  printTable('Latency of an action over its bare database operations (medians of 150 pairs)', ['action', 'round trips', 'action', 'bare', 'ratio'], rows);
}
