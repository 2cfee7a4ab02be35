import { CATEGORY_CHOICES, productView } from '../../../../src/features/products/view-model';
import { PRODUCT_CATEGORIES } from '../../../../src/shared/domain/catalog/categories';

describe('the models on sale', () => {
  it('show what a customer asks first', () => {
    const product = {
      id: 'prd_00000001',
      name: '燃气热水器',
      model: 'JSQ30',
      category: 'gas_water_heater' as const,
      listPriceFen: 328_000,
      warrantyMonths: 72,
      needsInstallation: true,
      selling: null,
    };
    expect(productView(product)).toMatchObject({
      title: 'JSQ30 燃气热水器',
      detail: '燃气热水器 · 保修 6 年 · 包上门安装',
      price: '3,280.00',
    });
  });

  it('can be looked through by every category, and all at once', () => {
    expect(CATEGORY_CHOICES.map(({ value }) => value)).toEqual(['all', ...PRODUCT_CATEGORIES]);
  });
});
