import { randomUUID } from 'node:crypto';
import { closeDays } from '../../../cloudfunctions/ledger/actions/close-days';
import type { ClosingDocument } from '../../../cloudfunctions/ledger/documents';
import { LOCAL_APPID } from '../../../devcloud/runner/caller';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import type { CallAnswer, Output } from '../../../src/shared/contract/registry';
import { accounts } from '../../../src/shared/domain/ledger/accounts';
import { setAside } from '../../../src/shared/domain/ledger/make-transfer';
import { dayOf, startOfDay } from '../../../src/shared/kernel/time';
import { customers, foundCompany, idsOf, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf, type Client } from '../../fixtures/functions-client';
import { book, givePoints, sell, takePayment } from '../../fixtures/ledger-entries';
import { countIn, insertDocuments } from '../../fixtures/sales';
import { everything } from '../../fixtures/till';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const mine = accounts.customerPoints(idsOf(customers.zhang).personId);

let devcloud: Devcloud;
let finance: Client;

beforeEach(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  finance = clientOf(devcloud, people.finance.openid);
});

afterEach(() => devcloud.stop());

const now = () => devcloud.clock.now().getTime();

/** Moves the clock without the timers, who would close the days themselves. */
const later = (ms: number) => devcloud.clock.moveTo(new Date(now() + ms));

/** As the timer's function calls it. */
async function close(): Promise<Output<'ledger.days.close'>> {
  const body = { action: 'ledger.days.close', input: {}, requestId: randomUUID() };
  const timer = { source: 'wx_trigger,scf', appid: LOCAL_APPID, clientIp: '127.0.0.1' } as const;
  const { resultText = '', cost } = await devcloud.runner.invoke('ledger', body, timer);
  expect(cost?.unindexed).toEqual([]);
  expect(cost?.roundTrips).toBeLessThanOrEqual(closeDays.budget.roundTrips);
  expect(cost?.documentsExamined).toBeLessThanOrEqual(closeDays.budget.documentsExamined);
  const answer = JSON.parse(resultText) as CallAnswer<'ledger.days.close'>;
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.data;
}

const books = () => finance.call('ledger.books.get', {});
const closings = () => everything<ClosingDocument>(devcloud, 'ledger_closings');

let made = 0;
/** A day of everything: six transfers, one of them only set aside. */
async function aDay(): Promise<void> {
  made += 1;
  await givePoints(devcloud, `points:${made}`, mine, 100 * made, now() + 90 * DAY_MS);
  await sell(devcloud, `ord_${made}`, 300_000);
  await takePayment(devcloud, `ord_${made}`, 20_000 + made);
  await countIn(devcloud, { [`prd_day${made}`]: 7 });
  const said = { id: `set-aside:${made}`, asset: 'POINT', amount: 5, from: mine, facts: {}, at: now() } as const;
  await book(devcloud, {
    transfer: setAside({ ...said, to: accounts.house.pointsRedeemed, kind: 'points_deducted' }),
  });
}
const total = ({ groups }: Output<'ledger.books.get'>, group: string) =>
  groups.find((line) => line.group === group)?.total;

describe('the books', () => {
  it('are empty, and even, before anything happened', async () => {
    const empty = await books();
    expect(empty.closedThrough).toBeNull();
    expect(empty.groups.every((line) => line.total === 0)).toBe(true);
    expect(empty.sums.map(({ assetClass }) => assetClass).sort()).toEqual(['CNY', 'GROWTH', 'PIECE', 'POINT', 'TOKEN']);
  });

  it('add up: what the house gave, people, orders and shelves have, to the last unit', async () => {
    await aDay();
    const kept = await books();
    expect(total(kept, 'house/points-issued')).toBe(-100 * made);
    expect(total(kept, 'customer/points')).toBe(100 * made);
    expect(total(kept, 'house/sales')).toBe(-300_000);
    expect(total(kept, 'order/due')).toBe(280_000 - made);
    expect(total(kept, 'house/cash/wechat')).toBe(20_000 + made);
    expect(total(kept, 'stock')).toBe(7);
    expect(kept.sums.every(({ sum }) => sum === 0)).toBe(true);
  });

  it('are for those who keep them', async () => {
    for (const { openid } of [people.supervisor, people.guide, people.dealer, customers.zhang]) {
      expect((await clientOf(devcloud, openid).refusal('ledger.books.get', {})).code).toBe('auth.forbidden');
    }
  });
});

describe('closing days', () => {
  it('leaves today open, and adds a day once it is over and nobody can still write into it', async () => {
    await aDay();
    expect(await close()).toEqual({ transfers: 0, finished: true });
    expect(await closings()).toEqual([]);
    later(DAY_MS + 2 * HOUR_MS);
    expect(await close()).toEqual({ transfers: 5, finished: true });
    expect(await closings()).toHaveLength(1);
  });

  it('changes no figure anywhere', async () => {
    for (let day = 0; day < 3; day += 1) {
      await aDay();
      later(DAY_MS);
    }
    await aDay();
    const before = await books();
    const house = await finance.call('ledger.account.explain', { account: 'house/points-issued' });
    expect((await close()).transfers).toBeGreaterThanOrEqual(10);
    const after = await books();
    expect(after.closedThrough).not.toBeNull();
    expect({ ...after, closedThrough: null }).toEqual(before);
    expect(await finance.call('ledger.account.explain', { account: 'house/points-issued' })).toEqual(house);
  });

  it('is harmless when repeated, and by many at once', async () => {
    for (let day = 0; day < 4; day += 1) {
      await aDay();
      later(DAY_MS);
    }
    later(2 * HOUR_MS);
    const before = await books();
    await Promise.all([close(), close(), close(), close()]);
    await close();
    const kept = await closings();
    expect(await close()).toEqual({ transfers: 0, finished: true });
    expect(await closings()).toEqual(kept);
    expect(kept).toHaveLength(4);
    expect({ ...(await books()), closedThrough: null }).toEqual(before);
  });

  it('goes on where it stopped when a day is longer than a round', async () => {
    const [transfer] = await givePoints(devcloud, 'points:many', mine, 1, now() + DAY_MS);
    if (transfer === undefined) throw new Error('nothing was booked');
    const many = Array.from({ length: 21_000 }, (_, n) => {
      const id = `many:${String(n).padStart(6, '0')}`;
      return { ...transfer, _id: id, sequence: `${transfer.sequence.slice(0, 9)}001:${id}` };
    });
    await insertDocuments(devcloud, 'ledger_transfers', many);
    later(DAY_MS + 2 * HOUR_MS);
    let transfers = 0;
    for (let round = 0; round < 10; round += 1) {
      const done = await close();
      transfers += done.transfers;
      if (done.finished) break;
      expect(done.transfers).toBeLessThanOrEqual(20_000);
    }
    expect(transfers).toBe(21_001);
    expect(await closings()).toHaveLength(1);
    expect(total(await books(), 'house/points-issued')).toBe(-21_001);
  });

  it('is done by the timer, every night', async () => {
    await aDay();
    const tonight = startOfDay(dayOf(now() + DAY_MS)) + HOUR_MS;
    later(tonight - now());
    await devcloud.advanceClock(HOUR_MS);
    await devcloud.settle();
    expect(await closings()).toHaveLength(1);
    expect((await books()).closedThrough).not.toBeNull();
  }, 60_000);

  it('cannot be asked for by anybody', async () => {
    for (const { openid } of [people.owner, people.finance, customers.zhang]) {
      expect((await clientOf(devcloud, openid).refusal('ledger.days.close', {})).code).toBe('auth.forbidden');
    }
  });
});
