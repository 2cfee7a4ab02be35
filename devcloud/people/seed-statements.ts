import { addDays, dayOf, startOfDay } from '../../src/shared/kernel/time';
import type { Devcloud } from '../start-devcloud';
import type { SeedCall } from './seed-caller';
import type { Happening } from './seed-sales';

const ZHANG = 'dev-customer-zhang';
const LIN = 'dev-partner-lin';
const ZHOU = 'dev-guide-zhou';
const FINANCE = 'dev-finance-sun';
const HOUR_MS = 3_600_000;

/** What was earned is stated, confirmed and paid once; then there is a new statement, about which one payee wonders. */
export function statementHappenings(devcloud: Devcloud, call: SeedCall): readonly Happening[] {
  const today = dayOf(Date.now());
  const at = (daysAgo: number, hour: number) => startOfDay(addDays(today, -daysAgo)) + hour * HOUR_MS;
  return [
    { at: at(11, 18), run: () => draw(devcloud, call, 'first') },
    { at: at(10, 10), run: () => pay(devcloud, call) },
    { at: at(1, 9), run: () => draw(devcloud, call, 'second') },
    { at: at(1, 11), run: () => answerTheSecond(devcloud, call) },
  ];
}

async function draw(devcloud: Devcloud, call: SeedCall, key: string): Promise<void> {
  await devcloud.settle();
  await call(FINANCE, 'commission.statement.generate', {}, `statements-${key}`);
  await devcloud.settle();
}

/** The newest statement of somebody, if it waits for him. */
async function waitingStatement(call: SeedCall, openid: string): Promise<string | undefined> {
  const { rows } = await call(openid, 'commission.statement.mine', {}, `statement-${openid}`);
  return rows.find(({ state }) => state === 'drafted')?.statementId;
}

async function pay(devcloud: Devcloud, call: SeedCall): Promise<void> {
  const statementId = await waitingStatement(call, ZHANG);
  if (statementId === undefined) return;
  await call(ZHANG, 'commission.statement.confirm', { statementId }, 'statement-confirm-zhang');
  await call(FINANCE, 'commission.payout.start', { statementId }, 'payout-zhang');
  const { payout } = await call(ZHANG, 'commission.statement.get', { statementId }, 'statement-look-zhang');
  if (payout?.state !== 'waiting') return;
  const { parameters } = await call(ZHANG, 'commission.payout.receive', { payoutId: payout.payoutId }, 'payout-receive-zhang');
  await devcloud.pay.transfers.accept(parameters.package, ZHANG);
  await call(ZHANG, 'commission.payout.check', { payoutId: payout.payoutId }, 'payout-check-zhang');
}

async function answerTheSecond(devcloud: Devcloud, call: SeedCall): Promise<void> {
  const ofLin = await waitingStatement(call, LIN);
  if (ofLin !== undefined) await call(LIN, 'commission.statement.dispute', { statementId: ofLin, words: '上个月那台冰箱好像没算进来' }, 'statement-dispute-lin');
  const ofZhou = await waitingStatement(call, ZHOU);
  if (ofZhou !== undefined) await call(ZHOU, 'commission.statement.confirm', { statementId: ofZhou }, 'statement-confirm-zhou');
  await devcloud.settle();
}
