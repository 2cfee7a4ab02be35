import type { Devcloud } from '../../../devcloud/start-devcloud';
import { accounts } from '../../../src/shared/domain/ledger/accounts';
import { reversedAmount } from '../../../src/shared/domain/ledger/reversal';
import { commissionOf } from '../../../src/shared/domain/commission/rules';
import { broughtAndPaid, brought, entriesOf, guideId, partnerId, passDays, released } from '../../fixtures/commissions';
import { toldLead } from '../../fixtures/leads';
import { foundCompany, idsOf, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { FAN, LAMP, pay, refund, shelveLamps, type Purchase } from '../../fixtures/lamps';
import { callInternally } from '../../fixtures/money';
import { storedDocument } from '../../fixtures/outbox';
import { claimAs, deliver, reportSale, stockShelves } from '../../fixtures/sales';
import { storedFaults } from '../../fixtures/till';

jest.setTimeout(120_000);

let devcloud: Devcloud;
beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
  await shelveLamps(devcloud);
});
afterAll(() => devcloud.stop());
afterEach(async () => {
  expect(await storedFaults(devcloud)).toEqual([]);
});

const supervisor = () => clientOf(devcloud, people.supervisor.openid);

async function held(payeeId: string) {
  const found = await storedDocument(devcloud, 'ledger_accounts', accounts.payeeCommission(payeeId));
  return { posted: Number(found?.['posted'] ?? 0), pendingIn: Number(found?.['pendingIn'] ?? 0) };
}

/** What somebody has more than before. */
async function gained(payeeId: string, act: () => Promise<unknown>) {
  const before = await held(payeeId);
  await act();
  const after = await held(payeeId);
  return { posted: after.posted - before.posted, pendingIn: after.pendingIn - before.pendingIn };
}

const statesOf = async ({ orderId }: Purchase) => (await entriesOf(devcloud, orderId)).map(({ audience, state }) => [audience, state]);

