import { readFileSync } from 'node:fs';
import path from 'node:path';
import { appText } from '../../src/text/app';
import { clientOf } from '../fixtures/functions-client';
import { openApp, startWorld, type World } from './open-app';

const source = readFileSync(path.resolve(__dirname, '../../dist/weapp/app.json'), 'utf8');
const appJson = JSON.parse(source) as {
  readonly pages: readonly string[];
  readonly subPackages: readonly { readonly root: string; readonly pages: readonly string[] }[];
};
const routes = [...appJson.pages, ...appJson.subPackages.flatMap(({ root, pages }) => pages.map((page) => path.posix.join(root, page)))];

const CUSTOMER = 'dev-customer-zhang';
const GUIDE = 'dev-guide-limin';
const OWNER = 'dev-owner-wu';

let world: World;
let query: string;

beforeAll(async () => {
  world = await startWorld();
  const { rows } = await clientOf(world.devcloud, CUSTOMER).call('orders.order.mine', {});
  const { appliances } = await clientOf(world.devcloud, CUSTOMER).call('orders.home.get', {});
  query = `?orderId=${rows[0]?.id ?? ''}&applianceId=${appliances[0]?.id ?? ''}`;
}, 120_000);

afterAll(async () => {
  await (world as World | undefined)?.close();
});

function whoOpens(route: string): string {
  if (route.startsWith('packages/staff')) return GUIDE;
  return route.startsWith('packages/office') ? OWNER : CUSTOMER;
}

describe('an address that is none of ours', () => {
  it.each(['/nope/page', '/packages/office/pages/nobody/index?x=1', '/pages/home/index/more'])(
    '%s says so and leads home',
    async (address) => {
      const app = await openApp(world, { as: CUSTOMER, address });
      try {
        await app.page.getByText(appText.notFound.headline).waitFor();
        await app.page.locator('.empty-state').getByText(appText.toHome).click();
        await app.page.waitForURL(/\/pages\/home\/index/);
        await app.page.locator('.taro_page:visible .screen').last().waitFor();
        expect(app.problems).toEqual([]);
      } finally {
        await app.close();
      }
    },
    20_000,
  );
});

const looks = [
  { look: 'by day', colorScheme: 'light' },
  { look: 'by night', colorScheme: 'dark' },
  { look: 'in the largest text', colorScheme: 'light', fontSizePx: 24 },
  { look: 'on a wide screen', colorScheme: 'light', width: 1280 },
] as const;

describe.each(routes)('the page %s', (route) => {
  it.each(looks)(
    'opens $look without an error and without running off the screen',
    async (look) => {
      const app = await openApp(world, { ...look, as: whoOpens(route), address: `/${route}${query}` });
      try {
        const shown = app.page.locator('.taro_page:visible').last();
        await shown.locator('.screen').waitFor();
        expect((await shown.innerText()).trim()).not.toBe('');
        const overhang = await shown.evaluate((element) => Math.max(element.scrollWidth - element.clientWidth, document.documentElement.scrollWidth - innerWidth));
        expect(overhang).toBeLessThanOrEqual(0);
        expect(app.problems).toEqual([]);
      } finally {
        await app.close();
      }
    },
    20_000,
  );
});
