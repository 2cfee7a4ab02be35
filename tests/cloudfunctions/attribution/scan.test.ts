import { randomUUID } from 'node:crypto';
import { newScene } from '../../../cloudfunctions/attribution/scene-signing';
import { TEST_SIGNING_KEY } from '../../../devcloud/runner/function-settings';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import { customers, foundCompany, idsOf, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { storedDocument, storedDocuments } from '../../fixtures/outbox';
import { claimAs, reportSale, sceneOf, stockShelves } from '../../fixtures/sales';
import { install, openForService } from '../../fixtures/work-orders';

const DAY_MS = 86_400_000;
/** WeChat's scene value of a scanned mini-program code. */
const SCANNED = 1047;

let devcloud: Devcloud;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
  await openForService(devcloud);
});

afterAll(() => devcloud.stop());

const as = (person: { readonly openid: string }) => clientOf(devcloud, person.openid);
const somebody = () => clientOf(devcloud, `customer-${randomUUID()}`);
const scan = (scene: string) => ({ scene, entry: SCANNED });

const personalScene = async (person: { readonly openid: string }) =>
  (await as(person).call('attribution.code.issue', { kind: 'personal' })).scene;

const campaign = (terms: { expiresAt?: number; useLimit?: number } = {}) =>
  as(people.owner).call('attribution.code.create', { kind: 'campaign', title: '双十二以旧换新', ...terms });

async function bindingOf(client: ReturnType<typeof clientOf>) {
  const { person } = await client.call('identity.session.get', {});
  return storedDocument(devcloud, 'bindings', person.id);
}

describe('scanning', () => {
  it('an order code shows the order to a stranger without telling whose it is', async () => {
    const { orderId } = await reportSale(devcloud);
    const landing = await somebody().call('attribution.scan.record', scan(await sceneOf(devcloud, orderId)));
    expect(landing).toMatchObject({
      kind: 'order',
      printed: false,
      host: { name: '李敏', role: 'guide', organisationName: '桥西店' },
      relation: 'none',
      claimable: ['buyer', 'user'],
      order: { addressLine: '石家庄市桥西区**', customerName: '张**' },
    });
    expect(JSON.stringify(landing)).not.toMatch(/13800138000|3栋1202|张女士/);
  });

  it('a receipt code is the printed one, and shows the buyer his order in full', async () => {
    const { orderId } = await reportSale(devcloud);
    await claimAs(devcloud, customers.zhang.openid, orderId);
    const landing = await as(customers.zhang).call(
      'attribution.scan.record',
      scan(await sceneOf(devcloud, orderId, 'receipt')),
    );
    expect(landing).toMatchObject({
      kind: 'order',
      printed: true,
      relation: 'buyer',
      order: { customerName: '张女士' },
    });
  });

  it('a product-body code leads its household to the machine and others only to the model', async () => {
    const { orderId } = await reportSale(devcloud);
    await claimAs(devcloud, customers.liu.openid, orderId);
    await install(devcloud, orderId, ['SN-SCAN-0001']);
    const [appliance] = await storedDocuments(devcloud, 'appliances', { orderId });
    const applianceId = appliance?._id ?? '';
    const { scene } = await as(people.supervisor).call('attribution.code.issue', {
      kind: 'product',
      subjectId: applianceId,
    });
    expect(await as(customers.liu).call('attribution.scan.record', scan(scene))).toMatchObject({
      kind: 'appliance',
      applianceId,
    });
    expect(await somebody().call('attribution.scan.record', scan(scene))).toMatchObject({
      applianceId: null,
      product: { model: 'JSQ30' },
    });
  });

  it('a personal code introduces the member and makes him the adviser', async () => {
    const client = somebody();
    const landing = await client.call('attribution.scan.record', scan(await personalScene(people.guide)));
    expect(landing).toEqual({
      kind: 'member',
      host: { name: '李敏', role: 'guide', organisationName: '桥西店' },
      bound: true,
      own: false,
      target: null,
    });
    expect(await bindingOf(client)).toMatchObject({
      hostPersonId: idsOf(people.guide).personId,
      source: 'personal',
      organisationPath: ['org_headquarters', 'org_storeqiaoxi'],
    });
  });

  it.each([
    ['campaign', { kind: 'campaign', title: '双十二', organisationName: '恒远电器' }],
    ['partner', { kind: 'partner', partnerName: '双十二' }],
    ['service', { kind: 'service', organisationName: '恒远电器' }],
  ] as const)('a %s code of the office says what it is', async (kind, landing) => {
    const { scene } = await as(people.owner).call('attribution.code.create', { kind, title: '双十二' });
    expect(await somebody().call('attribution.scan.record', scan(scene))).toEqual(landing);
  });

  it('an ordinary-link code leads to the same', async () => {
    const { scene } = await campaign();
    const link = `https://shop.example.com/pages/scan/index?scene=${encodeURIComponent(scene)}`;
    const landings = await Promise.all(
      [
        { link, entry: 1011 },
        { link: `https://shop.example.com/c/${scene}`, entry: 1011 },
      ].map((input) => somebody().call('attribution.scan.record', input)),
    );
    expect(landings.map(({ kind }) => kind)).toEqual(['campaign', 'campaign']);
  });

  it('leaves a record every time, and once for a repeated call', async () => {
    const { codeId, scene } = await campaign();
    const client = somebody();
    const requestId = randomUUID();
    const first = await client.call('attribution.scan.record', scan(scene), { requestId });
    expect(await client.call('attribution.scan.record', scan(scene), { requestId, contended: true })).toEqual(first);
    await client.call('attribution.scan.record', scan(scene));
    const records = await storedDocuments(devcloud, 'scans', { codeId });
    expect(records).toHaveLength(2);
    expect(records[0]).toMatchObject({
      kind: 'campaign',
      entry: SCANNED,
      outcome: 'landed',
      organisationId: 'org_headquarters',
    });
    const reused = await client.refusal(
      'attribution.scan.record',
      { ...scan(scene), entry: 1 },
      { requestId, contended: true },
    );
    expect(reused.code).toBe('request.id_reused');
  });
});

