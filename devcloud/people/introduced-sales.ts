import type { DemoSale } from './demo-sales';

const ZHOU = 'dev-guide-zhou';
const LIMIN = 'dev-guide-limin';
const buys = (openid: string) => [{ openid, relation: 'buyer' }] as const;

const delivered: DemoSale['steps'] = [
  { step: 'ship', afterDays: 1, time: '09:40' },
  { step: 'schedule', afterDays: 1, time: '10:15' },
  { step: 'depart', afterDays: 2, time: '08:50' },
  { step: 'deliver', afterDays: 2, time: '11:10' },
];

/** Who came because somebody passed it on: friends of 张晓雯, and a client of the decorator. */
export const FRIENDS = { ma: 'demo-friend-ma', qian: 'demo-friend-qian', tao: 'demo-friend-tao', xin: 'demo-friend-xin' } as const;
export const CLIENT = 'demo-client-gao';

/** Sales to people whom somebody brought, and one of a guide to herself. */
export const introducedSales: readonly DemoSale[] = [
  {
    key: 'friend-washer',
    daysAgo: 26,
    time: '15:20',
    reporter: ZHOU,
    customer: { name: '马丽', phone: '13931190011' },
    district: '裕华区',
    detail: '槐安东路 112 号 5 栋 302',
    products: [{ product: 'washer' }],
    claims: buys(FRIENDS.ma),
    paid: true,
    steps: delivered,
  },
  {
    key: 'friend-fridge',
    daysAgo: 19,
    time: '10:05',
    reporter: ZHOU,
    customer: { name: '钱芳', phone: '13931190012' },
    district: '裕华区',
    detail: '体育南大街 66 号 1 栋 1101',
    products: [{ product: 'fridgeSlim' }],
    claims: buys(FRIENDS.qian),
    paid: true,
    steps: delivered,
  },
  {
    key: 'client-washer',
    daysAgo: 13,
    time: '17:30',
    reporter: LIMIN,
    customer: { name: '高翔', phone: '13931190013' },
    district: '桥西区',
    detail: '新石中路 30 号 9 栋 501',
    products: [{ product: 'washer' }, { product: 'filterComposite', quantity: 2 }],
    claims: buys(CLIENT),
    paid: true,
    steps: delivered,
  },
  {
    key: 'friend-same-home',
    daysAgo: 6,
    time: '19:10',
    reporter: LIMIN,
    customer: { name: '辛颖', phone: '13931190014' },
    district: '桥西区',
    detail: '桥西路18号3栋1202室',
    products: [{ product: 'filterMembrane' }],
    claims: buys(FRIENDS.xin),
    paid: true,
    steps: [],
  },
  {
    key: 'guide-buys',
    daysAgo: 5,
    time: '12:40',
    reporter: ZHOU,
    customer: { name: '周倩', phone: '13800002002' },
    district: '裕华区',
    detail: '翟营大街 20 号 3 栋 202',
    products: [{ product: 'filterComposite', quantity: 2 }],
    claims: buys(ZHOU),
    paid: true,
    steps: [],
  },
  {
    key: 'friend-heater',
    daysAgo: 1,
    time: '16:20',
    reporter: LIMIN,
    customer: { name: '陶然', phone: '13931190015' },
    district: '桥西区',
    detail: '自强路 8 号 2 栋 603',
    products: [{ product: 'gas16' }],
    claims: buys(FRIENDS.tao),
    paid: true,
    steps: [],
  },
];
