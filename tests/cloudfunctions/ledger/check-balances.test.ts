import { checkBalances } from '../../../cloudfunctions/ledger/actions/check-balances';
import type { LedgerDifferenceDocument } from '../../../cloudfunctions/ledger/documents';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import type { DocumentValue } from '../../../devcloud/store/types';
import { accounts } from '../../../src/shared/domain/ledger/accounts';
import { posted, setAside } from '../../../src/shared/domain/ledger/make-transfer';
import { dayOf, startOfDay } from '../../../src/shared/kernel/time';
import { customers, foundCompany, idsOf, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { book, givePoints, sell, takePayment } from '../../fixtures/ledger-entries';
import { callInternally } from '../../fixtures/money';
import { storedDocument } from '../../fixtures/outbox';
import { aReport, insertDocuments, stockShelves } from '../../fixtures/sales';
import { everything } from '../../fixtures/till';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const mine = accounts.customerPoints(idsOf(customers.zhang).personId);
let devcloud: Devcloud;

beforeEach(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
});

afterEach(() => devcloud.stop());

const now = () => devcloud.clock.now().getTime();
/** Moves the clock without the timers. */
const later = (ms: number) => devcloud.clock.moveTo(new Date(now() + ms));
const checkOf = (openid: string = people.finance.openid) => clientOf(devcloud, openid).call('ledger.check.get', {});
const differences = () => everything<LedgerDifferenceDocument>(devcloud, 'ledger_differences');

/** A pass from its beginning to its end; every round within its budget. @returns how many rounds it took */
async function pass(): Promise<number> {
  for (let rounds = 1; rounds < 100; rounds += 1) {
    const { finished } = await callInternally(devcloud, 'ledger.balance.check', {});
    const [round] = devcloud.runner.invocations.latest(500).filter(({ action }) => action === 'ledger.balance.check');
    expect(round?.cost?.unindexed).toEqual([]);
    expect(round?.cost?.roundTrips).toBeLessThanOrEqual(checkBalances.budget.roundTrips);
    expect(round?.cost?.documentsExamined).toBeLessThanOrEqual(checkBalances.budget.documentsExamined);
    if (finished) return rounds;
  }
  throw new Error('the pass does not end');
}

/** Writes into the store directly, past the ledger. */
async function tamper(collection: string, id: string, fields: DocumentValue): Promise<void> {
  await devcloud.store.update(collection, { query: { _id: id }, data: { $set: fields }, multi: false, merge: true, upsert: false });
}

let made = 0;
/** A day of everything. */
async function aDay(): Promise<void> {
  made += 1;
  await givePoints(devcloud, `points:${made}`, mine, 100, now() + 90 * DAY_MS);
  await sell(devcloud, `ord_${made}`, 300_000);
  await takePayment(devcloud, `ord_${made}`, 20_000);
  const pieces = { id: `count:${made}`, asset: `PIECE:prd_check${made}`, amount: 7, facts: {}, at: now() } as const;
  const to = accounts.stock(`prd_check${made}`);
  await book(devcloud, { transfer: posted({ ...pieces, from: accounts.house.supply, to, kind: 'stock_counted' }) });
  const said = { id: `set-aside:${made}`, asset: 'POINT', amount: 5, from: mine, facts: {}, at: now() } as const;
  await book(devcloud, { transfer: setAside({ ...said, to: accounts.house.pointsRedeemed, kind: 'points_deducted' }) });
}

async function closedDays(count: number): Promise<void> {
  for (let day = 0; day < count; day += 1) {
    await aDay();
    later(DAY_MS);
  }
  later(2 * HOUR_MS);
  await callInternally(devcloud, 'ledger.days.close', {});
  await aDay();
}

describe('books that nobody touched', () => {
  it('have no differences: accounts of every kind, closed days and what came later', async () => {
    expect(await checkOf()).toEqual({ running: false, finished: null, open: [], gone: [] });
    await closedDays(3);
    await pass();
    const { finished, open, running } = await checkOf();
    expect(open).toEqual([]);
    expect(running).toBe(false);
    // One of points, and an order and a shelf for each of four days.
    expect(finished).toMatchObject({ accounts: 9, passedOver: 0 });
    expect(Math.abs(Number(finished?.at) - now())).toBeLessThan(60_000);
  });
});

