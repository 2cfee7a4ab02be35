import type { BenchCloud } from './bench-cloud';
import { kilobytes, median, milliseconds, printTable } from './figures';
import { timedCall, type TimedAnswer } from './http-client';
import { openidOf } from './sale';

const CALLS = 15;

/** What a dealer's screens cost as his history grows: three round trips for his home, and the same documents. */
export async function benchDealerHome(cloud: BenchCloud, sizes: readonly number[]): Promise<void> {
  const { url } = cloud;
  const [dealer, finance] = [openidOf('dealer'), openidOf('finance')];
  const look = (openid: string, action: string) => () => timedCall(url, openid, action, {});
  const calls: Readonly<Record<string, () => Promise<TimedAnswer>>> = {
    'dealers.home.get': look(dealer, 'dealers.home.get'),
    'dealers.account.get': look(dealer, 'dealers.account.get'),
    'dealers.pickup.list': look(dealer, 'dealers.pickup.list'),
    'dealers.dues.list (office)': look(finance, 'dealers.dues.list'),
  };
  const rows: string[][] = [];
  for (const size of sizes) {
    const rssBytes = await cloud.growDealer(size);
    for (const [name, call] of Object.entries(calls)) {
      const answers: TimedAnswer[] = [];
      for (let repeat = 0; repeat < CALLS; repeat += 1) answers.push(await call());
      const refused = answers.find(({ ok }) => !ok);
      if (refused !== undefined) throw new Error(`${name} was refused: ${refused.code ?? '?'}`);
      const { roundTrips, documentsExamined, documentsReturned } = answers[0]?.cost ?? {};
      const facts = [roundTrips, documentsExamined, documentsReturned].map(String);
      rows.push([size.toLocaleString('en'), name, ...facts, milliseconds(median(answers.map(({ cost }) => cost.durationMs))), kilobytes(rssBytes)]);
    }
  }
  printTable("A dealer's screens as his history grows", ['transfers', 'action', 'round trips', 'examined', 'returned', 'median', 'resident size'], rows);
}
