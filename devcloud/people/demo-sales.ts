import type { DemoProduct } from './demo-products';
import type { DemoOrganisationId } from './organisations';

/** A step of the office, or a visit with its end, so many days after the sale at a time of day. */
export interface DemoStep {
  readonly step: 'ship' | 'schedule' | 'depart' | 'deliver' | 'fail' | 'schedule_installation' | 'install' | 'cancel';
  readonly afterDays: number;
  readonly time: string;
  /** For when an appointment is made: so many days later, at hours of the shop. The next morning unless it says. */
  readonly inDays?: number;
  readonly hours?: { readonly from: string; readonly to: string };
  /** Serial numbers of what is installed, piece by piece of the first line and on. */
  readonly serialNumbers?: readonly string[];
}

export interface DemoSale {
  readonly key: string;
  /** When it was reported: days before today, and the time of day. */
  readonly daysAgo: number;
  readonly time: string;
  readonly reporter: string;
  /** Where, for a guide of several places; the first of them unless it says. */
  readonly at?: DemoOrganisationId;
  readonly customer: { readonly name: string; readonly phone: string };
  readonly district: string;
  readonly detail: string;
  readonly products: readonly {
    readonly product: DemoProduct;
    readonly quantity?: number;
    readonly discountYuan?: number;
  }[];
  readonly claims?: readonly { readonly openid: string; readonly relation: 'buyer' | 'user' }[];
  /** Its buyer paid it all on his phone, soon after he took it. */
  readonly paid?: true;
  readonly wishInDays?: number;
  readonly remark?: string;
  readonly steps: readonly DemoStep[];
}

const LIMIN = 'dev-guide-limin';
const ZHOU = 'dev-guide-zhou';
const HUANG = 'dev-dealer-huang';
const zhang = { name: '张晓雯', phone: '13800001001' };
const zhangBuys = { openid: 'dev-customer-zhang', relation: 'buyer' } as const;
const liuUses = { openid: 'dev-customer-liu', relation: 'user' } as const;
const liuBuys = { openid: 'dev-customer-liu', relation: 'buyer' } as const;
const zhangsHome = { district: '桥西区', detail: '桥西路18号3栋1202室' };

/** Shipped the next day, delivered the day after, as most orders go. */
const delivered: readonly DemoStep[] = [
  { step: 'ship', afterDays: 1, time: '09:20' },
  { step: 'schedule', afterDays: 1, time: '10:05' },
  { step: 'depart', afterDays: 2, time: '08:40' },
  { step: 'deliver', afterDays: 2, time: '10:30' },
];

const installed = (...serialNumbers: string[]): readonly DemoStep[] => [
  ...delivered,
  { step: 'schedule_installation', afterDays: 2, time: '11:00' },
  { step: 'install', afterDays: 3, time: '10:50', serialNumbers },
];

