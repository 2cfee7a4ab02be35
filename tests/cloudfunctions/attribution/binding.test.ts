import { randomUUID } from 'node:crypto';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import { foundCompany, idsOf, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { storedDocument, storedDocuments } from '../../fixtures/outbox';
import { aReport, claimAs, reportSale, stockShelves } from '../../fixtures/sales';

const DAY_MS = 86_400_000;
/** WeChat's scene value of a scanned mini-program code. */
const SCANNED = 1047;

let devcloud: Devcloud;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
});

afterAll(() => devcloud.stop());

const as = (person: { readonly openid: string }) => clientOf(devcloud, person.openid);
const somebody = () => clientOf(devcloud, `customer-${randomUUID()}`);
const scan = (scene: string) => ({ scene, entry: SCANNED });

const personalScene = async (person: { readonly openid: string }) =>
  (await as(person).call('attribution.code.issue', { kind: 'personal' })).scene;

async function bindingOf(client: ReturnType<typeof clientOf>) {
  const { person } = await client.call('identity.session.get', {});
  return storedDocument(devcloud, 'bindings', person.id);
}

describe('binding', () => {
  it('the first member scanned stays the adviser for 30 days', async () => {
    const client = somebody();
    const [first, second] = [await personalScene(people.guide), await personalScene(people.otherGuide)];
    await client.call('attribution.scan.record', scan(first));
    expect(await client.call('attribution.scan.record', scan(second))).toMatchObject({ bound: false });
    expect(await client.call('attribution.scan.record', scan(first))).toMatchObject({ bound: true });
    devcloud.clock.moveTo(new Date(devcloud.clock.now().getTime() + 30 * DAY_MS));
    expect(await client.call('attribution.scan.record', scan(second))).toMatchObject({ bound: true });
  });

  it('nobody becomes his own adviser', async () => {
    const scene = await personalScene(people.guide);
    expect(await as(people.guide).call('attribution.scan.record', scan(scene))).toMatchObject({ bound: false });
    expect(await bindingOf(as(people.guide))).toBeUndefined();
  });

  it('a person has one binding, also when he scans twenty codes at once', async () => {
    const client = somebody();
    const scenes = [await personalScene(people.guide), await personalScene(people.otherGuide)];
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        client.call('attribution.scan.record', scan(scenes[n % 2] ?? ''), { contended: true }),
      ),
    );
    const { person } = await client.call('identity.session.get', {});
    const bound = (await storedDocuments(devcloud, 'scans', { personId: person.id })).filter(
      (record) => record['bound'] === true,
    );
    expect(bound).toHaveLength(1);
  });

  it('who takes an order becomes the reporter’s customer for good', async () => {
    const openid = `buyer-${randomUUID()}`;
    const { orderId } = await reportSale(devcloud);
    await claimAs(devcloud, openid, orderId);
    await devcloud.settle();
    const client = clientOf(devcloud, openid);
    expect(await bindingOf(client)).toMatchObject({
      hostPersonId: idsOf(people.guide).personId,
      source: 'order',
      expiresAt: null,
      orderId,
      organisationPath: ['org_headquarters', 'org_storeqiaoxi'],
    });
    devcloud.clock.moveTo(new Date(devcloud.clock.now().getTime() + 60 * DAY_MS));
    const other = await personalScene(people.otherGuide);
    expect(await client.call('attribution.scan.record', scan(other))).toMatchObject({ bound: false });
  });

  it('an order taken while another adviser’s binding holds changes nothing', async () => {
    const openid = `buyer-${randomUUID()}`;
    const client = clientOf(devcloud, openid);
    await client.call('attribution.scan.record', scan(await personalScene(people.otherGuide)));
    const { orderId } = await reportSale(devcloud);
    await claimAs(devcloud, openid, orderId);
    await devcloud.settle();
    expect(await bindingOf(client)).toMatchObject({
      hostPersonId: idsOf(people.otherGuide).personId,
      source: 'personal',
    });
  });

  it('who takes an order whose reporter has left becomes a customer of the store alone', async () => {
    const { orderId } = await as(people.dealerGuide).call('orders.report.create', aReport());
    await as(people.owner).call('identity.member.revoke', idsOf(people.dealerGuide));
    const client = somebody();
    const { scene } = await as(people.owner).call('attribution.code.issue', { kind: 'order', subjectId: orderId });
    await client.call('orders.order.claim', { scene, relation: 'buyer' });
    await devcloud.settle();
    expect(await bindingOf(client)).toMatchObject({
      hostPersonId: null,
      source: 'order',
      expiresAt: null,
      orderId,
      organisationId: 'org_dealershop',
      organisationPath: ['org_headquarters', 'org_dealereast', 'org_dealershop'],
    });
    expect(await storedDocuments(devcloud, 'inbox_entries', { orderId, kind: 'order_claimed' })).toEqual([]);
  });
});
