/**
 * Takes pictures of the web build on a local cloud of its own: `npm run screenshots -- [folder] [name part]`. Without a
 * folder the README's pictures go to docs/screens; with one every screen goes there in every look, for looking at them.
 * Chinese needs a font that has it (Debian: fonts-noto-cjk).
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { shown } from '../../tests/browser/by-hand';
import { openApp, startWorld, type App, type AppOptions, type World } from '../../tests/browser/open-app';
import { clientOf } from '../../tests/fixtures/functions-client';
import { productIdOf } from '../../devcloud/people/demo-products';
import type { Input } from '../../src/shared/contract/registry';
import type { DemoIds, Screen } from './screen';
import { screensOf } from './screens';
import { visitsUnderWay } from './visits-under-way';

const DESK = { width: 1180, height: 760 } as const;

/** How a screen is looked at; `day` is a phone with nothing changed. */
const LOOKS = {
  day: {},
  night: { colorScheme: 'dark' },
  large: { fontSizePx: 24 },
  small: { fontSizePx: 24, width: 320, height: 640 },
  desk: DESK,
  'desk-night': { ...DESK, colorScheme: 'dark' },
} as const satisfies Readonly<Record<string, AppOptions>>;
type Look = keyof typeof LOOKS;

/** After this a sheet stands still and what it asked for is there. */
const SETTLED_MS = 600;

const PHONE_LOOKS = ['day', 'night', 'large', 'small'] as const satisfies readonly Look[];
const DESK_LOOKS = ['desk', 'desk-night'] as const satisfies readonly Look[];

/** The README's pictures, by file. */
const README_PICTURES: Readonly<Record<string, readonly [screen: string, look: Look]>> = {
  landing: ['landing', 'day'],
  home: ['home', 'day'],
  'workbench-guide': ['workbench-guide', 'day'],
  'order-code': ['order-code', 'day'],
  'office-orders-wide': ['office-orders', 'desk'],
};

async function demoIds({ devcloud }: World): Promise<DemoIds> {
  const customer = clientOf(devcloud, 'dev-customer-zhang');
  const guide = clientOf(devcloud, 'dev-guide-limin');
  const { rows } = await customer.call('orders.order.mine', {});
  const { appliances } = await customer.call('orders.home.get', {});
  const orders = await guide.call('orders.order.list', {});
  const placed = orders.rows.find((order) => order.stage === 'placed' && !order.cancelled) ?? orders.rows[0];
  const placedOrderId = placed?.id ?? '';
  const applianceId = appliances[0]?.id ?? '';
  const share = (target: Input<'attribution.share.create'>['target']) => customer.call('attribution.share.create', { target, channel: 'link' });
  const [order, personal, appliance, shared, sharedUs, sharedMachine] = await Promise.all([
    guide.call('attribution.code.issue', { kind: 'order', subjectId: placedOrderId }),
    guide.call('attribution.code.issue', { kind: 'personal' }),
    clientOf(devcloud, 'dev-supervisor-zhao').call('attribution.code.issue', { kind: 'product', subjectId: applianceId }),
    share({ kind: 'product', productId: productIdOf('fridge') }),
    share({ kind: 'home' }),
    share({ kind: 'appliance', applianceId }),
  ]);
  return {
    orderId: rows[0]?.id ?? '',
    placedOrderId,
    applianceId,
    orderScene: order.scene,
    guideScene: personal.scene,
    applianceScene: appliance.scene,
    shared,
    sharedUs,
    sharedMachine,
    ...(await visitsUnderWay(devcloud)),
  };
}

/** Makes the window as high as what scrolls in it and the tab bar, so that the picture has all of the page. */
async function showAll({ page }: App): Promise<void> {
  const window = page.viewportSize();
  const height = await shown(page).evaluate((element) => element.scrollHeight + innerHeight - element.clientHeight);
  if (window !== null && height > window.height) await page.setViewportSize({ width: window.width, height });
}

async function take(world: World, screen: Screen, look: Look, file: string, whole: boolean): Promise<void> {
  const { as, address, steps, wholeAfter } = screen;
  const app = await openApp(world, { as, address, ...LOOKS[look] });
  try {
    app.page.setDefaultTimeout(10_000);
    await steps?.(app.page);
    await app.page.waitForLoadState('networkidle');
    if (steps !== undefined) await app.page.waitForTimeout(SETTLED_MS);
    if (whole && (steps === undefined || wholeAfter === true)) await showAll(app);
    await app.page.screenshot({ path: file });
  } catch (failure) {
    process.stderr.write(`${file}: ${failure instanceof Error ? failure.message : String(failure)}\n`);
  }
  for (const problem of app.problems) process.stderr.write(`${file}: ${problem}\n`);
  await app.close();
}

async function main(): Promise<void> {
  const [folder, part = ''] = process.argv.slice(2);
  const target = folder ?? 'docs/screens';
  mkdirSync(target, { recursive: true });
  const world = await startWorld();
  try {
    const screens = screensOf(await demoIds(world));
    const everyLook = screens.flatMap((screen) =>
      [...PHONE_LOOKS, ...(screen.atDesk === true ? DESK_LOOKS : [])].map((look) => ({ file: `${screen.name}.${look}`, screen, look })),
    );
    const forReadme = Object.entries(README_PICTURES).flatMap(([file, [name, look]]) =>
      screens.filter((screen) => screen.name === name).map((screen) => ({ file, screen, look })),
    );
    for (const { file, screen, look } of folder === undefined ? forReadme : everyLook) {
      if (!file.includes(part)) continue;
      await take(world, screen, look, path.join(target, `${file}.png`), folder !== undefined);
    }
  } finally {
    await world.close();
  }
}

main().then(
  () => process.exit(0),
  (failure: unknown) => {
    process.stderr.write(`${failure instanceof Error ? (failure.stack ?? failure.message) : String(failure)}\n`);
    process.exit(1);
  },
);