describe('a code that does not work', () => {
  const forged = `o1${'a'.repeat(16)}.${'b'.repeat(10)}`;
  const foreign = newScene('order', { current: '1', secrets: { 1: 'a-secret-of-another-shop' } });
  const lost = newScene('order', { current: '1', secrets: { 1: TEST_SIGNING_KEY } });

  it.each([
    ['forged', { scene: forged, entry: SCANNED }],
    ['of another company', { scene: foreign, entry: SCANNED }],
    ['ours by its signature, but never issued', { scene: lost, entry: SCANNED }],
    ['a foreign link', { link: 'https://other.example.com/menu?table=7', entry: 1011 }],
    ['a payment code', { link: 'wxp://f2f0abcdef', entry: 1011 }],
    ['nothing', { entry: 0 }],
  ])('because it is %s is not recognised, and nothing is told', async (_what, input) => {
    const refused = await somebody().refusal('attribution.scan.record', input);
    expect(refused).toMatchObject({ code: 'attribution.code.not_recognised', details: {} });
  });

  it('because it is forged never reaches the codes', async () => {
    const body = { action: 'attribution.scan.record', input: { scene: forged, entry: 0 }, requestId: randomUUID() };
    const { cost } = await devcloud.measure('attribution', 'a-forger', body);
    // Who he is, and whether this call came before: both by key.
    expect(cost).toMatchObject({ roundTrips: 2, documentsExamined: 0 });
  });

  it('because it was revoked, is refused and recorded as refused', async () => {
    const { codeId, scene } = await campaign();
    await as(people.owner).call('attribution.code.revoke', { codeId });
    const client = somebody();
    const requestId = randomUUID();
    expect((await client.refusal('attribution.scan.record', scan(scene), { requestId })).code).toBe(
      'attribution.code.revoked',
    );
    const again = await client.refusal('attribution.scan.record', scan(scene), { requestId, contended: true });
    expect(again.code).toBe('attribution.code.revoked');
    expect(await storedDocuments(devcloud, 'scans', { codeId })).toMatchObject([{ outcome: 'refused', bound: false }]);
    expect(await bindingOf(client)).toBeUndefined();
  });

  it('because it expired is refused from that moment on', async () => {
    const { scene } = await campaign({ expiresAt: devcloud.clock.now().getTime() + DAY_MS });
    await somebody().call('attribution.scan.record', scan(scene));
    devcloud.clock.moveTo(new Date(devcloud.clock.now().getTime() + DAY_MS));
    expect((await somebody().refusal('attribution.scan.record', scan(scene))).code).toBe('attribution.code.expired');
  });

  it('because the member left is revoked', async () => {
    const scene = await personalScene(people.technician);
    await as(people.owner).call('identity.member.revoke', idsOf(people.technician));
    expect((await somebody().refusal('attribution.scan.record', scan(scene))).code).toBe('attribution.code.revoked');
  });

  it('with a wrong form of call is refused before anything is read', async () => {
    const { code } = await somebody().refusal('attribution.scan.record', { scene: 'x'.repeat(65), entry: -1 });
    expect(code).toBe('request.invalid');
  });
});

describe('a use limit', () => {
  it('lets exactly that many people in when twenty come at once', async () => {
    const { codeId, scene } = await campaign({ useLimit: 5 });
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        clientOf(devcloud, `crowd-${n}`).answer('attribution.scan.record', scan(scene), { contended: true }),
      ),
    );
    const refusals = answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(5);
    expect(new Set(refusals)).toEqual(new Set(['attribution.code.used_up']));
    expect(await storedDocument(devcloud, 'scene_codes', codeId)).toMatchObject({ uses: 5 });
  });

  it('counts a person once, and lets him in again when it is used up', async () => {
    const { codeId, scene } = await campaign({ useLimit: 2 });
    const [first, second, third] = [somebody(), somebody(), somebody()];
    await first.call('attribution.scan.record', scan(scene));
    await first.call('attribution.scan.record', scan(scene));
    await second.call('attribution.scan.record', scan(scene));
    expect((await third.refusal('attribution.scan.record', scan(scene))).code).toBe('attribution.code.used_up');
    await first.call('attribution.scan.record', scan(scene));
    expect(await storedDocument(devcloud, 'scene_codes', codeId)).toMatchObject({ uses: 2 });
  });
});
