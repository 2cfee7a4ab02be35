import type { Devcloud } from '../../../devcloud/start-devcloud';
import type { CommissionAudience } from '../../../src/shared/domain/commission/rules';
import { entriesOf, partnerId, released } from '../../fixtures/commissions';
import { foundCompany, idsOf, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { pay, purchase, shelveLamps, type Purchase } from '../../fixtures/lamps';
import { accept, commissionBalance, draft, finance, latestStatement } from '../../fixtures/statements';
import { stockShelves } from '../../fixtures/sales';
import { storedFaults } from '../../fixtures/till';

jest.setTimeout(180_000);

const DEALER = 'org_dealereast';
const ruleFor = (audience: CommissionAudience, ...bps: readonly number[]) => ({
  audience,
  startsOn: null,
  of: { kind: 'base' as const },
  levels: bps.map((one) => ({ mode: 'percent' as const, bps: one })),
});

let devcloud: Devcloud;
/** The buyers of a chain: the partner brought the first, and each brought the next. */
let chain: readonly Purchase[] = [];

const codeOf = ({ openid }: { readonly openid: string }) => clientOf(devcloud, openid).call('attribution.code.issue', { kind: 'personal' });

/** Under which somebody who bought shares, by his name. */
async function shareOf({ openid }: Purchase) {
  await clientOf(devcloud, openid).call('identity.profile.update', { name: '好邻居' });
  return clientOf(devcloud, openid).call('attribution.share.code', {});
}

/** Somebody new scans the guide's code and this one, buys two lamps, pays, and keeps them beyond the after-sale days. */
async function bought(by: { readonly scene: string }): Promise<Purchase> {
  const made = await purchase(devcloud, 2, 0, 0, async (openid) => {
    for (const { scene } of [await codeOf(people.dealerGuide), by]) await clientOf(devcloud, openid).call('attribution.scan.record', { scene, entry: 1047 });
  });
  await devcloud.settle();
  await pay(devcloud, made);
  await released(devcloud, made);
  return made;
}

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
  await shelveLamps(devcloud);
  const { version, values } = await finance(devcloud).call('settings.area.get', { area: 'commission' });
  if (!('rules' in values)) throw new Error('the rules of commission');
  const three = {
    ...values,
    rules: [ruleFor('staff', 200, 100, 50), ruleFor('partner', 300, 150, 70), ruleFor('customer', 200, 90, 40)],
    depth: { staff: 3, partner: 3, customer: 3 },
    complianceAccepted: true,
  };
  await finance(devcloud).call('settings.area.publish', { area: 'commission', values: three, basedOn: version, reason: '试三级' });
  const first = await bought(await codeOf(people.partner));
  const second = await bought(await shareOf(first));
  const third = await bought(await shareOf(second));
  chain = [first, second, third];
});
afterAll(() => devcloud.stop());
afterEach(async () => {
  expect(await storedFaults(devcloud)).toEqual([]);
});

const share = (paidFen: number, bps: number): number => Math.floor((paidFen * bps) / 10_000);
const paidOf = (position: number): number => chain[position]?.payableFen ?? 0;

describe('three levels', () => {
  it('pay along the company to the third place above the sale, and beside it to the third who brought somebody', async () => {
    const [first, second, third] = chain;
    const shown = (await entriesOf(devcloud, third?.orderId ?? '')).map(({ audience, level, payeeId, promised }) => [audience, level, payeeId, promised.amount]);
    const paid = paidOf(2);
    expect(shown.toSorted()).toEqual(
      [
        ['customer', 1, second?.personId, share(paid, 200)],
        ['customer', 2, first?.personId, share(paid, 90)],
        ['partner', 3, partnerId(), share(paid, 70)],
        ['staff', 1, idsOf(people.dealerGuide).personId, share(paid, 200)],
        ['staff', 2, 'org_dealershop', share(paid, 100)],
        ['staff', 3, DEALER, share(paid, 50)],
      ].toSorted(),
    );
  });

  it('are one statement for a partner: his own buyers, theirs, and theirs again, each at its level’s rate', async () => {
    await draft(devcloud);
    const statement = await latestStatement(devcloud, partnerId());
    expect(statement).toMatchObject({ lineCount: 3, earnedFen: share(paidOf(0), 300) + share(paidOf(1), 150) + share(paidOf(2), 70) });
  });

  it('are paid to who stands at the third level, to the fen', async () => {
    const statement = await latestStatement(devcloud, partnerId());
    await clientOf(devcloud, people.partner.openid).call('commission.statement.confirm', { statementId: statement._id });
    const { payout } = await finance(devcloud).call('commission.payout.start', { statementId: statement._id });
    await accept(devcloud, people.partner, payout?.payoutId ?? '');
    expect(await clientOf(devcloud, people.partner.openid).call('commission.statement.get', { statementId: statement._id })).toMatchObject({ state: 'paid' });
    expect(await commissionBalance(devcloud, partnerId())).toEqual({ posted: 0, pendingOut: 0 });
  });
});

describe('a statement in a place’s name', () => {
  const dealer = () => clientOf(devcloud, people.dealer.openid);

  it('is read and confirmed by who runs it, without tax, and by nobody else', async () => {
    const { _id: statementId } = await latestStatement(devcloud, DEALER);
    const earnedFen = [0, 1, 2].reduce((sum, position) => sum + share(paidOf(position), 50), 0);
    expect((await dealer().call('commission.statement.mine', { payeeId: DEALER })).rows).toMatchObject([{ statementId, name: '城东专卖店' }]);
    expect(await dealer().call('commission.statement.get', { statementId })).toMatchObject({ payeeKind: 'organisation', earnedFen, taxFen: 0, netFen: earnedFen, nameNeeded: false });
    for (const { openid } of [people.dealerGuide, people.partner]) {
      expect(await clientOf(devcloud, openid).refusal('commission.statement.confirm', { statementId })).toMatchObject({ code: 'commission.statement.missing' });
    }
    expect(await dealer().call('commission.statement.confirm', { statementId })).toMatchObject({ state: 'confirmed' });
  });

  it('is paid by hand with what shows it: WeChat sends money to people only', async () => {
    const { _id: statementId, netFen } = await latestStatement(devcloud, DEALER);
    expect(await finance(devcloud).refusal('commission.payout.start', { statementId })).toMatchObject({ code: 'commission.payout.only_offline' });
    expect(await finance(devcloud).call('commission.statement.get', { statementId })).toMatchObject({ commands: ['record_offline'] });
    const evidence = ['cloud://local-env.local/evidence/receipt-1.jpg'];
    expect(await finance(devcloud).call('commission.payout.record_offline', { statementId, evidence })).toMatchObject({ state: 'paid', payout: { method: 'offline', netFen } });
    expect(await commissionBalance(devcloud, DEALER)).toEqual({ posted: 0, pendingOut: 0 });
    expect(await dealer().call('commission.statement.get', { statementId })).toMatchObject({ state: 'paid', commands: [] });
  });
});
