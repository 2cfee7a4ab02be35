import type { Output } from '../../src/shared/contract/registry';
import { milliseconds, percentile, printTable } from './figures';
import { mustCall, timedCall, type TimedAnswer } from './http-client';
import { openidOf, plentifulProducts, saleOf } from './sale';

const SECONDS = 12;
const CALLERS = [8, 32, 96] as const;

interface Load {
  readonly url: string;
  readonly guide: string;
  readonly scene: string;
  readonly orderId: string;
  readonly products: Awaited<ReturnType<typeof plentifulProducts>>;
}

/** One call of the day's mix: four look, three scan, one reports. */
function nextCall(load: Load, position: number): Promise<TimedAnswer> {
  const { url, guide, scene, orderId, products } = load;
  const turn = position % 8;
  const product = products[Math.floor(position / 8) % products.length];
  if (product === undefined) throw new Error('the demo company has nothing to sell');
  if (turn === 0) return timedCall(url, guide, 'orders.report.create', saleOf(product, position));
  if (turn <= 3)
    return timedCall(url, `bench-customer-${position % 5_000}`, 'attribution.scan.record', { scene, entry: 1047 });
  if (turn <= 5) return timedCall(url, guide, 'orders.order.get', { orderId });
  return timedCall(url, `bench-customer-${position % 5_000}`, 'orders.home.get', {});
}

async function run(load: Load, callers: number): Promise<string[]> {
  const startedAt = Date.now();
  const endsAt = startedAt + SECONDS * 1_000;
  const answers: TimedAnswer[] = [];
  let position = 0;
  const caller = async (): Promise<void> => {
    while (Date.now() < endsAt) answers.push(await nextCall(load, (position += 1)));
  };
  await Promise.all(Array.from({ length: callers }, caller));
  const elapsedSeconds = (Date.now() - startedAt) / 1_000;
  const latencies = answers.map(({ elapsedMs }) => elapsedMs);
  return [
    String(callers),
    (answers.length / elapsedSeconds).toFixed(0),
    milliseconds(percentile(latencies, 50)),
    milliseconds(percentile(latencies, 99)),
    String(answers.filter(({ ok }) => !ok).length),
  ];
}

/**
 * Calls a second that one local cloud sustains on scan, track and report. The design point is 60,000 people a day:
 * about 50 calls a second on average and 200 at the peak.
 */
export async function benchThroughput(url: string): Promise<void> {
  const guide = openidOf('guide');
  const products = await plentifulProducts(url);
  const [product] = products;
  if (product === undefined) throw new Error('the demo company has nothing to sell');
  const { orderId } = await mustCall<Output<'orders.report.create'>>(
    url,
    guide,
    'orders.report.create',
    saleOf(product, 3),
  );
  const { scene } = await mustCall<Output<'attribution.code.issue'>>(url, guide, 'attribution.code.issue', {
    kind: 'order',
    subjectId: orderId,
  });
  const rows: string[][] = [];
  for (const callers of CALLERS) rows.push(await run({ url, guide, scene, orderId, products }, callers));
  printTable(
    `Throughput of the mix scan/track/report (${SECONDS} s each, load from a second process)`,
    ['callers', 'calls/s', 'p50', 'p99', 'refused'],
    rows,
  );
}
