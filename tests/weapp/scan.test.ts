import type { Devcloud } from '../../devcloud/start-devcloud';
import { scanText } from '../../src/text/scan';
import { customers, foundCompany, people } from '../fixtures/company';
import { startTestDevcloud } from '../fixtures/devcloud';
import { clientOf } from '../fixtures/functions-client';
import { deliver, reportSale, sceneOf, stockShelves } from '../fixtures/sales';
import type { MiniProgram } from './harness/mini-program';
import { bootAs, scanOf } from './harness/on-devcloud';

let devcloud: Devcloud;
let program: MiniProgram | undefined;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
});

afterEach(() => {
  expect(program?.problems ?? []).toEqual([]);
  program?.close();
  program = undefined;
});

afterAll(() => devcloud.stop());

async function anOrderCode(): Promise<{ readonly orderId: string; readonly scene: string }> {
  const { orderId } = await reportSale(devcloud);
  return { orderId, scene: await sceneOf(devcloud, orderId) };
}

describe('a scanned order code', () => {
  it('shows the order to whoever scans it, without asking him to sign in', async () => {
    const { scene } = await anOrderCode();
    program = await bootAs(devcloud, 'somebody-new', { start: scanOf(scene) });
    expect(program.text()).toContain('JSQ30 燃气热水器');
    expect(program.text()).toContain(scanText.order.claimAsBuyer);
  });

  it('is taken with one tap and then leads to the order', async () => {
    const { orderId, scene } = await anOrderCode();
    program = await bootAs(devcloud, 'buyer-by-tap', { start: scanOf(scene) });
    await program.tap(scanText.order.claimAsBuyer);
    const { relation } = await clientOf(devcloud, 'buyer-by-tap').call('orders.order.get', { orderId });
    expect(relation).toBe('buyer');
  });

  it('is on the home page afterwards, and moves when the office moves it', async () => {
    const { orderId, scene } = await anOrderCode();
    program = await bootAs(devcloud, 'buyer-at-home', { start: scanOf(scene) });
    await program.tap(scanText.order.claimAsBuyer);
    program.hide();
    await program.show({ path: 'pages/home/index', query: {}, scene: 1001 });
    const before = program.text();
    expect(before).toContain('热水器');
    await deliver(devcloud, orderId, 'depart');
    program.hide();
    await program.show({ path: 'pages/home/index', query: {}, scene: 1001 }, { resume: true });
    expect(program.text()).not.toBe(before);
  });

  it.each([
    ['opened anew', false],
    ['shown again', true],
  ])('gives way to another code when the landing is %s by a hot start', async (_how, resume) => {
    const first = await anOrderCode();
    const { scene: personal } = await clientOf(devcloud, people.guide.openid).call('attribution.code.issue', { kind: 'personal' });
    program = await bootAs(devcloud, 'scans-twice', { start: scanOf(first.scene) });
    expect(program.text()).toContain('JSQ30');
    program.hide();
    await program.show(scanOf(personal), { resume });
    expect(program.text()).toContain(scanText.member.headline('李敏', 'guide'));
    expect(program.text()).not.toContain(scanText.order.claimAsBuyer);
  });

  it('arrives as an ordinary link too', async () => {
    const { scene } = await anOrderCode();
    const link = encodeURIComponent(`https://example.com/q?scene=${scene}`);
    program = await bootAs(devcloud, 'by-link', { start: { path: 'pages/scan/index', query: { q: link }, scene: 1011 } });
    expect(program.text()).toContain('JSQ30');
  });
});

describe('a code that is not ours', () => {
  it('gets a sentence that helps and no information', async () => {
    program = await bootAs(devcloud, customers.liu.openid, { start: scanOf('o1aaaaaaaaaaaaaaaa.bbbbbbbbbb') });
    expect(program.text()).toContain(scanText.refusedHeadline);
    expect(program.text()).not.toContain('JSQ30');
  });
});

describe('a lost answer', () => {
  it('keeps what was there and succeeds when it is tried again', async () => {
    const { orderId, scene } = await anOrderCode();
    program = await bootAs(devcloud, 'weak-signal', { start: scanOf(scene) });
    program.network.loseNextAnswer();
    await program.tap(scanText.order.claimAsBuyer);
    expect(program.text()).toContain('网络');
    await program.tap(scanText.order.claimAsBuyer);
    const { relation } = await clientOf(devcloud, 'weak-signal').call('orders.order.get', { orderId });
    expect(relation).toBe('buyer');
  });
});