describe('commission', () => {
  it('is set aside for who sold and who brought, once the order is paid, and not before', async () => {
    const bought = await brought(devcloud, 2, 1);
    await devcloud.settle();
    expect(await entriesOf(devcloud, bought.orderId)).toEqual([]);
    const gain = await gained(partnerId(), () => pay(devcloud, bought));
    const entries = await entriesOf(devcloud, bought.orderId);
    expect(entries.map(({ audience, payeeId, touch }) => [audience, payeeId, touch?.via])).toEqual([
      ['partner', partnerId(), 'partner'],
      ['staff', guideId(), 'guide'],
      ['partner', partnerId(), 'partner'],
      ['staff', guideId(), 'guide'],
    ]);
    for (const { promised } of entries) {
      const { paidFen, quantity, rate } = promised.facts;
      expect(promised.amount).toBe(commissionOf({ mode: 'percent', bps: Number(rate) }, { paidFen: Number(paidFen), quantity: Number(quantity) }));
    }
    const forPartner = entries.filter(({ audience }) => audience === 'partner').reduce((sum, { promised }) => sum + promised.amount, 0);
    expect(gain).toEqual({ posted: 0, pendingIn: forPartner });
  });

  it('is released seven days after the goods came, and not a day earlier', async () => {
    const bought = await broughtAndPaid(devcloud);
    await deliver(devcloud, bought.orderId);
    await devcloud.settle();
    await passDays(devcloud, 6.9);
    expect(await statesOf(bought)).toEqual([['partner', 'held'], ['staff', 'held']]);
    await passDays(devcloud, 0.1);
    expect(await statesOf(bought)).toEqual([['partner', 'payable'], ['staff', 'payable']]);
    expect(await callInternally(devcloud, 'commission.entry.release', {})).toMatchObject({ released: 0, finished: true });
  });

  it('goes in proportion with a refund before its release, and becomes debt with one after it', async () => {
    const early = await broughtAndPaid(devcloud, 2);
    const [before] = await entriesOf(devcloud, early.orderId);
    const lost = await gained(partnerId(), () => refund(devcloud, early, [{ lineId: `${early.orderId}_1`, quantity: 1 }], false));
    const [after] = await entriesOf(devcloud, early.orderId);
    expect(lost.posted).toBe(0);
    expect(after?.promised.amount).toBe((before?.promised.amount ?? 0) + lost.pendingIn);
    const earned = before?.promised.earned ?? 0;
    const whole = Number(before?.promised.facts['paidFen']);
    // The first of two lamps costs the half, rounded down.
    expect(-lost.pendingIn).toBe(reversedAmount(earned, { before: 0, after: Math.floor(whole / 2), whole }));

    const late = await broughtAndPaid(devcloud, 1, 1);
    await released(devcloud, late);
    const taken = await gained(partnerId(), () => refund(devcloud, late, [{ lineId: `${late.orderId}_1`, quantity: 1 }, { lineId: `${late.orderId}_2`, quantity: 1 }], true));
    const earnedByAll = (await entriesOf(devcloud, late.orderId)).filter(({ audience }) => audience === 'partner').reduce((sum, { promised }) => sum + promised.amount, 0);
    expect(taken).toEqual({ posted: -earnedByAll, pendingIn: 0 });
  });

  it('waits while a refund of its order is asked for, and is looked at again a day later', async () => {
    const bought = await broughtAndPaid(devcloud);
    await deliver(devcloud, bought.orderId);
    await devcloud.settle();
    const buyer = clientOf(devcloud, bought.openid);
    const { refundId } = await buyer.call('orders.refund.request', { orderId: bought.orderId, lines: [{ lineId: `${bought.orderId}_1`, quantity: 1 }], goodsReturned: true, reason: '不合适' });
    await passDays(devcloud, 8);
    expect(await statesOf(bought)).toEqual([['partner', 'held'], ['staff', 'held']]);
    const [entry] = await entriesOf(devcloud, bought.orderId);
    const detail = await clientOf(devcloud, people.finance.openid).call('commission.entry.get', { entryId: entry?._id ?? '' });
    expect(detail).toMatchObject({ waitsFor: 'after_sale' });
    await buyer.call('orders.refund.withdraw', { refundId });
    await passDays(devcloud, 1);
    expect(await statesOf(bought)).toEqual([['partner', 'payable'], ['staff', 'payable']]);
  });

  it('of a lead is the partner’s who told of it, also when nobody ever takes the order as its buyer', async () => {
    const leadId = await toldLead(devcloud, people.partner);
    await supervisor().call('leads.lead.assign', { leadId, heldBy: null, to: idsOf(people.guide) });
    const { orderId, totalFen } = await reportSale(devcloud, { leadId });
    await devcloud.settle();
    await pay(devcloud, { openid: people.guide.openid, personId: guideId(), orderId, payableFen: totalFen });
    const made = (await entriesOf(devcloud, orderId)).map(({ audience, payeeId, touch }) => [audience, payeeId, touch?.via]);
    expect(made).toEqual([['partner', partnerId(), 'lead'], ['staff', guideId(), 'report']]);
    const stranger = `buyer-${orderId}`;
    await claimAs(devcloud, stranger, orderId);
    await devcloud.settle();
    expect((await entriesOf(devcloud, orderId)).map(({ audience, state }) => [audience, state])).toEqual([['partner', 'held'], ['staff', 'held']]);
  });

  it('goes to whom a manager gives the order, and is taken back from who had it', async () => {
    const bought = await broughtAndPaid(devcloud);
    const { contestants } = await supervisor().call('attribution.credit.get', { orderId: bought.orderId });
    const partner = contestants.find(({ via }) => via === 'partner');
    const gain = await gained(partnerId(), async () => {
      await supervisor().call('attribution.credit.overrule', { orderId: bought.orderId, chain: 'referral', touchId: null, reason: '顾客说是自己来的' });
      await devcloud.settle();
    });
    expect(gain.pendingIn).toBeLessThan(0);
    await supervisor().call('attribution.credit.overrule', { orderId: bought.orderId, chain: 'referral', touchId: partner?.touchId ?? '', reason: '查了记录，是他带来的' });
    await devcloud.settle();
    expect(await statesOf(bought)).toEqual([['partner', 'void'], ['partner', 'held'], ['staff', 'held']]);
    await released(devcloud, bought);
    expect(await statesOf(bought)).toEqual([['partner', 'void'], ['partner', 'payable'], ['staff', 'payable']]);
  });

  it('is nobody’s when the order is cancelled', async () => {
    const bought = await broughtAndPaid(devcloud);
    const office = clientOf(devcloud, people.supervisor.openid);
    await office.call('orders.order.cancel', { orderId: bought.orderId, reason: '重复下单' });
    await devcloud.settle();
    expect(await statesOf(bought)).toEqual([['partner', 'void'], ['staff', 'void']]);
  });

  it('keeps the rules of the day of its order', async () => {
    const finance = clientOf(devcloud, people.finance.openid);
    const bought = await brought(devcloud, 1, 0);
    await devcloud.settle();
    const { values, version } = await finance.call('settings.area.get', { area: 'commission' });
    if (!('rules' in values)) throw new Error('the rules of commission');
    const none = { ...values, rules: [] };
    await finance.call('settings.area.publish', { area: 'commission', values: none, basedOn: version, reason: '试一天' });
    await pay(devcloud, bought);
    expect(await statesOf(bought)).toEqual([['partner', 'held'], ['staff', 'held']]);
    const later = await broughtAndPaid(devcloud, 1, 0);
    expect(await statesOf(later)).toEqual([]);
    await finance.call('settings.area.publish', { area: 'commission', values, basedOn: version + 1, reason: '改回来' });
  });
});

describe('a commission that looks as if nobody was brought', () => {
  it('waits for a person, who lets it go or takes it back, once', async () => {
    const finance = clientOf(devcloud, people.finance.openid);
    const { orderId, totalFen: payableFen } = await reportSale(devcloud, { lines: [{ productId: LAMP, quantity: 1, unitPriceFen: 333_33 }, { productId: FAN, quantity: 1, unitPriceFen: 1_234_57 }] });
    await claimAs(devcloud, people.guide.openid, orderId);
    await devcloud.settle();
    await pay(devcloud, { openid: people.guide.openid, personId: guideId(), orderId, payableFen });
    const [first, second] = await entriesOf(devcloud, orderId);
    expect([first?.hold, second?.hold]).toMatchObject([{ signs: [{ reason: 'self_purchase' }] }, { signs: [{ reason: 'self_purchase' }] }]);
    const { rows } = await finance.call('commission.hold.list', { state: 'open' });
    expect(rows.map(({ entryId }) => entryId)).toEqual(expect.arrayContaining([first?._id, second?._id]));
    await finance.call('commission.hold.decide', { entryId: first?._id ?? '', pass: true, words: '员工内购，按规定有提成' });
    await finance.call('commission.hold.decide', { entryId: second?._id ?? '', pass: false, words: '自己买自己推' });
    expect((await finance.refusal('commission.hold.decide', { entryId: second?._id ?? '', pass: true, words: '再想想' })).code).toBe('commission.hold.decided');
    await deliver(devcloud, orderId);
    await devcloud.settle();
    await passDays(devcloud, 7);
    expect((await entriesOf(devcloud, orderId)).map(({ state }) => state)).toEqual(['payable', 'void']);
  });
});
