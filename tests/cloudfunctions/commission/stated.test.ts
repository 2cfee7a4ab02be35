import type { Devcloud } from '../../../devcloud/start-devcloud';
import { broughtAndPaid, entriesOf, partnerId, passDays, released } from '../../fixtures/commissions';
import { foundCompany, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { shelveLamps, type Purchase } from '../../fixtures/lamps';
import { accept, draft, finance, latestStatement } from '../../fixtures/statements';

jest.setTimeout(60_000);

let devcloud: Devcloud;
beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await shelveLamps(devcloud);
});
afterAll(() => devcloud.stop());

const partner = () => clientOf(devcloud, people.partner.openid);
const listed = async () => (await partner().call('commission.entry.list', {})).rows;
const standingOf = async ({ orderId }: Purchase) => (await listed()).find((row) => row.orderId === orderId)?.statement;

describe('an amount', () => {
  it('says on which statement it stands, from its drawing to its payment, and one that came later says nothing', async () => {
    const first = await broughtAndPaid(devcloud, 30);
    expect(await standingOf(first)).toBeNull();
    await released(devcloud, first);
    expect(await standingOf(first)).toBeNull();
    await draft(devcloud);
    const { _id: statementId } = await latestStatement(devcloud, partnerId());
    expect(await standingOf(first)).toEqual({ statementId, state: 'drafted' });

    await partner().call('commission.statement.confirm', { statementId });
    const { payout } = await finance(devcloud).call('commission.payout.start', { statementId });
    expect(await standingOf(first)).toEqual({ statementId, state: 'paying' });
    await accept(devcloud, people.partner, payout?.payoutId ?? '');
    const second = await broughtAndPaid(devcloud, 10);
    await released(devcloud, second);
    expect([await standingOf(first), await standingOf(second)]).toEqual([{ statementId, state: 'paid' }, null]);

    await draft(devcloud);
    const { _id: next } = await latestStatement(devcloud, partnerId());
    expect(await standingOf(second)).toEqual({ statementId: next, state: 'drafted' });
    await passDays(devcloud, 1);
    expect(await standingOf(first)).toEqual({ statementId, state: 'paid' });
    const entry = (await entriesOf(devcloud, first.orderId)).find(({ audience }) => audience === 'partner');
    expect((await partner().call('commission.entry.get', { entryId: entry?._id ?? '' })).entry.statement).toEqual({ statementId, state: 'paid' });
  });
});
