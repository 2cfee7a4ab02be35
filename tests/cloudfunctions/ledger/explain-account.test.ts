import type { Devcloud } from '../../../devcloud/start-devcloud';
import type { Output } from '../../../src/shared/contract/registry';
import { accounts } from '../../../src/shared/domain/ledger/accounts';
import { post, setAside } from '../../../src/shared/domain/ledger/make-transfer';
import { customers, foundCompany, idsOf, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf, type Client } from '../../fixtures/functions-client';
import { book, givePoints, sell, takePayment } from '../../fixtures/ledger-entries';
import { claimAs, countIn, products, reportSale, stockShelves } from '../../fixtures/sales';

let devcloud: Devcloud;
let zhang: Client;
let finance: Client;

const mine = accounts.customerPoints(idsOf(customers.zhang).personId);
const YEAR_MS = 365 * 86_400_000;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
  zhang = clientOf(devcloud, customers.zhang.openid);
  finance = clientOf(devcloud, people.finance.openid);
});

afterAll(() => devcloud.stop());

const now = () => devcloud.clock.now().getTime();
const explain = (who: Client, account: string, after?: string) =>
  who.call('ledger.account.explain', { account, ...(after === undefined ? {} : { after }) });
const cannotOpen = async (openid: string | null, account: string) =>
  (await clientOf(devcloud, openid).refusal('ledger.account.explain', { account })).code;

describe('somebody’s own points', () => {
  it('are nothing before anything happened', async () => {
    const account = accounts.customerPoints(idsOf(customers.liu).personId);
    expect(await explain(clientOf(devcloud, customers.liu.openid), account)).toEqual({
      account,
      balance: { available: 0, posted: 0, pendingIn: 0, pendingOut: 0, lots: [] },
      rows: [],
      next: null,
    });
  });

  it('are explained by their postings, newest first, with the facts as they were', async () => {
    await givePoints(devcloud, 'points:a', mine, 328, now() + YEAR_MS);
    const spending = {
      id: 'deduct:a',
      asset: 'POINT',
      amount: 100,
      from: mine,
      to: accounts.house.pointsRedeemed,
      kind: 'points_deducted',
      facts: { deductedFen: 1000 },
      at: now(),
    } as const;
    const [pending] = await book(devcloud, { transfer: setAside(spending) });
    if (pending === undefined) throw new Error('nothing was set aside');
    const early = await explain(zhang, mine);
    expect(early.balance).toMatchObject({ available: 228, posted: 328, pendingOut: 100 });
    expect(early.rows[0]).toMatchObject({ id: 'deduct:a', mode: 'pending', direction: 'out', amount: 0 });

    await book(devcloud, { transfer: post(pending, { facts: { orderNo: 'x' }, at: now() }) });
    const { balance, rows, next } = await explain(zhang, mine);
    expect(balance).toEqual({
      available: 228,
      posted: 228,
      pendingIn: 0,
      pendingOut: 0,
      lots: [{ lotId: 'points:a', remaining: 228, expiresAt: expect.any(Number) as number }],
    });
    expect(next).toBeNull();
    expect(rows).toEqual([
      expect.objectContaining({ id: 'deduct:a/resolved', mode: 'post', amount: -100, pendingId: 'deduct:a' }),
      expect.objectContaining({ id: 'deduct:a', mode: 'pending', amount: 0, transferAmount: 100 }),
      {
        id: 'points:a',
        kind: 'points_purchase',
        asset: 'POINT',
        direction: 'in',
        amount: 328,
        transferAmount: 328,
        mode: 'posted',
        counterAccount: 'house/points-issued',
        facts: { orderNo: '26112200000001', earnBps: 100 },
        at: expect.any(Number) as number,
        reversalOf: null,
        pendingId: null,
      },
    ]);
    expect(rows.reduce((sum, { amount }) => sum + amount, 0)).toBe(balance.posted);
  });

  it('are his alone, and those of who does the books', async () => {
    expect((await explain(finance, mine)).balance.posted).toBe(228);
    expect((await explain(clientOf(devcloud, people.owner.openid), mine)).balance.posted).toBe(228);
    for (const openid of [customers.liu.openid, people.guide.openid, people.supervisor.openid, people.dealer.openid]) {
      expect(await cannotOpen(openid, mine)).toBe('ledger.account.missing');
    }
    expect(await cannotOpen(null, mine)).toBe('auth.unknown_caller');
  });

  it('are not opened by a bookkeeper who acts in another position', async () => {
    const as = idsOf(people.finance).membershipId;
    expect((await finance.call('ledger.account.explain', { account: mine }, { as })).account).toBe(mine);
    const { error } = (await clientOf(devcloud, people.guide.openid).answer(
      'ledger.account.explain',
      { account: mine },
      { as },
    )) as { error: { code: string } };
    expect(error.code).toBe('ledger.account.missing');
  });
});

