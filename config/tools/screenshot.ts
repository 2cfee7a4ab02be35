/**
 * Takes pictures of the web build on a local cloud of its own: `npm run screenshots -- [folder] [name part]`.
 * Without a folder they go to docs/screens. Chinese needs a font that has it (Debian: fonts-noto-cjk).
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { clientOf } from '../../tests/fixtures/functions-client';
import { openApp, startWorld, type AppOptions, type World } from '../../tests/browser/open-app';

interface Shot extends AppOptions {
  readonly name: string;
}

const NIGHT = { colorScheme: 'dark' } as const;
const LARGE = { fontSizePx: 24 } as const;
const WIDE = { width: 1180, height: 760 } as const;

/** Ids that the addresses need, from the demo company. */
async function demoIds({ devcloud }: World): Promise<{ readonly orderId: string; readonly applianceId: string; readonly scene: string }> {
  const customer = clientOf(devcloud, 'dev-customer-zhang');
  const { rows } = await customer.call('orders.order.mine', {});
  const { appliances } = await customer.call('orders.home.get', {});
  const orders = await clientOf(devcloud, 'dev-guide-limin').call('orders.order.list', {});
  const placed = orders.rows.find((order) => order.stage === 'placed' && !order.cancelled) ?? orders.rows[0];
  const { scene } = await clientOf(devcloud, 'dev-guide-limin').call('attribution.code.issue', { kind: 'order', subjectId: placed?.id ?? '' });
  return { orderId: rows[0]?.id ?? '', applianceId: appliances[0]?.id ?? '', scene };
}

function shotsOf({ orderId, applianceId, scene }: Awaited<ReturnType<typeof demoIds>>): readonly Shot[] {
  const customer = { as: 'dev-customer-zhang' };
  const guide = { as: 'dev-guide-limin' };
  const office = { as: 'dev-supervisor-zhao' };
  const order = `/packages/customer/pages/order/index?orderId=${orderId}`;
  return [
    { name: 'landing', as: 'dev-customer-he', address: `/pages/scan/index?scene=${encodeURIComponent(scene)}` },
    { name: 'home', ...customer },
    { name: 'home-night', ...customer, ...NIGHT },
    { name: 'home-large', ...customer, ...LARGE },
    { name: 'home-new', as: 'dev-customer-he' },
    { name: 'order', ...customer, address: order },
    { name: 'order-large', ...customer, address: order, ...LARGE },
    { name: 'appliance', ...customer, address: `/packages/customer/pages/appliance/index?applianceId=${applianceId}` },
    { name: 'inbox', ...customer, address: '/packages/customer/pages/inbox/index' },
    { name: 'mall', ...customer, address: '/pages/mall/index' },
    { name: 'me', ...customer, address: '/pages/me/index' },
    { name: 'workbench-visitor', as: 'dev-customer-he', address: '/pages/workbench/index' },
    { name: 'workbench-guide', ...guide, address: '/pages/workbench/index' },
    { name: 'report', ...guide, address: '/packages/staff/pages/report/index' },
    { name: 'order-code', ...guide, address: `/packages/staff/pages/order-code/index?orderId=${orderId}` },
    { name: 'receipt', ...guide, address: `/packages/staff/pages/receipt/index?orderId=${orderId}` },
    { name: 'workbench-office', ...office, address: '/pages/workbench/index' },
    { name: 'office-orders', ...office, address: '/packages/staff/pages/orders/index' },
    { name: 'office-orders-wide', ...office, address: '/packages/staff/pages/orders/index', ...WIDE },
    { name: 'office-order', ...office, address: `/packages/staff/pages/order/index?orderId=${orderId}` },
    { name: 'office-members', ...office, address: '/packages/office/pages/members/index' },
    { name: 'office-codes-wide', as: 'dev-owner-wu', address: '/packages/office/pages/codes/index', ...WIDE },
  ];
}

async function main(): Promise<void> {
  const [folder = 'docs/screens', part = ''] = process.argv.slice(2);
  mkdirSync(folder, { recursive: true });
  const world = await startWorld();
  try {
    const shots = shotsOf(await demoIds(world));
    for (const { name, ...options } of shots.filter((shot) => shot.name.includes(part))) {
      const app = await openApp(world, options);
      await app.page.screenshot({ path: path.join(folder, `${name}.png`) });
      for (const problem of app.problems) process.stderr.write(`${name}: ${problem}\n`);
      await app.close();
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
