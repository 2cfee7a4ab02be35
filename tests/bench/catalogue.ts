import type { Input, Output } from '../../src/shared/contract/registry';
import type { BenchCloud } from './bench-cloud';
import { benchProductId } from './catalogue-growth';
import { kilobytes, median, milliseconds, printTable } from './figures';
import { mustCall, timedCall, type TimedAnswer } from './http-client';
import { openidOf } from './sale';

const CALLS = 15;
const SHOPPER = 'bench-shopper';
const destination = {
  customer: { name: '张晓雯', phone: '13800001001' },
  address: { province: '广东省', city: '佛山市', district: '禅城区', detail: '祖庙路 18 号 3 栋 1202' },
  wishedWindow: null,
};
/** Two machines and a set of three others. */
const basket: Input<'orders.checkout.quote'> = {
  items: [
    { productId: benchProductId(31), quantity: 1 },
    { productId: benchProductId(32), quantity: 2 },
    { productId: 'set_bench0000040', quantity: 1 },
  ],
};

async function place(url: string): Promise<TimedAnswer> {
  const { digest } = await mustCall<Output<'orders.checkout.quote'>>(url, SHOPPER, 'orders.checkout.quote', basket);
  return timedCall(url, SHOPPER, 'orders.checkout.place', { ...basket, ...destination, digest });
}

/** What looking at the shelves and buying cost as there are more products: round trips and documents should not move. */
export async function benchCatalogue(cloud: BenchCloud, sizes: readonly number[]): Promise<void> {
  const { url } = cloud;
  const [guide, office] = [openidOf('guide'), openidOf('supervisor')];
  const look = (openid: string, action: string, input: object) => () => timedCall(url, openid, action, input);
  const calls: Readonly<Record<string, () => Promise<TimedAnswer>>> = {
    'catalog.mall.list': look(SHOPPER, 'catalog.mall.list', {}),
    'catalog.mall.list (category)': look(SHOPPER, 'catalog.mall.list', { category: 'water_purifier' }),
    'catalog.mall.list (search)': look(SHOPPER, 'catalog.mall.list', { search: 'TB-77' }),
    'catalog.mall.list (search all)': look(SHOPPER, 'catalog.mall.list', { search: '测试' }),
    'catalog.mall.get (a set)': look(SHOPPER, 'catalog.mall.get', { productId: 'set_bench0000040' }),
    'catalog.mall.get (a machine)': look(SHOPPER, 'catalog.mall.get', { productId: benchProductId(37) }),
    'catalog.product.list': look(guide, 'catalog.product.list', {}),
    'warehouse.stock.list': look(office, 'warehouse.stock.list', {}),
    'orders.checkout.quote': look(SHOPPER, 'orders.checkout.quote', basket),
    'orders.checkout.place': () => place(url),
  };
  const rows: string[][] = [];
  for (const size of sizes) {
    const rssBytes = await cloud.growCatalogue(size);
    for (const [name, call] of Object.entries(calls)) {
      const answers: TimedAnswer[] = [];
      for (let repeat = 0; repeat < CALLS; repeat += 1) answers.push(await call());
      const refused = answers.find(({ ok }) => !ok);
      if (refused !== undefined) throw new Error(`${name} was refused: ${refused.code ?? '?'}`);
      const { roundTrips, documentsExamined, documentsReturned } = answers[0]?.cost ?? {};
      const facts = [roundTrips, documentsExamined, documentsReturned].map(String);
      const duration = milliseconds(median(answers.map(({ cost }) => cost.durationMs)));
      rows.push([size.toLocaleString('en'), name, ...facts, duration, kilobytes(rssBytes)]);
    }
  }
  const header = ['products', 'action', 'round trips', 'examined', 'returned', 'median', 'resident size'];
  printTable('The same calls as products grow', header, rows);
}
