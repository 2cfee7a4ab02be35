import { addDays, dayOf, startOfDay } from '../../src/shared/kernel/time';
import type { Devcloud } from '../start-devcloud';
import type { DemoOrganisationId } from './organisations';
import type { SeedCall } from './seed-caller';
import type { Happening } from './seed-sales';

const DEALER = 'dev-dealer-huang';
const FINANCE = 'dev-finance-sun';
const LATE_DEALER: DemoOrganisationId = 'org_westdealer';
const HOUR_MS = 3_600_000;

/** Dealers' statements of two periods: the first is confirmed, in the second the dealer doubts a line. A correction waits for a second person. */
export function dealerStatementHappenings(devcloud: Devcloud, call: SeedCall): readonly Happening[] {
  const today = dayOf(Date.now());
  const at = (daysAgo: number, hour: number) => startOfDay(addDays(today, -daysAgo)) + hour * HOUR_MS;
  return [
    { at: at(17, 9), run: () => draw(devcloud, call, addDays(today, -18)) },
    { at: at(16, 10), run: () => confirm(call) },
    { at: at(4, 9), run: () => draw(devcloud, call, addDays(today, -5)) },
    { at: at(3, 10), run: () => dispute(devcloud, call) },
    { at: at(2, 15), run: () => askCorrection(call) },
  ];
}

async function draw(devcloud: Devcloud, call: SeedCall, untilOn: string): Promise<void> {
  await devcloud.settle();
  await call(FINANCE, 'dealers.statement.generate', { untilOn }, `dealer-statements-${untilOn}`);
  await devcloud.settle();
}

/** The dealer's newest statement, if it waits for him. */
async function waiting(call: SeedCall, key: string): Promise<string | undefined> {
  const { rows } = await call(DEALER, 'dealers.statement.list', {}, `dealer-statements-look-${key}`);
  return rows.find(({ state }) => state === 'drafted')?.id;
}

async function confirm(call: SeedCall): Promise<void> {
  const statementId = await waiting(call, 'first');
  if (statementId !== undefined) await call(DEALER, 'dealers.statement.confirm', { statementId }, 'dealer-statement-confirm');
}

async function dispute(devcloud: Devcloud, call: SeedCall): Promise<void> {
  const statementId = await waiting(call, 'second');
  if (statementId === undefined) return;
  const { rows } = await call(DEALER, 'dealers.statement.lines', { statementId }, 'dealer-statement-lines');
  const line = rows.find(({ kind }) => kind === 'dealer_pickup');
  const about = line === undefined ? {} : { lineId: line.lineId };
  await call(DEALER, 'dealers.statement.dispute', { statementId, words: '空调 15 日起降了价，这一批还按老价算的', ...about }, 'dealer-statement-dispute');
  await devcloud.settle();
}

async function askCorrection(call: SeedCall): Promise<void> {
  const correction = { organisationId: LATE_DEALER, amountFen: -12_000, subject: 'delivery', reason: '补记 11 月的送货运费' } as const;
  await call(FINANCE, 'dealers.correction.request', correction, 'dealer-correction');
}
