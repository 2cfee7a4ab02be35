import type { Devcloud } from '../../../devcloud/start-devcloud';
import { addDays, dayOf } from '../../../src/shared/kernel/time';
import { foundCompany, people } from '../../fixtures/company';
import { agree, aRequest, CREDIT_FEN, dealerBalance, handedOver, HEATER_FEN, heaters, openDealership, requested, storedStanding, topUp } from '../../fixtures/dealers';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { callInternally } from '../../fixtures/money';
import { storedDocument, storedDocuments } from '../../fixtures/outbox';
import { products } from '../../fixtures/sales';
import { passMinutes } from '../../fixtures/statements';
import { storedFaults } from '../../fixtures/till';

jest.setTimeout(120_000);

let devcloud: Devcloud;
beforeEach(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await openDealership(devcloud);
});
afterEach(() => devcloud.stop());

const dealer = () => clientOf(devcloud, people.dealer.openid);
const finance = () => clientOf(devcloud, people.finance.openid);
const supervisor = () => clientOf(devcloud, people.supervisor.openid);
const stockOfHeaters = () => storedDocument(devcloud, 'ledger_accounts', `stock/${products.heater._id}`);
const DAY_MINUTES = 24 * 60;

describe('a dealer picks up', () => {
  it('sees what he has, what he may sell at his own price and how many there are, and what is coming', async () => {
    const home = await dealer().call('dealers.home.get', {});
    expect(home.standing).toMatchObject({ balanceFen: 0, creditFen: CREDIT_FEN, spendableFen: CREDIT_FEN, creditUsedFen: 0, nextDueOn: null, hold: null });
    const heater = home.goods.find(({ productId }) => productId === products.heater._id);
    expect(heater).toMatchObject({ priceFen: HEATER_FEN, available: 500, incoming: [{ quantity: 20, expectedOn: '2030-01-15' }] });
    expect(home.goods.map(({ productId }) => productId)).not.toContain(products.hood._id);
  });

  it('takes three round trips for his home, whatever has happened', async () => {
    for (let round = 0; round < 6; round += 1) {
      await topUp(devcloud, 2 * HEATER_FEN);
      await handedOver(devcloud, await requested(devcloud, 2), 2);
    }
    const { cost } = await devcloud.measure('dealers', people.dealer.openid, { action: 'dealers.home.get', input: {}, requestId: 'home-12345678' });
    expect(cost.roundTrips).toBe(3);
  });

  it('has goods and their price set aside at once, and owes them when they are handed over', async () => {
    const pickupId = await requested(devcloud, 3);
    expect(await dealerBalance(devcloud)).toEqual({ posted: 0, pendingOut: 3 * HEATER_FEN });
    expect(await stockOfHeaters()).toMatchObject({ posted: 500, pendingOut: 3 });

    await handedOver(devcloud, pickupId, 1);
    expect(await dealerBalance(devcloud)).toEqual({ posted: -HEATER_FEN, pendingOut: 2 * HEATER_FEN });
    await handedOver(devcloud, pickupId, 2);
    expect(await dealerBalance(devcloud)).toEqual({ posted: -3 * HEATER_FEN, pendingOut: 0 });
    expect(await stockOfHeaters()).toMatchObject({ posted: 497, pendingOut: 0 });

    const { card, notes } = await dealer().call('dealers.pickup.get', { pickupId });
    expect(card).toMatchObject({ state: 'picked', handedOver: 3 });
    expect(notes.map(({ amountFen }) => amountFen)).toEqual([HEATER_FEN, 2 * HEATER_FEN]);
    const dueOn = addDays(dayOf(devcloud.clock.now().getTime()), 30);
    const { standing, dues } = await dealer().call('dealers.account.get', {});
    expect(standing).toMatchObject({ owedFen: 3 * HEATER_FEN, overdueFen: 0, nextDueOn: dueOn });
    expect(dues.map(({ causeNo, amountFen }) => [causeNo, amountFen])).toEqual(notes.map(({ noteNo, amountFen }) => [noteNo, amountFen]));
    expect(await storedFaults(devcloud)).toEqual([]);
  });

  it('frees what was not handed over when it is cancelled, and keeps what was', async () => {
    const pickupId = await requested(devcloud, 3);
    await handedOver(devcloud, pickupId, 1);
    const { card } = await dealer().call('dealers.pickup.cancel', { pickupId, reason: '够了' });
    expect(card.state).toBe('picked');
    expect(await dealerBalance(devcloud)).toEqual({ posted: -HEATER_FEN, pendingOut: 0 });
    expect(await stockOfHeaters()).toMatchObject({ posted: 499, pendingOut: 0 });
    expect((await storedStanding(devcloud))?.month.fen).toBe(HEATER_FEN);
  });

  it('is refused goods that are not there, and told how many are', async () => {
    const lines = [{ productId: products.purifier._id, quantity: 4 }];
    const error = await dealer().refusal('dealers.pickup.request', { lines, amountFen: 400_000, remark: '' });
    expect(error).toMatchObject({ code: 'dealers.pickup.not_enough_stock', details: { name: '净水器', available: 3 } });
    expect(await dealerBalance(devcloud)).toEqual({ posted: 0, pendingOut: 0 });
  });

  it('is asked once more when the price is another one than he saw', async () => {
    expect((await dealer().refusal('dealers.pickup.request', { ...aRequest(2), amountFen: 1 })).code).toBe('dealers.pickup.changed');
  });

  it('brings goods back: on the shelf and paid for only when the warehouse has seen them', async () => {
    const pickupId = await requested(devcloud, 3);
    await handedOver(devcloud, pickupId, 3);
    const { returns } = await dealer().call('dealers.pickup.return', { pickupId, lines: [heaters(2)], reason: '卖不动' });
    expect(await dealerBalance(devcloud)).toMatchObject({ posted: -3 * HEATER_FEN });
    expect((await dealer().refusal('dealers.pickup.return', { pickupId, lines: [heaters(2)], reason: '卖不动' })).code).toBe('dealers.pickup.pieces_not_valid');

    await supervisor().call('dealers.pickup.receive', { pickupId, returnId: returns[0]?.id ?? '', arrived: [heaters(1)] });
    expect(await dealerBalance(devcloud)).toEqual({ posted: -2 * HEATER_FEN, pendingOut: 0 });
    expect(await stockOfHeaters()).toMatchObject({ posted: 498, pendingIn: 0 });
    expect((await dealer().call('dealers.account.get', {})).standing.owedFen).toBe(2 * HEATER_FEN);
    expect(await storedFaults(devcloud)).toEqual([]);
  });
});

