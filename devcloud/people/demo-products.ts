import type { ProductCategory } from '../../src/shared/domain/catalog/categories';

export interface ProductPlan {
  readonly name: string;
  readonly model: string;
  readonly category: ProductCategory;
  readonly description: string;
  readonly priceYuan: number;
  readonly memberYuan?: number;
  readonly warrantyMonths: number;
  readonly needsInstallation?: false;
  /** Counted in when the company begins; what the demo sells is taken from it. */
  readonly available: number;
  /** Days until more come. */
  readonly restockInDays?: number;
  /** Keys of what the machine uses up. */
  readonly consumables?: readonly string[];
}

/** What the demo company sells; keys name the products in the demo orders. */
const PLANS = {
  gas16: {
    name: '16 升零冷水燃气热水器',
    model: 'JSQ30-16L8',
    description: '零冷水循环，打开龙头就是热的；16 升够两个卫生间同时用。',
    category: 'gas_water_heater',
    priceYuan: 3280,
    memberYuan: 3080,
    warrantyMonths: 72,
    available: 24,
  },
  gas13: {
    name: '13 升恒温燃气热水器',
    model: 'JSQ25-13H2',
    description: '恒温出水，一厨一卫合适；低水压也能点着。',
    category: 'gas_water_heater',
    priceYuan: 1899,
    memberYuan: 1799,
    warrantyMonths: 72,
    available: 11,
  },
  electric60: {
    name: '60 升储水式电热水器',
    model: 'DSZF-60E3',
    description: '60 升储水，一家三口轮流洗；带防电墙。',
    category: 'electric_water_heater',
    priceYuan: 1599,
    memberYuan: 1499,
    warrantyMonths: 72,
    available: 18,
    consumables: ['anodeRod'],
  },
  electric80: {
    name: '80 升双胆电热水器',
    model: 'DSZF-80S5',
    description: '双胆只有薄薄一层，80 升，水烧得快。',
    category: 'electric_water_heater',
    priceYuan: 2699,
    warrantyMonths: 72,
    available: 0,
    restockInDays: 6,
    consumables: ['anodeRod'],
  },
  purifier800: {
    name: '800G 反渗透净水器',
    model: 'RO-800P',
    description: '一分钟出两升多，一杯水八秒；滤芯自己就能换。',
    category: 'water_purifier',
    priceYuan: 2399,
    memberYuan: 2249,
    warrantyMonths: 12,
    available: 30,
    consumables: ['filterComposite', 'filterMembrane'],
  },
  purifier1200: {
    name: '1200G 加热净水器',
    model: 'RO-1200H',
    description: '净水、热水一台机器，水温五档可调。',
    category: 'water_purifier',
    priceYuan: 4599,
    memberYuan: 4299,
    warrantyMonths: 12,
    available: 6,
    consumables: ['filterComposite', 'filterMembrane'],
  },
  ac15: {
    name: '1.5 匹新一级变频空调',
    model: 'KFR-35GW-X1',
    description: '新一级能效，十五平米的卧室合适；夜里静音。',
    category: 'air_conditioner',
    priceYuan: 3299,
    memberYuan: 3099,
    warrantyMonths: 72,
    available: 40,
  },
  ac30: {
    name: '3 匹圆柱柜式空调',
    model: 'KFR-72LW-Y1',
    description: '三匹圆柱柜机，四十平米客厅；左右上下扫风。',
    category: 'air_conditioner',
    priceYuan: 7899,
    memberYuan: 7499,
    warrantyMonths: 72,
    available: 9,
  },
  hoodSide: {
    name: '侧吸式油烟机',
    model: 'CXW-260-J27',
    description: '侧吸不碰头，挥手开关；油网可拆下来洗。',
    category: 'range_hood',
    priceYuan: 2899,
    memberYuan: 2699,
    warrantyMonths: 60,
    available: 15,
  },
  hoodTop: {
    name: '顶吸式大吸力油烟机',
    model: 'CXW-358-T9',
    description: '大吸力，爆炒不跑烟；带自动清洗。',
    category: 'range_hood',
    priceYuan: 3699,
    memberYuan: 3449,
    warrantyMonths: 60,
    available: 7,
  },
  stove: {
    name: '双眼嵌入式燃气灶',
    model: 'JZT-B52',
    description: '双眼嵌入式，五千瓦猛火；天然气、液化气都有。',
    category: 'gas_stove',
    priceYuan: 1299,
    memberYuan: 1199,
    warrantyMonths: 60,
    available: 22,
  },
  stoveSmart: {
    name: '定时防干烧燃气灶',
    model: 'JZT-B68S',
    description: '定时、防干烧，忘了关火它会自己关。',
    category: 'gas_stove',
    priceYuan: 1999,
    memberYuan: 1849,
    warrantyMonths: 60,
    available: 0,
  },
  washer: {
    name: '10 公斤洗烘一体洗衣机',
    model: 'XQG100-HB14',
    description: '洗完直接烘干，十公斤，一床被子放得下。',
    category: 'washing_machine',
    priceYuan: 4299,
    memberYuan: 3999,
    warrantyMonths: 36,
    needsInstallation: false,
    available: 13,
  },
  washerMini: {
    name: '3 公斤壁挂洗衣机',
    model: 'XQG30-BG3',
    description: '挂在墙上不占地方，内衣、宝宝衣服单独洗。',
    category: 'washing_machine',
    priceYuan: 1899,
    memberYuan: 1799,
    warrantyMonths: 36,
    available: 5,
  },
  fridge: {
    name: '510 升十字对开门冰箱',
    model: 'BCD-510WPM',
    description: '十字对开门，五百升，风冷不结霜。',
    category: 'refrigerator',
    priceYuan: 5299,
    memberYuan: 4999,
    warrantyMonths: 36,
    needsInstallation: false,
    available: 8,
  },
  fridgeSlim: {
    name: '340 升超薄三门冰箱',
    model: 'BCD-340WTS',
    description: '五十八厘米薄，放得进老厨房；三门分区。',
    category: 'refrigerator',
    priceYuan: 3199,
    warrantyMonths: 36,
    needsInstallation: false,
    available: 2,
    restockInDays: 10,
  },
  filterComposite: {
    name: '前置复合滤芯',
    model: 'FC-PC12',
    description: '挡泥沙、余氯和异味；家里用一年左右换一次，旋下来就能换。',
    category: 'consumable',
    priceYuan: 199,
    memberYuan: 179,
    warrantyMonths: 0,
    needsInstallation: false,
    available: 60,
  },
  filterMembrane: {
    name: '反渗透膜滤芯',
    model: 'FC-RO08',
    description: '净水器的主滤芯，两到三年换一次；换完放两分钟水再喝。',
    category: 'consumable',
    priceYuan: 459,
    memberYuan: 419,
    warrantyMonths: 0,
    needsInstallation: false,
    available: 35,
  },
  anodeRod: {
    name: '电热水器镁棒',
    model: 'MB-22',
    description: '护着内胆不生锈，两年换一根；换的时候顺手清一次水垢。',
    category: 'consumable',
    priceYuan: 89,
    warrantyMonths: 0,
    needsInstallation: false,
    available: 4,
  },
} as const satisfies Readonly<Record<string, ProductPlan>>;

export type DemoProduct = keyof typeof PLANS;

export const demoProducts = Object.entries(PLANS as Readonly<Record<string, ProductPlan>>) as readonly (readonly [
  DemoProduct,
  ProductPlan,
])[];

export function productIdOf(product: string): string {
  return `prd_demo${product.toLowerCase()}`;
}

/** The list price in fen. */
export function priceOf(product: DemoProduct): number {
  return PLANS[product].priceYuan * 100;
}
