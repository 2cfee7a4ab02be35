import { shelfSearchKey, shelfSearchKeys, shelvesOf } from '../../../../src/shared/domain/catalog/shelves';

describe('the shelves of a product', () => {
  it.each([
    ['product', true, ['sale', 'mall', 'mall_product']],
    ['product', false, ['sale']],
    ['set', true, ['sets', 'mall', 'mall_set']],
    ['set', false, ['sets']],
  ] as const)('of a %s, in the mall %s', (kind, onMall, shelves) => {
    expect(shelvesOf({ kind, onMall })).toEqual(shelves);
  });

  it('each find it by the same words', () => {
    const keys = shelfSearchKeys(['sale', 'mall'], { name: '净水器', model: 'RO-8' });
    for (const shelf of ['sale', 'mall'] as const) {
      for (const search of ['ro 8', 'RO8', '净水', '水器']) expect(keys).toContain(shelfSearchKey(shelf, search));
    }
    expect(keys).not.toContain(shelfSearchKey('mall_set', '净水'));
  });

  it('ask for no word when nothing is searched for', () => {
    expect(shelfSearchKey('mall', ' - ')).toBeNull();
  });
});