describe('what was agreed with a dealer', () => {
  it('is never passed by two pick-ups at once', async () => {
    const asked = await Promise.all([1, 2, 3, 4].map(() => dealer().answer('dealers.pickup.request', aRequest(4), { contended: true })));
    const states = asked.map((answer) => (answer.ok ? answer.data.state : answer.error.code)).sort();
    expect(states).toEqual(['approved', 'approved', 'requested', 'requested']);
    expect(await dealerBalance(devcloud)).toEqual({ posted: 0, pendingOut: 8 * HEATER_FEN });
  });

  it('is passed by the pick-up alone that somebody let pass, also when another one is cancelled and asked for anew', async () => {
    const first = await requested(devcloud, 10);
    const over = await requested(devcloud, 1);
    expect((await dealer().refusal('dealers.pickup.approve', { pickupId: over, reason: '我自己批' })).code).toBe('auth.forbidden');
    expect(await finance().call('dealers.desk.get', {})).toEqual({ pickups: 1, doubts: 0 });
    const { approval } = await finance().call('dealers.pickup.approve', { pickupId: over, reason: '样机' });
    expect(approval).toMatchObject({ byName: people.finance.name, overFen: HEATER_FEN });

    await dealer().call('dealers.pickup.cancel', { pickupId: first, reason: '重开' });
    const again = await dealer().call('dealers.pickup.request', aRequest(10));
    expect(again.state).toBe('requested');
    await dealer().call('dealers.pickup.cancel', { pickupId: over, reason: '重开' });
    expect((await dealer().call('dealers.pickup.request', aRequest(10))).state).toBe('approved');
    expect((await dealer().call('dealers.pickup.request', aRequest(1))).state).toBe('requested');
    expect(await dealerBalance(devcloud)).toEqual({ posted: 0, pendingOut: CREDIT_FEN });
  });

  it('counts what he picked up this month', async () => {
    await agree(devcloud, { salesLimitFen: 3 * HEATER_FEN });
    const first = await requested(devcloud, 2);
    const second = await requested(devcloud, 2);
    expect((await finance().call('dealers.pickup.get', { pickupId: second })).card.needs).toEqual(['over_sales_limit']);
    await dealer().call('dealers.pickup.cancel', { pickupId: first, reason: '改期' });
    expect((await dealer().call('dealers.pickup.request', aRequest(3))).state).toBe('approved');
  });

  it('stops pick-ups while something is late, tells him, and goes on by itself when it is paid', async () => {
    await handedOver(devcloud, await requested(devcloud, 2), 2);
    passMinutes(devcloud, 31 * DAY_MINUTES);
    const refused = await dealer().refusal('dealers.pickup.request', aRequest(1));
    expect(refused).toMatchObject({ code: 'dealers.pickup.held', details: { overdueFen: 2 * HEATER_FEN } });
    expect(await callInternally(devcloud, 'dealers.due.remind', {})).toEqual({ reminded: 1, finished: true });
    expect(await callInternally(devcloud, 'dealers.due.remind', {})).toEqual({ reminded: 0, finished: true });
    await devcloud.settle();
    const told = await storedDocuments(devcloud, 'inbox_entries', { kind: 'money_due' });
    expect(told).toHaveLength(1);
    const late = await finance().call('dealers.dues.list', { filter: 'overdue' });
    expect(late.rows).toMatchObject([{ organisationName: '城东专卖店', overdueFen: 2 * HEATER_FEN }]);
    const found = async (search: string) => (await finance().call('dealers.dues.list', { search })).rows.map(({ organisationName }) => organisationName);
    expect([await found('城东'), await found('城东专卖店'), await found('东专'), await found('城西')]).toEqual([['城东专卖店'], ['城东专卖店'], [], []]);

    await topUp(devcloud, 2 * HEATER_FEN);
    expect((await dealer().call('dealers.pickup.request', aRequest(1))).state).toBe('approved');
    expect((await finance().call('dealers.dues.list', {})).rows).toEqual([]);
  });
});
