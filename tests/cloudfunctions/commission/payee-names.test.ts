import type { PersonPlan } from '../../../devcloud/people/company-documents';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import { foundCompany } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { tell } from '../../fixtures/money';
import { accept, aPerson, commissionBalance, confirmedStatement, finance, payeeIdOf } from '../../fixtures/statements';

jest.setTimeout(120_000);

/** After the tax of somebody from outside it is more than 1,999.99 yuan. */
const MUCH_FEN = 300_000;

let devcloud: Devcloud;
let zhang: PersonPlan;
beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
});
afterAll(() => devcloud.stop());
beforeEach(async () => {
  zhang = await aPerson(devcloud);
});
afterEach(() => devcloud.pay.setBehaviour({ transfers: 'waits' }));

const mine = () => clientOf(devcloud, zhang.openid);
const books = () => finance(devcloud);
const inWechat = async () => (await devcloud.pay.transfers.list()).filter(({ openid }) => openid === zhang.openid);

/** Accepts in WeChat what then comes back. */
async function acceptInVain(payoutId: string): Promise<void> {
  const { parameters } = await mine().call('commission.payout.receive', { payoutId });
  await devcloud.pay.transfers.accept(parameters.package, zhang.openid);
  await tell(devcloud);
}

describe('a payee’s real name', () => {
  it('is asked for above 1,999.99 yuan, and then WeChat pays and is told it, for nobody else to read', async () => {
    const statementId = await confirmedStatement(devcloud, zhang, MUCH_FEN);
    expect(await books().refusal('commission.payout.start', { statementId })).toMatchObject({ code: 'commission.payout.name_needed' });
    expect(await books().call('commission.payout.start_many', { statementIds: [statementId] })).toEqual({ started: 0, redrawn: 0, offline: 0, unnamed: 1, skipped: 0 });
    expect(await mine().call('commission.statement.get', { statementId })).toMatchObject({ nameNeeded: true, commands: ['name'] });
    await mine().call('commission.payee.name', { name: '李真名' });
    expect(await mine().call('commission.statement.get', { statementId })).toMatchObject({ nameNeeded: false, realName: '李真名', commands: [] });
    const { payout } = await books().call('commission.payout.start', { statementId });
    expect(payout).toMatchObject({ state: 'waiting', method: 'wechat' });
    await accept(devcloud, zhang, payout?.payoutId ?? '');
    expect(await inWechat()).toMatchObject([{ state: 'SUCCESS', userName: '李真名' }]);
    expect(await commissionBalance(devcloud, payeeIdOf(zhang))).toEqual({ posted: 0, pendingOut: 0 });
  });

  it('is not given away for less', async () => {
    const statementId = await confirmedStatement(devcloud, zhang, 50_000);
    await mine().call('commission.payee.name', { name: '李真名' });
    await books().call('commission.payout.start', { statementId });
    expect(await inWechat()).toMatchObject([{ userName: '' }]);
  });

  it('that WeChat knows otherwise is asked for again, and the next attempt has the new one', async () => {
    const statementId = await confirmedStatement(devcloud, zhang, MUCH_FEN);
    await mine().call('commission.payee.name', { name: '李假名' });
    await devcloud.pay.setBehaviour({ transfers: 'wrong_name' });
    const { payout } = await books().call('commission.payout.start', { statementId });
    await acceptInVain(payout?.payoutId ?? '');
    const seen = { state: 'confirmed', payout: null, earlier: [{ state: 'failed', failure: 'NAME_NOT_CORRECT' }] };
    expect(await mine().call('commission.statement.get', { statementId })).toMatchObject({ ...seen, commands: ['name'] });
    expect(await books().call('commission.statement.get', { statementId })).toMatchObject(seen);
    await mine().call('commission.payee.name', { name: '李真名' });
    await devcloud.pay.setBehaviour({ transfers: 'waits' });
    const again = await books().call('commission.payout.start', { statementId });
    await accept(devcloud, zhang, again.payout?.payoutId ?? '');
    expect((await inWechat()).map(({ state, userName }) => [state, userName]).toSorted()).toEqual([['FAIL', '李假名'], ['SUCCESS', '李真名']]);
  });

  it('is how somebody is called who left none', async () => {
    zhang = { ...zhang, name: null };
    const statementId = await confirmedStatement(devcloud, zhang, 50_000);
    expect(await mine().call('commission.statement.get', { statementId })).toMatchObject({ name: '', nameNeeded: false, commands: ['name'] });
    await mine().call('commission.payee.name', { name: '李真名' });
    expect(await books().call('commission.statement.get', { statementId })).toMatchObject({ name: '李真名' });
  });
});

describe('a payout that came to nothing', () => {
  it('stays on the statement, and says to its payee what he can do', async () => {
    const statementId = await confirmedStatement(devcloud, zhang, 50_000);
    await devcloud.pay.setBehaviour({ transfers: 'returned' });
    const { payout } = await books().call('commission.payout.start', { statementId });
    await acceptInVain(payout?.payoutId ?? '');
    const [failed] = (await mine().call('commission.statement.get', { statementId })).earlier;
    expect(failed).toMatchObject({ payoutId: payout?.payoutId, state: 'failed', failure: 'REAL_NAME_CHECK_FAIL', startedByName: '' });
    await devcloud.settle();
    const { rows } = await mine().call('identity.inbox.list', {});
    expect(rows.find(({ kind }) => kind === 'payout_failed')).toMatchObject({ facts: { reason: 'REAL_NAME_CHECK_FAIL' } });
  });

  it('keeps to the company what its payee can do nothing about', async () => {
    const statementId = await confirmedStatement(devcloud, zhang, 50_000);
    const { payout } = await books().call('commission.payout.start', { statementId });
    await books().call('commission.payout.cancel', { payoutId: payout?.payoutId ?? '' });
    await tell(devcloud);
    expect((await mine().call('commission.statement.get', { statementId })).earlier).toMatchObject([{ state: 'failed', failure: null }]);
    expect((await books().call('commission.statement.get', { statementId })).earlier).toMatchObject([{ state: 'failed', failure: 'CANCELLED' }]);
  });
});

describe('what is listed for the accountant', () => {
  it('is counted and summed, and exported with way, day and number of the payment, and line by line', async () => {
    const before = await books().call('commission.statement.sum', { state: 'paid' });
    const statementId = await confirmedStatement(devcloud, zhang, 50_000);
    const { payout } = await books().call('commission.payout.start', { statementId });
    await accept(devcloud, zhang, payout?.payoutId ?? '');
    expect(await books().call('commission.statement.sum', { state: 'paid' })).toEqual({ count: before.count + 1, netFen: before.netFen + 50_000, more: false });
    const { csv } = await books().call('commission.statement.export', { state: 'paid' });
    const row = csv.split('\r\n').find((line) => line.includes(payout?.billNo ?? 'none'));
    expect(row).toContain(`微信零钱,2026-`);
    expect(row).toMatch(/,500\.00,$/);
    const lines = await everyLine();
    const his = lines.filter((line) => line.includes(`,${zhang.name ?? ''},`));
    expect(his).toEqual([expect.stringContaining('佣金到账,26112200000001\t,燃气热水器,500.00,,') as string]);
  });

  async function everyLine(): Promise<readonly string[]> {
    let text = '';
    for (let after: string | undefined; ; ) {
      const page = await books().call('commission.statement.export_lines', { state: 'paid', ...(after === undefined ? {} : { after }) });
      text += page.csv;
      if (page.next === null) return text.split('\r\n');
      after = page.next;
    }
  }
});
