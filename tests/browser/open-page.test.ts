import { readFileSync } from 'node:fs';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { FRESHNESS } from '../../src/api/freshness';
import { codesText } from '../../src/text/codes';
import { componentText } from '../../src/text/components';
import { sharingText } from '../../src/text/sharing';
import { clientOf } from '../fixtures/functions-client';
import { sees, shown, tap } from './by-hand';
import { openApp, startWorld, type App, type World } from './open-app';

/** What happens on a page that stays open while others work. */
jest.setTimeout(90_000);

const [BUYER, USER, GUIDE, OFFICE] = ['dev-customer-zhang', 'dev-customer-liu', 'dev-guide-limin', 'dev-supervisor-zhao'] as const;
const orderPage = (orderId: string) => `/packages/customer/pages/order/index?orderId=${orderId}`;

let world: World;
let app: App | undefined;

beforeAll(async () => {
  world = await startWorld();
});

afterEach(async () => {
  expect(app?.problems ?? []).toEqual([]);
  await app?.close();
  app = undefined;
});

afterAll(() => (world as World | undefined)?.close());

/** The calls for one action that the page sent from now on. */
function callsOf({ page }: App, action: string): readonly string[] {
  const calls: string[] = [];
  page.on('request', (request) => {
    if (request.postData()?.includes(`"${action}"`) === true) calls.push(action);
  });
  return calls;
}

/** An order of the buyer's that the office has still to ship. */
async function orderToShip(): Promise<string> {
  const guide = clientOf(world.devcloud, GUIDE);
  const [product] = (await guide.call('catalog.product.list', { search: 'JSQ' })).rows;
  const { orderId } = await guide.call('orders.report.create', {
    lines: [{ productId: product?.id ?? '', quantity: 1, unitPriceFen: product?.listPriceFen ?? 0 }],
    customer: { name: '何女士', phone: '13933112233' },
    address: { province: '河北省', city: '石家庄市', district: '桥西区', detail: '维明南大街9号2栋701' },
    wishedWindow: null,
  });
  const { scene } = await guide.call('attribution.code.issue', { kind: 'order', subjectId: orderId });
  await clientOf(world.devcloud, BUYER).call('orders.order.claim', { scene, relation: 'buyer' });
  return orderId;
}

const ship = (orderId: string) => clientOf(world.devcloud, OFFICE).call('orders.delivery.ship', { orderId });

async function setVisibility({ page }: App, state: 'hidden' | 'visible'): Promise<void> {
  await page.evaluate((value) => {
    Object.defineProperty(document, 'visibilityState', { value, configurable: true });
    window.dispatchEvent(new Event('visibilitychange'));
  }, state);
}

it('the customer’s open order page follows the office by itself, and rests while nobody sees it', async () => {
  const orderId = await orderToShip();
  app = await openApp(world, { as: BUYER });
  await app.page.clock.install();
  await app.go(orderPage(orderId));
  await sees(app.page, '备货中');
  await ship(orderId);
  await app.page.clock.runFor(FRESHNESS.liveSeconds * 1_000);
  await sees(app.page, '已发货');

  await setVisibility(app, 'hidden');
  const calls = callsOf(app, 'orders.order.get');
  await app.page.clock.runFor(10 * FRESHNESS.liveSeconds * 1_000);
  expect(calls).toEqual([]);
  await setVisibility(app, 'visible');
  await app.page.waitForLoadState('networkidle');
  expect(calls).toHaveLength(1);
});

it('choosing the window again is enough to see what the office did in another one', async () => {
  const orderId = await orderToShip();
  app = await openApp(world, { as: BUYER, address: orderPage(orderId) });
  await sees(app.page, '备货中');
  await ship(orderId);
  await app.page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await sees(app.page, '已发货');
});

it('a user sees whose order it is when the buyer lets him in, and nothing once he takes it back', async () => {
  const [order] = (await clientOf(world.devcloud, USER).call('orders.order.mine', {})).rows.filter(({ customerName }) => customerName.endsWith('**'));
  const address = orderPage(order?.id ?? '');
  app = await openApp(world, { as: USER, address });
  await sees(app.page, sharingText.hidden.userKnown);
  expect(await shown(app.page).innerText()).not.toMatch(/张晓雯|13800001001/);

  const buyer = await openApp(world, { as: BUYER, address: '/packages/customer/pages/inbox/index' });
  const asked = shown(buyer.page).getByText('想加入这张订单').first();
  const older = shown(buyer.page).getByText(componentText.loadMore);
  await asked.or(older).first().waitFor();
  // Much has happened since he was asked.
  if (!(await asked.isVisible())) await older.click();
  await asked.click();
  await sees(buyer.page, sharingText.asked.body);
  // The other button's name ends in this one's.
  await tap(shown(buyer.page), new RegExp(`^${sharingText.asked.grant}$`));
  await sees(buyer.page, sharingText.people.title);
  await app.page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await sees(app.page, /张晓雯/);

  await tap(shown(buyer.page), sharingText.people.withdraw);
  await buyer.page.getByRole('dialog').getByText(sharingText.people.withdraw, { exact: true }).last().click();
  await sees(buyer.page, sharingText.people.grantAgain);
  expect(buyer.problems).toEqual([]);
  await buyer.close();
  await app.go(address);
  expect(await shown(app.page).innerText()).not.toMatch(/张晓雯|13800001001/);
});

it('the receipt is saved as one picture, whose code a camera reads', async () => {
  const orderId = await orderToShip();
  app = await openApp(world, { as: GUIDE, address: `/packages/staff/pages/receipt/index?orderId=${orderId}` });
  const saved = app.page.waitForEvent('download');
  await tap(shown(app.page), codesText.receipt.download);
  const { data, width, height } = PNG.sync.read(readFileSync(await (await saved).path()));
  expect(height).toBeGreaterThan(width);
  const read = jsQR(new Uint8ClampedArray(data), width, height)?.data ?? '';
  expect(new URL(read).pathname).toBe('/pages/scan/index');
  await sees(app.page, codesText.receipt.downloaded);
});
