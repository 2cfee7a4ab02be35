import { appText } from './text/app';

/** On the mini-program the colours come from theme.json by day and night; the web reads them from tokens.scss. */
const themed = process.env.TARO_ENV === 'weapp';

const tab = (name: keyof typeof appText.tabs) => ({
  pagePath: `pages/${name}/index`,
  text: appText.tabs[name],
  iconPath: themed ? `@${name}Icon` : `assets/tabs/${name}.png`,
  selectedIconPath: themed ? `@${name}IconOn` : `assets/tabs/${name}-on.png`,
});

const pagesOf = (...names: string[]) => names.map((name) => `pages/${name}/index`);

export default defineAppConfig({
  pages: ['pages/home/index', 'pages/mall/index', 'pages/workbench/index', 'pages/me/index', 'pages/scan/index'],
  subPackages: [
    {
      root: 'packages/customer',
      pages: pagesOf(
        'order',
        'orders',
        'appliance',
        'service',
        'service-request',
        'door',
        'inbox',
        'ledger',
        'privacy',
        'not-found',
        'product',
        'cart',
        'checkout',
        'pay',
        'refund',
        'points',
        'coupons',
        'rewards',
        'reward',
        'lotteries',
        'lottery',
        'lottery-record',
        'draws',
        'claim',
      ),
    },
    {
      root: 'packages/staff',
      pages: pagesOf('report', 'orders', 'order', 'job', 'door-code', 'order-code', 'receipt', 'personal-code', 'work-orders', 'work-order', 'phone-request'),
    },
    {
      root: 'packages/office',
      pages: pagesOf(
        'dispatch',
        'technicians',
        'members',
        'codes',
        'settings',
        'setting',
        'stock',
        'prices',
        'payments',
        'refunds',
        'refund',
        'paybacks',
        'reconciliation',
        'books',
        'coupon-rules',
        'rewards',
        'lotteries',
        'lottery',
        'member-points',
      ),
    },
  ],
  tabBar: {
    color: themed ? '@tabColor' : '#6f7875',
    selectedColor: themed ? '@tabColorOn' : '#0b6b66',
    backgroundColor: themed ? '@surface' : '#ffffff',
    borderStyle: 'white',
    list: [tab('home'), tab('mall'), tab('workbench'), tab('me')],
  },
  window: {
    navigationBarTitleText: appText.name,
    navigationBarBackgroundColor: themed ? '@paper' : '#f5f3ee',
    navigationBarTextStyle: themed ? '@navText' : 'black',
    backgroundColor: themed ? '@paper' : '#f5f3ee',
    backgroundTextStyle: themed ? '@pullText' : 'dark',
  },
  // Only the foreground: a technician on his way, and a customer who puts his home on the map (platform.md: Location).
  requiredPrivateInfos: ['startLocationUpdate', 'onLocationChange', 'chooseLocation'],
  permission: { 'scope.userLocation': { desc: appText.locationPurpose } },
  ...(themed ? { darkmode: true, themeLocation: 'theme.json' } : {}),
  lazyCodeLoading: 'requiredComponents',
});