describe('a balance that was written past the ledger', () => {
  it.each([
    ['posted', { posted: 1_000 }, { figure: 'posted', kept: 1_000, summed: 400 }],
    ['pendingOut', { pendingOut: 0 }, { figure: 'pendingOut', kept: 0, summed: 20 }],
    ['no number at all', { posted: null }, { figure: 'posted', kept: 0, summed: 400 }],
    ['a huge one', { pendingIn: 1e300 }, { figure: 'pendingIn', kept: 1_000_000_000_000, summed: 0 }],
    ['lots', { lots: [] }, { figure: 'lots', kept: 0, summed: 380 }],
  ])('is noted with what is kept and what it should be, and left as it is (%s)', async (_what, fields, figure) => {
    await closedDays(3);
    await tamper('ledger_accounts', mine, fields);
    const before = await storedDocument(devcloud, 'ledger_accounts', mine);
    await pass();
    const { open } = await checkOf();
    expect(open).toMatchObject([{ account: mine, on: null, figures: [figure], goneAt: null }]);
    expect(await storedDocument(devcloud, 'ledger_accounts', mine)).toEqual(before);
  });

  it('is noted once, since it was first found, and is gone when it is right again', async () => {
    await aDay();
    await tamper('ledger_accounts', mine, { posted: 1_000 });
    await pass();
    const [first] = (await checkOf()).open;
    later(DAY_MS);
    await pass();
    const [again, ...others] = (await checkOf()).open;
    expect(others).toEqual([]);
    expect(again?.foundAt).toBe(first?.foundAt);
    expect(again?.seenAt).toBeGreaterThan(Number(first?.seenAt));
    await tamper('ledger_accounts', mine, { posted: 100 });
    later(DAY_MS);
    await pass();
    const { open, gone } = await checkOf();
    expect(open).toEqual([]);
    expect(gone).toMatchObject([{ account: mine }]);
    expect(await differences()).toHaveLength(1);
  });

  it('is noted too when it was taken away, and when it is of no account', async () => {
    await closedDays(1);
    const lost = accounts.orderDue(`ord_${made - 1}`);
    await devcloud.store.remove('ledger_accounts', { query: { _id: lost }, multi: false });
    await insertDocuments(devcloud, 'ledger_accounts', [{ _id: 'customer/per_x/gold', posted: 5, pendingOut: 0, pendingIn: 0, lots: [], nextExpiryAt: null, transfers: 0, updatedAt: 0 }]);
    await pass();
    const found = (await checkOf()).open;
    expect(found.map(({ account }) => account).sort()).toEqual(['customer/per_x/gold', lost]);
    expect(found.find(({ account }) => account === lost)?.figures).toContainEqual({ figure: 'posted', kept: 0, summed: 280_000 });
  });
});

describe('a posting that was written past the ledger', () => {
  it('is noted at both its accounts’ balances and at every day since', async () => {
    await closedDays(3);
    const [transfer] = await everything<{ _id: string; kind: string }>(devcloud, 'ledger_transfers').then((all) => all.filter(({ kind }) => kind === 'points_purchase'));
    await tamper('ledger_transfers', transfer?._id ?? '', { amount: 170 });
    await pass();
    const { open } = await checkOf();
    expect(open.filter(({ account }) => account === mine)).toHaveLength(1);
    const days = open.filter(({ on }) => on !== null);
    expect(days).toHaveLength(3);
    expect(days[0]?.figures.map(({ figure, kept, summed }) => [figure, summed - kept])).toEqual([
      ['house/points-issued', -70],
      ['customer/points', 70],
    ]);
  });
});

