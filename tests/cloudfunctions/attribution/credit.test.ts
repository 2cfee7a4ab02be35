import { randomUUID } from 'node:crypto';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import { DAY_MS } from '../../../src/shared/kernel/time';
import { foundCompany, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { basketOf, buy } from '../../fixtures/purchases';
import { claimAs, products, reportSale, stockShelves } from '../../fixtures/sales';

jest.setTimeout(60_000);

let devcloud: Devcloud;
beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
});
afterAll(() => devcloud.stop());

const as = (person: { readonly openid: string }) => clientOf(devcloud, person.openid);
const supervisor = () => as(people.supervisor);

const personalScene = async (person: { readonly openid: string }) =>
  (await as(person).call('attribution.code.issue', { kind: 'personal' })).scene;
const scan = (openid: string, scene: string) => clientOf(devcloud, openid).call('attribution.scan.record', { scene, entry: 1047 });

async function creditOf(orderId: string, reader = supervisor()) {
  await devcloud.settle();
  return reader.call('attribution.credit.get', { orderId });
}
const verdictsOf = ({ contestants }: Awaited<ReturnType<typeof creditOf>>) =>
  contestants.map(({ via, hostName, chain, verdict, credited }) => [via, hostName, chain, verdict, credited]);

describe('an order', () => {
  it('that was reported is the reporter’s, at once; who brought its buyer is decided when he takes it', async () => {
    const openid = `buyer-${randomUUID()}`;
    await scan(openid, await personalScene(people.partner));
    await scan(openid, await personalScene(people.technician));
    const { orderId } = await reportSale(devcloud);
    const before = await creditOf(orderId);
    expect(before).toMatchObject({ buyerKnown: false, uplineLevels: 0 });
    expect(verdictsOf(before)).toEqual([['report', people.guide.name, 'sale', 'credited', true]]);
    await claimAs(devcloud, openid, orderId);
    const after = await creditOf(orderId);
    expect(after).toMatchObject({ buyerKnown: true, uplineLevels: 1, decidedAt: before.decidedAt });
    expect(verdictsOf(after)).toEqual([
      ['report', people.guide.name, 'sale', 'credited', true],
      ['technician', people.technician.name, 'sale', 'outranked', false],
      ['partner', people.partner.name, 'referral', 'credited', true],
    ]);
  });

  it('from the mall is whose code its buyer scanned first, and no stranger’s once he is a customer', async () => {
    const openid = `buyer-${randomUUID()}`;
    await scan(openid, await personalScene(people.guide));
    await scan(openid, await personalScene(people.technician));
    const first = await buy(devcloud, openid, basketOf(products.fridge._id));
    expect(verdictsOf(await creditOf(first.orderId))).toEqual([
      ['technician', people.technician.name, 'sale', 'later', false],
      ['guide', people.guide.name, 'sale', 'credited', true],
    ]);
  });

  it('of an old customer stays his adviser’s, whoever he scans later', async () => {
    const openid = `buyer-${randomUUID()}`;
    await claimAs(devcloud, openid, (await reportSale(devcloud)).orderId);
    await devcloud.settle();
    devcloud.clock.moveTo(new Date(devcloud.clock.now().getTime() + 90 * DAY_MS));
    await scan(openid, await personalScene(people.technician));
    const { orderId } = await buy(devcloud, openid, basketOf(products.fridge._id));
    expect(verdictsOf(await creditOf(orderId))).toEqual([
      ['technician', people.technician.name, 'sale', 'existing_customer', false],
      ['adviser', people.guide.name, 'sale', 'credited', true],
    ]);
  });

  it('is decided once, however often it is told', async () => {
    const openid = `buyer-${randomUUID()}`;
    const { orderId } = await reportSale(devcloud);
    await claimAs(devcloud, openid, orderId);
    const decided = await creditOf(orderId);
    await scan(openid, await personalScene(people.technician));
    await devcloud.settle();
    expect(await creditOf(orderId)).toEqual(decided);
  });

  it('is given to another by a manager, who says why; both stay to be seen', async () => {
    const openid = `buyer-${randomUUID()}`;
    await scan(openid, await personalScene(people.technician));
    const { orderId } = await reportSale(devcloud);
    await claimAs(devcloud, openid, orderId);
    const other = (await creditOf(orderId)).contestants.find(({ via }) => via === 'technician');
    const overruling = { orderId, chain: 'sale', touchId: other?.touchId ?? '', reason: '师傅上门时谈成的' } as const;
    expect(await supervisor().refusal('attribution.credit.overrule', { ...overruling, touchId: 'scn_of_nobody' })).toMatchObject({
      code: 'attribution.credit.touch_missing',
    });
    const overruled = await supervisor().call('attribution.credit.overrule', overruling);
    expect(overruled.overrules).toMatchObject([
      { chain: 'sale', fromName: people.guide.name, toName: people.technician.name, reason: overruling.reason, byName: people.supervisor.name },
    ]);
    expect(verdictsOf(overruled).filter(([, , , , credited]) => credited)).toEqual([['technician', people.technician.name, 'sale', 'outranked', true]]);
    expect(verdictsOf(await creditOf(orderId, as(people.guide)))).toEqual(verdictsOf(overruled));
  });
});
