import type { PersonPlan } from '../../../devcloud/people/company-documents';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import { foundCompany, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { callInternally, tell } from '../../fixtures/money';
import { accept, aPerson, commissionBalance, confirmedStatement, draft, earn, finance, latestStatement, passMinutes, payeeIdOf, payoutsOf } from '../../fixtures/statements';
import { storedFaults } from '../../fixtures/till';

jest.setTimeout(120_000);

let devcloud: Devcloud;
/** Everybody in these tests is somebody of his own. */
let zhang: PersonPlan;
beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
});
afterAll(() => devcloud.stop());
beforeEach(async () => {
  zhang = await aPerson(devcloud);
});
afterEach(async () => {
  await devcloud.pay.setBehaviour({ calls: 'served', transfers: 'waits', notifications: 'at_once' });
  expect(await storedFaults(devcloud)).toEqual([]);
});

const mine = () => clientOf(devcloud, zhang.openid);
const zhangId = () => payeeIdOf(zhang);
const hisTransfers = async () => (await devcloud.pay.transfers.list()).filter(({ openid }) => openid === zhang.openid);
const paidOut = async () => (await hisTransfers()).filter(({ state }) => state === 'SUCCESS').reduce((sum, { amountFen }) => sum + amountFen, 0);

describe('a payout', () => {
  it('is set aside, waits for its payee, and is posted when he has accepted it', async () => {
    const statementId = await confirmedStatement(devcloud, zhang, 50_000);
    const begun = await finance(devcloud).call('commission.payout.start', { statementId });
    expect(begun).toMatchObject({ state: 'paying', payout: { state: 'waiting', netFen: 50_000, taxFen: 0, method: 'wechat' }, commands: ['retry', 'cancel'] });
    expect(await commissionBalance(devcloud, zhangId())).toEqual({ posted: 50_000, pendingOut: 50_000 });
    expect(await mine().call('commission.statement.get', { statementId })).toMatchObject({ commands: ['receive'], payout: { failure: null, startedByName: '' } });
    await accept(devcloud, zhang, begun.payout?.payoutId ?? '');
    expect(await mine().call('commission.statement.get', { statementId })).toMatchObject({ state: 'paid', payout: { state: 'paid' }, commands: [] });
    expect(await commissionBalance(devcloud, zhangId())).toEqual({ posted: 0, pendingOut: 0 });
    expect(await paidOut()).toBe(50_000);
  });

  it('keeps back the tax of who is no member of staff', async () => {
    const statementId = await confirmedStatement(devcloud, zhang, 100_000);
    const { payout } = await finance(devcloud).call('commission.payout.start', { statementId });
    expect(payout).toMatchObject({ netFen: 96_000, taxFen: 4_000 });
    await accept(devcloud, zhang, payout?.payoutId ?? '');
    expect(await paidOut()).toBe(96_000);
    expect(await commissionBalance(devcloud, zhangId())).toEqual({ posted: 0, pendingOut: 0 });
  });

  it('is asked for again under the same number when nobody knows whether WeChat took it', async () => {
    const statementId = await confirmedStatement(devcloud, zhang, 50_000);
    await devcloud.pay.setBehaviour({ calls: 'lost' });
    expect(await finance(devcloud).call('commission.payout.start', { statementId })).toMatchObject({ state: 'paying', payout: { state: 'asking' } });
    expect(await finance(devcloud).refusal('commission.payout.start', { statementId })).toMatchObject({ code: 'commission.statement.not_allowed' });
    await devcloud.pay.setBehaviour({ calls: 'served' });
    passMinutes(devcloud, 2);
    expect(await callInternally(devcloud, 'commission.payout.sweep', {})).toMatchObject({ finished: true });
    const [payout] = await payoutsOf(devcloud, zhangId());
    expect(payout).toMatchObject({ state: 'waiting' });
    expect(await hisTransfers()).toHaveLength(1);
    await accept(devcloud, zhang, payout?._id ?? '');
    expect(await paidOut()).toBe(50_000);
  });

  it('goes back to its payee when he did not accept it within a day, and is paid once more under another number', async () => {
    const statementId = await confirmedStatement(devcloud, zhang, 50_000);
    await finance(devcloud).call('commission.payout.start', { statementId });
    passMinutes(devcloud, 24 * 60 + 1);
    await callInternally(devcloud, 'commission.payout.sweep', {});
    await tell(devcloud);
    expect(await finance(devcloud).call('commission.statement.get', { statementId })).toMatchObject({ state: 'confirmed', payout: null });
    expect(await payoutsOf(devcloud, zhangId())).toMatchObject([{ state: 'failed', failure: 'OVERDUE_CLOSE' }]);
    expect(await commissionBalance(devcloud, zhangId())).toEqual({ posted: 50_000, pendingOut: 0 });
    const again = await finance(devcloud).call('commission.payout.start', { statementId });
    await accept(devcloud, zhang, again.payout?.payoutId ?? '');
    expect(new Set((await hisTransfers()).map(({ _id }) => _id)).size).toBe(2);
    expect(await paidOut()).toBe(50_000);
  });

  it('stays as it is when the merchant has not enough, and is tried again under the same number', async () => {
    const statementId = await confirmedStatement(devcloud, zhang, 50_000);
    await devcloud.pay.setBehaviour({ transfers: 'not_enough' });
    const { payout } = await finance(devcloud).call('commission.payout.start', { statementId });
    expect(payout).toMatchObject({ state: 'refused' });
    expect(payout?.failure).toContain('资金不足');
    expect(await finance(devcloud).refusal('commission.payout.cancel', { payoutId: payout?.payoutId ?? '' })).toMatchObject({ code: 'commission.payout.under_way' });
    await devcloud.pay.setBehaviour({ transfers: 'waits' });
    expect(await finance(devcloud).call('commission.payout.retry', { payoutId: payout?.payoutId ?? '' })).toMatchObject({ state: 'waiting', billNo: payout?.billNo });
    await accept(devcloud, zhang, payout?.payoutId ?? '');
    expect(await paidOut()).toBe(50_000);
  });

  it('fails when WeChat sends it back, also where the notification never comes', async () => {
    const statementId = await confirmedStatement(devcloud, zhang, 50_000);
    await devcloud.pay.setBehaviour({ transfers: 'returned', notifications: 'never' });
    const { payout } = await finance(devcloud).call('commission.payout.start', { statementId });
    await accept(devcloud, zhang, payout?.payoutId ?? '');
    expect(await mine().call('commission.payout.check', { payoutId: payout?.payoutId ?? '' })).toEqual({ state: 'failed' });
    expect(await commissionBalance(devcloud, zhangId())).toEqual({ posted: 50_000, pendingOut: 0 });
  });

  it('is taken back while its payee has not accepted it, and then paid by hand, with evidence', async () => {
    const statementId = await confirmedStatement(devcloud, zhang, 50_000);
    const { payout } = await finance(devcloud).call('commission.payout.start', { statementId });
    const evidence = ['cloud://local-env.local/evidence/receipt-1.jpg'];
    expect(await finance(devcloud).refusal('commission.payout.record_offline', { statementId, evidence })).toMatchObject({ code: 'commission.statement.not_allowed' });
    expect(await finance(devcloud).call('commission.payout.cancel', { payoutId: payout?.payoutId ?? '' })).toMatchObject({ state: 'failed' });
    expect(await finance(devcloud).call('commission.payout.record_offline', { statementId, evidence })).toMatchObject({ state: 'paid', payout: { method: 'offline', state: 'paid' } });
    await tell(devcloud);
    expect(await paidOut()).toBe(0);
    expect(await commissionBalance(devcloud, zhangId())).toEqual({ posted: 0, pendingOut: 0 });
  });

  it('is points instead where its payee wants them, at the rate at which they pay', async () => {
    const statementId = await confirmedStatement(devcloud, zhang, 12_345);
    await mine().call('commission.payee.prefer', { prefers: 'points' });
    expect(await finance(devcloud).call('commission.payout.start', { statementId })).toMatchObject({ state: 'paid', payout: { method: 'points', points: 1_234 } });
    expect(await hisTransfers()).toEqual([]);
    expect(await commissionBalance(devcloud, zhangId())).toEqual({ posted: 0, pendingOut: 0 });
  });

  it('is drawn anew when a refund came between, and takes what is over as debt into the next', async () => {
    const statementId = await confirmedStatement(devcloud, zhang, 50_000);
    await earn(devcloud, zhangId(), -20_000);
    expect(await finance(devcloud).refusal('commission.payout.start', { statementId })).toMatchObject({ code: 'commission.statement.settling' });
    passMinutes(devcloud, 3);
    expect(await finance(devcloud).call('commission.payout.start', { statementId })).toMatchObject({ state: 'drafted', closingFen: 30_000, netFen: 30_000, reversedFen: 20_000 });
    await mine().call('commission.statement.confirm', { statementId });
    const { payout } = await finance(devcloud).call('commission.payout.start', { statementId });
    await accept(devcloud, zhang, payout?.payoutId ?? '');
    await earn(devcloud, zhangId(), -5_000);
    await draft(devcloud);
    expect(await latestStatement(devcloud, zhangId())).toMatchObject({ state: 'carried', openingFen: 30_000, paidFen: 30_000, reversedFen: 5_000, closingFen: -5_000 });
    await earn(devcloud, zhangId(), 8_000);
    await draft(devcloud);
    expect(await latestStatement(devcloud, zhangId())).toMatchObject({ state: 'drafted', openingFen: -5_000, earnedFen: 8_000, closingFen: 3_000, netFen: 3_000 });
  });

  it('is started once by however many press at once', async () => {
    const statementId = await confirmedStatement(devcloud, zhang, 50_000);
    const byTen = await Promise.all(
      Array.from({ length: 10 }, (_, turn) =>
        turn % 2 === 0
          ? finance(devcloud).answer('commission.payout.start', { statementId }, { contended: true })
          : clientOf(devcloud, people.owner.openid).answer('commission.payout.start_many', { statementIds: [statementId] }, { contended: true }),
      ),
    );
    expect(byTen.length).toBe(10);
    await devcloud.settle();
    expect(await payoutsOf(devcloud, zhangId())).toHaveLength(1);
    expect(await hisTransfers()).toHaveLength(1);
    expect(await commissionBalance(devcloud, zhangId())).toEqual({ posted: 50_000, pendingOut: 50_000 });
  });
});
