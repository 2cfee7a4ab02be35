import type { PictureKey } from '../../src/shared/domain/catalog/pictures';
import type { DemoProduct } from './demo-products';

interface SetPlan {
  readonly name: string;
  readonly description: string;
  readonly pictureKey: PictureKey;
  readonly priceYuan: number;
  readonly memberYuan: number;
  readonly components: readonly DemoProduct[];
}

/** What the demo company sells together. */
export const demoSets: Readonly<Record<string, SetPlan>> = {
  kitchen3: {
    name: '厨房三件套',
    description: '大吸力油烟机、双眼灶、净水器一次装齐，师傅一趟上门。三件都可以单独退换。',
    pictureKey: 'set_kitchen',
    priceYuan: 6680,
    memberYuan: 6480,
    components: ['hoodTop', 'stove', 'purifier800'],
  },
  water2: {
    name: '净热水两件套',
    description: '零冷水热水器配反渗透净水器，水路一起改，只开一次墙。',
    pictureKey: 'set_water',
    priceYuan: 5199,
    memberYuan: 4999,
    components: ['gas16', 'purifier800'],
  },
};
