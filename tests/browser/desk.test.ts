import { membersText } from '../../src/text/members';
import { appText } from '../../src/text/app';
import { retailersText } from '../../src/text/retailers';
import { workbenchText } from '../../src/text/workbench';
import { sees, shown, tap } from './by-hand';
import { openApp, startWorld, type App, type World } from './open-app';

const DESK = { width: 1280, height: 800 } as const;
const RETAILER = '/packages/office/pages/retailer/index?organisationId=org_mallcounter';
const MEMBERS = '/packages/office/pages/members/index';
const { noAccess, tasks } = workbenchText;

jest.setTimeout(60_000);

let world: World;

beforeAll(async () => {
  world = await startWorld();
}, 120_000);

afterAll(() => (world as World | undefined)?.close());

async function at<Result>(options: Parameters<typeof openApp>[1], look: (app: App) => Promise<Result>): Promise<void> {
  const app = await openApp(world, options);
  app.page.setDefaultTimeout(15_000);
  try {
    await look(app);
    expect(app.problems).toEqual([]);
  } finally {
    await app.close();
  }
}

const tabBar = ({ page }: App) => page.locator('.taro-tabbar__tabbar');
const navigation = ({ page }: App) => shown(page).getByRole('navigation');

describe('at a desk', () => {
  it('the office has one navigation: beside the page, and it leads everywhere', () =>
    at({ ...DESK, as: 'dev-supervisor-zhao', address: '/pages/workbench/index' }, async (app) => {
      await navigation(app).getByText(tasks.members).waitFor();
      expect(await tabBar(app).isVisible()).toBe(false);
      await navigation(app).getByText(tasks.members).click();
      await sees(app.page, membersText.invite);
      expect(await navigation(app).locator('[aria-current="page"]').innerText()).toBe(tasks.members);
      await navigation(app).getByText(tasks.codes).click();
      await sees(app.page, '旧热水器换新季');
      await navigation(app).getByText(appText.tabs.home).click();
      await navigation(app).getByText(appText.tabs.workbench).click();
      await sees(app.page, '赵勇，您好');
    }));

  it('a customer has the four places of everybody', () =>
    at({ ...DESK, as: 'dev-customer-zhang' }, async (app) => {
      await navigation(app).getByText(appText.tabs.mall).waitFor();
      expect(await navigation(app).getByRole('link').count()).toBe(4);
      expect(await tabBar(app).isVisible()).toBe(false);
    }));
});

describe('a settlement at a desk', () => {
  it('has beside every row that waits for a word a control in sight, however much is said of the row', () =>
    at({ width: 1440, height: 900, as: 'dev-finance-sun', address: RETAILER }, async (app) => {
      await shown(app.page).getByRole('tab', { name: retailersText.tabs.settlements, exact: true }).click();
      await shown(app.page).getByText('十月流水结算').first().click();
      const row = shown(app.page).getByRole('row').filter({ hasText: 'ZS-2610-0501' });
      await row.waitFor();
      for (const said of [row.getByText(retailersText.decide.action, { exact: true }), row.getByText(retailersText.decide.less.claim)]) {
        // The page slides in from the right.
        const element = await said.elementHandle();
        await app.page.waitForFunction(({ words, width }) => words.getBoundingClientRect().right <= width, { words: element, width: 1440 });
      }
      await row.getByText(retailersText.decide.action, { exact: true }).click();
      await sees(app.page, retailersText.decide.title(4));
    }));
});

describe('a page of the office opened by its address', () => {
  it('shows a customer who to be and where to go, and nothing to invite with', () =>
    at({ as: 'dev-customer-he', address: MEMBERS }, async (app) => {
      await sees(app.page, noAccess.visitorTitle);
      expect(await shown(app.page).innerText()).not.toContain(membersText.invite);
      await tap(shown(app.page), noAccess.enter);
      await sees(app.page, workbenchText.signIn.headline);
    }));

  it('leads home on a phone, which has no navigation beside the page', () =>
    at({ as: 'dev-owner-wu', address: MEMBERS }, async (app) => {
      await sees(app.page, membersText.invite);
      await tap(shown(app.page), appText.toHome);
      await app.page.waitForURL(/pages\/home\/index/);
      expect(await tabBar(app).isVisible()).toBe(true);
    }));
});

it('the tab bar grows with the text', () =>
  at({ fontSizePx: 24, as: 'dev-customer-zhang' }, async (app) => {
    const label = tabBar(app).locator('.weui-tabbar__label').first();
    expect(await label.evaluate((element) => parseFloat(getComputedStyle(element).fontSize))).toBeCloseTo(16.5, 1);
    const [bar, words] = await Promise.all([tabBar(app).boundingBox(), label.boundingBox()]);
    expect((words?.y ?? 0) + (words?.height ?? 0)).toBeLessThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0));
  }));
