import type { Devcloud } from '../../devcloud/start-devcloud';
import { scanText } from '../../src/text/scan';
import { foundCompany } from '../fixtures/company';
import { startTestDevcloud } from '../fixtures/devcloud';
import { clientOf } from '../fixtures/functions-client';
import { reportSale, sceneOf, stockShelves } from '../fixtures/sales';
import { scanOf } from './harness/on-devcloud';
import { Simulator, waitUntil } from './harness/simulator';

const customer = 'customer-of-the-simulator';
let devcloud: Devcloud;
let simulator: Simulator;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
  simulator = new Simulator((name, data) => devcloud.call(name, customer, data as Parameters<Devcloud['call']>[2]));
});

afterAll(async () => {
  await devcloud.stop();
  simulator.close();
});

describe("drawn by WeChat's own templates", () => {
  it('the home page tells a new customer what to do', async () => {
    const page = simulator.open({ path: 'pages/home/index', query: {}, scene: 1001 });
    await page.shows(scanText.scanButton);
    expect(page.element.querySelector('wx-button')).not.toBeNull();
  });

  it('the landing shows the order, and one tap takes it', async () => {
    const { orderId } = await reportSale(devcloud);
    const page = simulator.open(scanOf(await sceneOf(devcloud, orderId)));
    await page.shows(scanText.order.claimAsBuyer);
    expect(page.text()).toContain('JSQ30 燃气热水器');
    page.tap(scanText.order.claimAsBuyer);
    await waitUntil(() => simulator.askedFor.some((url) => url.includes(orderId)), () => 'the page of the order');
    const { relation } = await clientOf(devcloud, customer).call('orders.order.get', { orderId });
    expect(relation).toBe('buyer');
  });
});
