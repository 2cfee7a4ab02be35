import { accounts } from '../../src/shared/domain/ledger/accounts';
import type { BenchCloud } from './bench-cloud';
import { kilobytes, median, milliseconds, percentile, printTable } from './figures';
import { callFunction, timedCall, type TimedAnswer } from './http-client';
import { ledgerCustomer, type Passed } from './ledger-growth';
import { openidOf } from './sale';

const PAIRS = 150;
const WARM_UP = 30;
const CALLS = 15;
const SECONDS = 4;
const CALLERS = 16;

let written = 0;

/** One transfer to somebody, through a function. */
async function write(url: string, kind: 'kit' | 'bare', people: number): Promise<TimedAnswer> {
  written += 1;
  const event = { kind, id: `bench:${process.pid}:${written}`, personId: `per_bench${kind}${written % people}` };
  const answer = await callFunction(url, 'ledger-writes', 'bench-anyone', event);
  if (!answer.ok) throw new Error(`a transfer was refused: ${answer.code ?? '?'}`);
  return answer;
}

/** What recording a transfer costs over its bare database requests, and how it goes as the journal grows. */
export async function benchLedger(cloud: BenchCloud, sizes: readonly number[]): Promise<void> {
  await benchRatio(cloud.url);
  await benchGrowingJournal(cloud, sizes);
}

/** The kit's transfer over the SDK's transaction that writes the same documents, in turn. Target: at most 1.25. */
async function benchRatio(url: string): Promise<void> {
  const pairs: { kit: TimedAnswer; bare: TimedAnswer }[] = [];
  for (let round = 0; round < WARM_UP + PAIRS; round += 1) {
    const pair = { kit: await write(url, 'kit', 40), bare: await write(url, 'bare', 40) };
    if (round >= WARM_UP) pairs.push(pair);
  }
  const ratio = median(pairs.map(({ kit, bare }) => kit.cost.durationMs / bare.cost.durationMs));
  const [first] = pairs;
  printTable(
    `A transfer over its bare transaction (medians of ${PAIRS} pairs)`,
    ['round trips', 'kit', 'bare', 'ratio'],
    [
      [
        `${first?.kit.cost.roundTrips ?? 0} / ${first?.bare.cost.roundTrips ?? 0}`,
        milliseconds(median(pairs.map(({ kit }) => kit.cost.durationMs))),
        milliseconds(median(pairs.map(({ bare }) => bare.cost.durationMs))),
        ratio.toFixed(2),
      ],
    ],
  );
}

async function benchGrowingJournal(cloud: BenchCloud, sizes: readonly number[]): Promise<void> {
  const rows: string[][] = [];
  for (const size of sizes) {
    const { transfers, closing, check, rssBytes } = await cloud.growLedger(size);
    rows.push([
      transfers.toLocaleString('en'),
      'ledger.days.close (transfers/s)',
      '',
      '',
      perSecond(closing),
      kilobytes(rssBytes),
    ]);
    const each = `${check.rounds} rounds, ${check.differences} differences`;
    rows.push([transfers.toLocaleString('en'), `ledger.balance.check (postings/s; ${each})`, '', '', perSecond(check)]);
    rows.push(...(await costs(cloud.url, transfers, closing.finished)));
    if (transfers < size || !closing.finished) break;
  }
  printTable(
    'The same work as the journal grows',
    ['transfers', 'work', 'round trips', 'examined', 'median', 'resident size'],
    rows,
  );
}

const perSecond = ({ transfers, elapsedMs }: Passed): string =>
  transfers === 0 ? '-' : ((transfers / elapsedMs) * 1_000).toFixed(0);

async function costs(url: string, transfers: number, closed: boolean): Promise<string[][]> {
  const finance = openidOf('finance');
  const explain = (account: string) => () => timedCall(url, finance, 'ledger.account.explain', { account });
  const ofTheHouse = {
    'ledger.account.explain (the house)': explain(accounts.house.pointsIssued),
    'ledger.books.get': () => timedCall(url, finance, 'ledger.books.get', {}),
  };
  const work: Readonly<Record<string, () => Promise<TimedAnswer>>> = {
    'record a transfer': () => write(url, 'kit', 1_000),
    'ledger.account.explain (a customer)': explain(accounts.customerPoints(ledgerCustomer(1))),
    ...(closed ? ofTheHouse : {}),
  };
  const rows: string[][] = [];
  for (const [name, call] of Object.entries(work)) {
    const answers: TimedAnswer[] = [];
    for (let repeat = 0; repeat < CALLS; repeat += 1) answers.push(await call());
    const { roundTrips, documentsExamined } = answers[0]?.cost ?? {};
    const duration = milliseconds(median(answers.map(({ cost }) => cost.durationMs)));
    rows.push([transfers.toLocaleString('en'), name, String(roundTrips), String(documentsExamined), duration]);
  }
  return [...rows, [transfers.toLocaleString('en'), ...(await throughput(url))]];
}

/** Transfers a second, to a thousand people, from several callers at once. */
async function throughput(url: string): Promise<string[]> {
  const startedAt = Date.now();
  const latencies: number[] = [];
  const caller = async (): Promise<void> => {
    while (Date.now() < startedAt + SECONDS * 1_000) latencies.push((await write(url, 'kit', 1_000)).elapsedMs);
  };
  await Promise.all(Array.from({ length: CALLERS }, caller));
  const perSecond = (latencies.length / ((Date.now() - startedAt) / 1_000)).toFixed(0);
  return [`${CALLERS} callers: ${perSecond} transfers/s`, '', '', `p99 ${milliseconds(percentile(latencies, 99))}`];
}