describe('many postings', () => {
  it('come in pages of 20, every one once, at the same cost', async () => {
    const account = accounts.customerGrowth(idsOf(customers.zhang).personId);
    // Two of one millisecond stand in the order of their ids.
    const idOf = (n: number) => `growth:${String(n).padStart(2, '0')}`;
    for (let n = 0; n < 45; n += 1) {
      const said = {
        asset: 'GROWTH',
        amount: 1 + n,
        from: accounts.house.growthGiven,
        to: account,
        at: now(),
      } as const;
      const transfer = { ...said, kind: 'growth_check_in', facts: {}, reversalOf: null, pendingId: null } as const;
      await book(devcloud, { transfer: { ...transfer, id: idOf(n), mode: 'posted' } });
    }
    const pages: Output<'ledger.account.explain'>['rows'][] = [];
    let after: string | undefined;
    do {
      const body = { action: 'ledger.account.explain', input: { account, after }, requestId: 'explain-many' };
      const { answer, cost } = await devcloud.measure('ledger', customers.zhang.openid, body);
      if (!answer.ok) throw new Error(answer.error.code);
      const { rows, next } = answer.data as Output<'ledger.account.explain'>;
      expect(cost).toMatchObject({ roundTrips: 3, unindexed: [] });
      expect(cost.documentsExamined).toBeLessThanOrEqual(23);
      pages.push(rows);
      after = next ?? undefined;
    } while (after !== undefined);
    expect(pages.map(({ length }) => length)).toEqual([20, 20, 5]);
    const ids = pages.flat().map(({ id }) => id);
    expect(ids).toEqual(Array.from({ length: 45 }, (_, n) => idOf(44 - n)));
  });
});

describe('what an order owes', () => {
  it('is opened by its buyer and by those who work on it, and by nobody else', async () => {
    const { orderId, totalFen } = await reportSale(devcloud);
    await claimAs(devcloud, customers.zhang.openid, orderId);
    const account = accounts.orderDue(orderId);
    const before = (await explain(zhang, account)).balance.available;
    if (before === 0) await sell(devcloud, orderId, totalFen);
    await takePayment(devcloud, orderId, 20_000);
    const seen = await explain(zhang, account);
    expect(seen.balance.available).toBe(totalFen - 20_000);
    expect(seen.rows[0]).toMatchObject({ kind: 'payment', direction: 'out', amount: -20_000 });
    for (const { openid } of [people.guide, people.supervisor, people.finance, people.owner]) {
      expect((await explain(clientOf(devcloud, openid), account)).balance).toEqual(seen.balance);
    }
    for (const { openid } of [people.otherGuide, people.dealer, customers.liu]) {
      expect(await cannotOpen(openid, account)).toBe('ledger.account.missing');
    }
  });
});

describe('an account of the house', () => {
  it('is the sum of its postings, for those who do the books only', async () => {
    const before = (await explain(finance, 'house/points-issued')).balance.posted;
    await givePoints(devcloud, 'points:house', mine, 72, now() + YEAR_MS);
    const { balance, rows } = await explain(finance, 'house/points-issued');
    expect(balance).toEqual({ available: before - 72, posted: before - 72, pendingIn: 0, pendingOut: 0, lots: [] });
    expect(rows[0]).toMatchObject({ id: 'points:house', direction: 'out', amount: -72, counterAccount: mine });
    for (const { openid } of [people.supervisor, people.guide, customers.zhang]) {
      expect(await cannotOpen(openid, 'house/points-issued')).toBe('ledger.account.missing');
    }
  });

  it('of pieces counts those of all products', async () => {
    const before = (await explain(finance, 'house/supply')).balance.posted;
    await countIn(devcloud, { [products.hood._id]: 4 });
    expect((await explain(finance, 'house/supply')).balance.posted).toBe(before - 4);
  });
});

describe('pieces in the warehouse', () => {
  it('are opened by who runs it', async () => {
    const account = accounts.stock(products.fridge._id);
    expect((await explain(clientOf(devcloud, people.supervisor.openid), account)).balance.posted).toBe(500);
    expect(await cannotOpen(people.guide.openid, account)).toBe('ledger.account.missing');
  });
});

describe('a path that names no account', () => {
  it.each(['house/nothing', 'customer/per_x', 'order/x/points', 'dealer/x/points'])('%s is missing', async (path) => {
    expect(await cannotOpen(people.owner.openid, path)).toBe('ledger.account.missing');
  });
});