/** A year of the demo company, so that every list has something in it. */
export const demoSales: readonly DemoSale[] = [
  {
    key: 'zhang-purifier',
    daysAgo: 348,
    time: '15:10',
    reporter: LIMIN,
    customer: zhang,
    ...zhangsHome,
    products: [{ product: 'purifier800' }],
    claims: [zhangBuys],
    paid: true,
    steps: installed('RO8P2511070421'),
  },
  {
    // Half a year ago: it is time for its maintenance.
    key: 'liu-purifier',
    daysAgo: 190,
    time: '10:45',
    reporter: LIMIN,
    customer: { name: '刘建华', phone: '13800001002' },
    district: '桥西区',
    detail: '友谊南大街66号2单元501',
    products: [{ product: 'purifier800' }],
    claims: [liuBuys],
    paid: true,
    steps: installed('RO8P2604150233'),
  },
  {
    key: 'liu-fridge',
    daysAgo: 96,
    time: '11:25',
    reporter: LIMIN,
    customer: { name: '刘建华', phone: '13800001002' },
    district: '桥西区',
    detail: '友谊南大街66号2单元501',
    products: [{ product: 'fridge', discountYuan: 300 }],
    claims: [liuBuys],
    paid: true,
    steps: delivered,
  },
  {
    key: 'zhang-heater',
    daysAgo: 24,
    time: '16:40',
    reporter: LIMIN,
    customer: zhang,
    ...zhangsHome,
    products: [{ product: 'gas16', discountYuan: 180 }, { product: 'stove' }],
    claims: [zhangBuys, liuUses],
    paid: true,
    steps: installed('JSQ3026090118', 'JZTB526090077'),
  },
  {
    key: 'zhou-hood',
    daysAgo: 12,
    time: '14:00',
    reporter: ZHOU,
    customer: { name: '赵敏', phone: '13933110021' },
    district: '裕华区',
    detail: '槐安东路102号7栋303',
    products: [{ product: 'hoodTop' }, { product: 'stove' }],
    steps: installed('CXW358T90312', 'JZTB526090102'),
  },
  {
    key: 'zhou-washer',
    daysAgo: 8,
    time: '10:30',
    reporter: ZHOU,
    customer: { name: '陈家宝', phone: '13933110034' },
    district: '裕华区',
    detail: '裕华东路56号1单元902',
    products: [{ product: 'washer' }],
    steps: [...delivered.slice(0, 3), { step: 'fail', afterDays: 2, time: '10:50' }],
  },
  {
    key: 'zhang-ac',
    daysAgo: 4,
    time: '19:05',
    reporter: LIMIN,
    customer: zhang,
    ...zhangsHome,
    products: [{ product: 'ac15', quantity: 2, discountYuan: 100 }],
    claims: [zhangBuys],
    wishInDays: 5,
    remark: '电梯要提前约，送货前请打电话',
    steps: [
      { step: 'ship', afterDays: 2, time: '09:30' },
      { step: 'schedule', afterDays: 3, time: '14:15', inDays: 2 },
    ],
  },
  {
    key: 'liu-heater',
    daysAgo: 5,
    time: '09:50',
    reporter: LIMIN,
    customer: { name: '刘建华', phone: '13800001002' },
    district: '桥西区',
    detail: '友谊南大街66号2单元501',
    products: [{ product: 'electric60' }],
    claims: [liuBuys],
    steps: [
      ...delivered,
      { step: 'schedule_installation', afterDays: 4, time: '09:10', hours: { from: '14:00', to: '16:00' } },
    ],
  },
  {
    // WeChat could not send its money back: finance finds it (`seed-finance.ts`).
    key: 'liu-hood',
    daysAgo: 7,
    time: '15:20',
    reporter: ZHOU,
    customer: { name: '刘建华', phone: '13800001002' },
    district: '桥西区',
    detail: '友谊南大街66号2单元501',
    products: [{ product: 'hoodSide' }],
    claims: [liuBuys],
    paid: true,
    steps: [{ step: 'cancel', afterDays: 2, time: '10:00' }],
  },
  {
    key: 'dealer-ac',
    daysAgo: 3,
    time: '17:20',
    reporter: HUANG,
    customer: { name: '周立', phone: '13933110047' },
    district: '长安区',
    detail: '中山东路300号5栋1101',
    products: [{ product: 'ac30' }],
    steps: [
      { step: 'ship', afterDays: 1, time: '08:50' },
      { step: 'schedule', afterDays: 2, time: '09:40', hours: { from: '16:00', to: '18:00' } },
    ],
  },
  {
    key: 'dealer-cancelled',
    daysAgo: 3,
    time: '12:00',
    reporter: HUANG,
    customer: { name: '孟洁', phone: '13933110058' },
    district: '长安区',
    detail: '光华路9号2单元201',
    products: [{ product: 'electric60' }],
    steps: [{ step: 'cancel', afterDays: 1, time: '10:00' }],
  },
  {
    key: 'zhou-fridge',
    daysAgo: 1,
    time: '18:10',
    reporter: ZHOU,
    customer: { name: '郝雪', phone: '13933110069' },
    district: '裕华区',
    detail: '体育南大街221号1栋1803',
    products: [{ product: 'fridge' }, { product: 'purifier1200' }],
    wishInDays: 3,
    steps: [],
  },
  {
    key: 'limin-kitchen',
    daysAgo: 1,
    time: '11:35',
    reporter: LIMIN,
    customer: { name: '王海涛', phone: '13933110070' },
    district: '桥西区',
    detail: '工农路386号4栋602',
    products: [{ product: 'hoodSide', discountYuan: 200 }, { product: 'stove' }],
    wishInDays: 4,
    steps: [{ step: 'ship', afterDays: 0, time: '17:30' }],
  },
  {
    key: 'he-heater',
    daysAgo: 0,
    time: '09:15',
    reporter: LIMIN,
    customer: { name: '何美玲', phone: '13800001003' },
    district: '桥西区',
    detail: '维明南大街128号6栋1504',
    products: [{ product: 'gas13' }],
    wishInDays: 2,
    remark: '新房，燃气已通',
    steps: [],
  },
];