describe('a day that was closed wrongly', () => {
  it('is noted by the group that is off, and by the asset that does not sum to zero', async () => {
    await closedDays(3);
    const [, second] = await everything<{ _id: string; totals: { group: string; total: number }[] }>(devcloud, 'ledger_closings');
    const totals = second?.totals.map((line) => (line.group === 'house/sales' ? { ...line, total: line.total + 1 } : line)) ?? [];
    await tamper('ledger_closings', second?._id ?? '', { totals });
    await pass();
    expect((await checkOf()).open).toMatchObject([
      { account: null, on: second?._id, figures: [{ figure: 'house/sales', kept: -599_999, summed: -600_000 }, { figure: 'CNY', kept: 1, summed: 0 }] },
    ]);
  });
});

describe('the pass', () => {
  it('goes on where it stopped, through accounts with more postings than a request sums', async () => {
    const [transfer] = await givePoints(devcloud, 'points:many', mine, 1, now() + 90 * DAY_MS);
    if (transfer === undefined) throw new Error('nothing was booked');
    const many = Array.from({ length: 9_000 }, (_, n) => {
      const id = `many:${String(n).padStart(6, '0')}`;
      return { ...transfer, _id: id, sequence: `${transfer.sequence.slice(0, 9)}001:${id}` };
    });
    await insertDocuments(devcloud, 'ledger_transfers', many);
    const kept = await storedDocument(devcloud, 'ledger_accounts', mine);
    const lots = [{ lotId: 'many', remaining: 9_001, expiresAt: now() + 90 * DAY_MS }];
    await tamper('ledger_accounts', mine, { posted: 9_001, transfers: 9_001, lots });
    expect(kept).toMatchObject({ transfers: 1 });
    const shelves = Array.from({ length: 2_000 }, (_, n) => ({ _id: `stock/prd_empty${n}`, posted: 0, pendingOut: 0, pendingIn: 0, lots: [], nextExpiryAt: null, transfers: 0, updatedAt: 0 }));
    await insertDocuments(devcloud, 'ledger_accounts', shelves);
    later(DAY_MS + 3 * HOUR_MS);
    await callInternally(devcloud, 'ledger.days.close', {});
    const rounds = await pass();
    expect(rounds).toBeGreaterThanOrEqual(1);
    const { finished, open } = await checkOf();
    expect(finished?.accounts).toBe(2_001);
    expect(open).toEqual([]);
  });

  it('raises no alarm while everybody is booking on the same shelf', async () => {
    await stockShelves(devcloud);
    const guide = clientOf(devcloud, people.guide.openid);
    let sold = 0;
    let open = true;
    const seller = async () => {
      while (open) {
        const answer = await guide.answer('orders.report.create', aReport(), { contended: true });
        sold += answer.ok ? 1 : 0;
      }
    };
    const selling = Promise.all([seller(), seller(), seller()]);
    // However fast the machine is: several passes, and sales between them.
    for (let passes = 0; passes < 8 || (sold <= 8 && passes < 60); passes += 1) await pass();
    open = false;
    await selling;
    expect(sold).toBeGreaterThan(8);
    await pass();
    expect(await differences()).toEqual([]);
    expect((await checkOf()).finished).toMatchObject({ passedOver: 0 });
  });

  it('is done by the timer, every night', async () => {
    await aDay();
    later(startOfDay(dayOf(now() + DAY_MS)) + 2 * HOUR_MS - now());
    await devcloud.advanceClock(HOUR_MS);
    await devcloud.settle();
    expect((await checkOf()).finished).not.toBeNull();
  }, 60_000);

  it('is for those who keep the books to read, and for nobody to ask for', async () => {
    for (const { openid } of [people.supervisor, people.guide, people.dealer, customers.zhang]) {
      expect((await clientOf(devcloud, openid).refusal('ledger.check.get', {})).code).toBe('auth.forbidden');
    }
    for (const { openid } of [people.owner, people.finance, customers.zhang]) {
      expect((await clientOf(devcloud, openid).refusal('ledger.balance.check', {})).code).toBe('auth.forbidden');
    }
  });
});
