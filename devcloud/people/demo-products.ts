import type { AvailabilityDocument, ProductDocument } from '../../cloudfunctions/catalog/documents';
import type { ProductCategory } from '../../src/shared/domain/catalog/categories';
import { searchKeysOf } from '../../src/shared/domain/catalog/search-keys';
import { addDays, dayOf } from '../../src/shared/kernel/time';
import type { Store } from '../store/types';
import { insertMissing } from './company-documents';

interface ProductPlan {
  readonly name: string;
  readonly model: string;
  readonly category: ProductCategory;
  readonly priceYuan: number;
  readonly warrantyMonths: number;
  readonly needsInstallation?: false;
  readonly available: number;
  /** Days until more come. */
  readonly restockInDays?: number;
}

/** What the demo company sells; keys name the products in the demo orders. */
const PLANS = {
  gas16: {
    name: '16 升零冷水燃气热水器',
    model: 'JSQ30-16L8',
    category: 'gas_water_heater',
    priceYuan: 3280,
    warrantyMonths: 72,
    available: 24,
  },
  gas13: {
    name: '13 升恒温燃气热水器',
    model: 'JSQ25-13H2',
    category: 'gas_water_heater',
    priceYuan: 1899,
    warrantyMonths: 72,
    available: 11,
  },
  electric60: {
    name: '60 升储水式电热水器',
    model: 'DSZF-60E3',
    category: 'electric_water_heater',
    priceYuan: 1599,
    warrantyMonths: 72,
    available: 18,
  },
  electric80: {
    name: '80 升双胆电热水器',
    model: 'DSZF-80S5',
    category: 'electric_water_heater',
    priceYuan: 2699,
    warrantyMonths: 72,
    available: 0,
    restockInDays: 6,
  },
  purifier800: {
    name: '800G 反渗透净水器',
    model: 'RO-800P',
    category: 'water_purifier',
    priceYuan: 2399,
    warrantyMonths: 12,
    available: 30,
  },
  purifier1200: {
    name: '1200G 加热净水器',
    model: 'RO-1200H',
    category: 'water_purifier',
    priceYuan: 4599,
    warrantyMonths: 12,
    available: 6,
  },
  ac15: {
    name: '1.5 匹新一级变频空调',
    model: 'KFR-35GW-X1',
    category: 'air_conditioner',
    priceYuan: 3299,
    warrantyMonths: 72,
    available: 40,
  },
  ac30: {
    name: '3 匹圆柱柜式空调',
    model: 'KFR-72LW-Y1',
    category: 'air_conditioner',
    priceYuan: 7899,
    warrantyMonths: 72,
    available: 9,
  },
  hoodSide: {
    name: '侧吸式油烟机',
    model: 'CXW-260-J27',
    category: 'range_hood',
    priceYuan: 2899,
    warrantyMonths: 60,
    available: 15,
  },
  hoodTop: {
    name: '顶吸式大吸力油烟机',
    model: 'CXW-358-T9',
    category: 'range_hood',
    priceYuan: 3699,
    warrantyMonths: 60,
    available: 7,
  },
  stove: {
    name: '双眼嵌入式燃气灶',
    model: 'JZT-B52',
    category: 'gas_stove',
    priceYuan: 1299,
    warrantyMonths: 60,
    available: 22,
  },
  stoveSmart: {
    name: '定时防干烧燃气灶',
    model: 'JZT-B68S',
    category: 'gas_stove',
    priceYuan: 1999,
    warrantyMonths: 60,
    available: 0,
  },
  washer: {
    name: '10 公斤洗烘一体洗衣机',
    model: 'XQG100-HB14',
    category: 'washing_machine',
    priceYuan: 4299,
    warrantyMonths: 36,
    needsInstallation: false,
    available: 13,
  },
  washerMini: {
    name: '3 公斤壁挂洗衣机',
    model: 'XQG30-BG3',
    category: 'washing_machine',
    priceYuan: 1899,
    warrantyMonths: 36,
    available: 5,
  },
  fridge: {
    name: '510 升十字对开门冰箱',
    model: 'BCD-510WPM',
    category: 'refrigerator',
    priceYuan: 5299,
    warrantyMonths: 36,
    needsInstallation: false,
    available: 8,
  },
  fridgeSlim: {
    name: '340 升超薄三门冰箱',
    model: 'BCD-340WTS',
    category: 'refrigerator',
    priceYuan: 3199,
    warrantyMonths: 36,
    needsInstallation: false,
    available: 2,
    restockInDays: 10,
  },
} as const satisfies Readonly<Record<string, ProductPlan>>;

export type DemoProduct = keyof typeof PLANS;

export function productIdOf(product: DemoProduct): string {
  return `prd_demo${product.toLowerCase()}`;
}

/** The list price in fen. */
export function priceOf(product: DemoProduct): number {
  return PLANS[product].priceYuan * 100;
}

/** Puts the catalog and what can be sold into the store. */
export async function writeProducts(store: Store, now: number): Promise<void> {
  const plans = Object.entries(PLANS as Readonly<Record<string, ProductPlan>>) as [DemoProduct, ProductPlan][];
  const products = plans.map(([key, plan]): ProductDocument => {
    const { name, model, category, priceYuan, warrantyMonths, needsInstallation = true } = plan;
    const facts = { name, model, category, listPriceFen: priceYuan * 100, warrantyMonths, needsInstallation };
    return { _id: productIdOf(key), ...facts, searchKeys: searchKeysOf(plan) };
  });
  const availabilities = plans.map(([key, { available, restockInDays }]): AvailabilityDocument => {
    const restockOn = restockInDays === undefined ? null : addDays(dayOf(now), restockInDays);
    return { _id: productIdOf(key), available, restockOn };
  });
  await insertMissing(store, 'products', products);
  await insertMissing(store, 'product_availabilities', availabilities);
}
