import { randomUUID } from 'node:crypto';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import { DEFAULT_CREDIT_RULES } from '../../../src/shared/domain/attribution/credit';
import { DAY_MS } from '../../../src/shared/kernel/time';
import { foundCompany, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { basketOf, buy } from '../../fixtures/purchases';
import { products, stockShelves } from '../../fixtures/sales';

jest.setTimeout(60_000);

let devcloud: Devcloud;
beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
});
afterAll(() => devcloud.stop());

const owner = () => clientOf(devcloud, people.owner.openid);
const creditOf = async (orderId: string) => {
  await devcloud.settle();
  return owner().call('attribution.credit.get', { orderId });
};

/** Somebody who scanned a guide so many days ago and buys now. */
async function buysAfter(days: number) {
  const openid = `buyer-${randomUUID()}`;
  const { scene } = await clientOf(devcloud, people.guide.openid).call('attribution.code.issue', { kind: 'personal' });
  await clientOf(devcloud, openid).call('attribution.scan.record', { scene, entry: 1047 });
  devcloud.clock.moveTo(new Date(devcloud.clock.now().getTime() + days * DAY_MS));
  return buy(devcloud, openid, basketOf(products.fridge._id));
}

describe('the rules about whose sale an order is', () => {
  it('say before they change how many of the last days’ orders they would have given to another', async () => {
    await buysAfter(3);
    const early = await buysAfter(12);
    await devcloud.settle();
    const { effects } = await owner().call('settings.area.preview', { area: 'attribution', values: { ...DEFAULT_CREDIT_RULES, ranks: [...DEFAULT_CREDIT_RULES.ranks], days: 10 } });
    expect(effects.find(({ kind }) => kind === 'credits_otherwise')).toMatchObject({ count: 2, before: 0, after: 1 });
    expect(await creditOf(early.orderId)).toMatchObject({ policyVersion: 0, days: 30 });
  });

  it('hold for orders from then on, and each order keeps the ones it was decided by', async () => {
    const before = await buysAfter(1);
    await devcloud.settle();
    const values = { days: 10, ranks: ['order' as const, 'personal' as const] };
    const { version } = await owner().call('settings.area.publish', { area: 'attribution', values, basedOn: 0, reason: '十天内下单才算' });
    const after = await buysAfter(12);
    expect(await creditOf(after.orderId)).toMatchObject({ policyVersion: version, ...values, contestants: [{ verdict: 'expired', credited: false }] });
    expect(await creditOf(before.orderId)).toMatchObject({ policyVersion: 0, days: 30, contestants: [{ verdict: 'credited', credited: true }] });
  });

  it.each([
    ['no day', { days: 0, ranks: ['order' as const] }],
    ['half a year and a day', { days: 181, ranks: ['order' as const] }],
    ['a source twice', { days: 30, ranks: ['order' as const, 'personal' as const, 'personal' as const] }],
    ['something before the order code', { days: 30, ranks: ['personal' as const, 'order' as const] }],
    ['nothing at all', { days: 30, ranks: [] }],
  ])('cannot be %s', async (_name, values) => {
    const refused = await owner().refusal('settings.area.preview', { area: 'attribution', values });
    expect(refused.code).toBe('request.invalid');
  });
});
