import { sees, shown, tap } from '../../tests/browser/by-hand';
import { productIdOf } from '../../devcloud/people/demo-products';
import { contestText } from '../../src/text/contests';
import { sharesText } from '../../src/text/shares';
import type { DemoIds, Screen } from './screen';

const ZHANG = 'dev-customer-zhang';
const NEWCOMER = 'dev-customer-he';
const GUIDE = 'dev-guide-limin';
const SUPERVISOR = 'dev-supervisor-zhao';
const OWNER = 'dev-owner-wu';

/** Passing things on: by whom, to whom, and what came of it. */
export function shareScreens({ applianceId, shared, sharedUs, sharedMachine }: DemoIds): readonly Screen[] {
  const product = `/packages/customer/pages/product/index?productId=${productIdOf('fridge')}`;
  const opened = ({ scene, shareId }: DemoIds['shared']) => `/pages/scan/index?scene=${encodeURIComponent(scene)}&shareId=${shareId}`;
  const open = (page: Parameters<NonNullable<Screen['steps']>>[0]) => tap(shown(page), new RegExp(sharesText.action));
  return [
    { name: 'share-product', as: ZHANG, address: product, steps: open },
    { name: 'share-name', as: NEWCOMER, address: product, steps: open },
    { name: 'share-appliance', as: ZHANG, address: `/packages/customer/pages/appliance/index?applianceId=${applianceId}` },
    { name: 'share-landing', as: NEWCOMER, address: opened(shared) },
    { name: 'share-landing-own', as: ZHANG, address: opened(shared) },
    { name: 'share-landing-home', as: NEWCOMER, address: opened(sharedUs) },
    { name: 'share-landing-machine', as: NEWCOMER, address: opened(sharedMachine) },
    { name: 'shares', as: ZHANG, address: '/packages/customer/pages/shares/index' },
    { name: 'shares-empty', as: NEWCOMER, address: '/packages/customer/pages/shares/index' },
    {
      name: 'shares-brought',
      as: ZHANG,
      address: '/packages/customer/pages/shares/index',
      steps: async (page) => {
        await shown(page).getByRole('tab', { name: sharesText.mine.tabs.brought }).click();
        await sees(page, contestText.mine.someOrder);
      },
      wholeAfter: true,
    },
    { name: 'contests-own', as: GUIDE, address: '/packages/staff/pages/contests/index' },
    { name: 'contests', as: SUPERVISOR, address: '/packages/office/pages/contests/index', atDesk: true },
    { name: 'setting-attribution', as: OWNER, address: '/packages/office/pages/setting/index?area=attribution', atDesk: true },
  ];
}
