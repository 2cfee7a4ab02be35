import type { DemoSale } from './demo-sales';

const ZHOU = 'dev-guide-zhou';
const buys = (openid: string) => [{ openid, relation: 'buyer' }] as const;

/** What the partner store's guide sold there: the margin of the first is the store's, that of the second on its way. */
export const partnerStoreSales: readonly DemoSale[] = [
  {
    key: 'partner-washer',
    daysAgo: 16,
    time: '14:25',
    reporter: ZHOU,
    at: 'org_changanpartner',
    customer: { name: '田秀兰', phone: '13931190021' },
    district: '长安区',
    detail: '中山东路 318 号 2 栋 1103',
    products: [{ product: 'washer' }],
    claims: buys('demo-neighbour-tian'),
    paid: true,
    steps: [
      { step: 'ship', afterDays: 1, time: '09:50' },
      { step: 'schedule', afterDays: 1, time: '10:25' },
      { step: 'depart', afterDays: 2, time: '13:40' },
      { step: 'deliver', afterDays: 2, time: '15:05' },
    ],
  },
  {
    key: 'partner-washer-second',
    daysAgo: 3,
    time: '11:35',
    reporter: ZHOU,
    at: 'org_changanpartner',
    customer: { name: '段鹏', phone: '13931190022' },
    district: '长安区',
    detail: '光华路 55 号 6 栋 402',
    products: [{ product: 'washer', discountYuan: 200 }],
    claims: buys('demo-neighbour-duan'),
    paid: true,
    steps: [{ step: 'ship', afterDays: 1, time: '10:10' }],
  },
];
