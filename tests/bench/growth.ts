import type { Output } from '../../src/shared/contract/registry';
import type { BenchCloud } from './bench-cloud';
import { kilobytes, median, milliseconds, printTable } from './figures';
import { mustCall, timedCall, type TimedAnswer } from './http-client';
import { openidOf, saleOf, sellableProduct } from './sale';

const CALLS = 15;

/** What the same calls cost as the orders grow: round trips and documents should not move. */
export async function benchGrowth(cloud: BenchCloud, sizes: readonly number[]): Promise<void> {
  const { url } = cloud;
  const guide = openidOf('guide');
  const office = openidOf('supervisor');
  const product = await sellableProduct(url);
  const { orderId, orderNo } = await mustCall<Output<'orders.report.create'>>(url, guide, 'orders.report.create', saleOf(product, 7));
  let sold = 100;
  const calls: Readonly<Record<string, () => Promise<TimedAnswer>>> = {
    'orders.order.get': () => timedCall(url, guide, 'orders.order.get', { orderId }),
    'orders.order.list (office)': () => timedCall(url, office, 'orders.order.list', {}),
    'orders.order.list (filter)': () => timedCall(url, office, 'orders.order.list', { filter: 'to_ship' }),
    'orders.order.list (search)': () => timedCall(url, office, 'orders.order.list', { search: orderNo }),
    'orders.home.get': () => timedCall(url, guide, 'orders.home.get', {}),
    'orders.report.create': () => timedCall(url, guide, 'orders.report.create', saleOf(product, (sold += 1))),
  };

  const rows: string[][] = [];
  for (const size of sizes) {
    const rssBytes = await cloud.grow(size);
    for (const [name, call] of Object.entries(calls)) {
      const answers: TimedAnswer[] = [];
      for (let repeat = 0; repeat < CALLS; repeat += 1) answers.push(await call());
      const refused = answers.find(({ ok }) => !ok);
      if (refused !== undefined) throw new Error(`${name} was refused: ${refused.code ?? '?'}`);
      const cost = answers[0]?.cost;
      rows.push([
        size.toLocaleString('en'),
        name,
        String(cost?.roundTrips),
        String(cost?.documentsExamined),
        String(cost?.documentsReturned),
        milliseconds(median(answers.map((answer) => answer.cost.durationMs))),
        kilobytes(rssBytes),
      ]);
    }
  }
  printTable('The same calls as orders grow', ['orders', 'action', 'round trips', 'examined', 'returned', 'median', 'resident size'], rows);
}
