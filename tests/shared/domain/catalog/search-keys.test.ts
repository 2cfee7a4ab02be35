import fc from 'fast-check';
import { searchKeyFor, searchKeysOf, toSearchText } from '../../../../src/shared/domain/catalog/search-keys';

const heater = { name: '16 升燃气热水器', model: 'JSQ30-16' };

describe('a product', () => {
  it.each(['jsq', 'JSQ30', 'jsq30-16', 'JSQ 30', '16升', '燃气', '热水器', '16 升燃气热水器'])('is found by %s', (search) => {
    expect(searchKeysOf(heater)).toContain(searchKeyFor(search));
  });

  it.each(['30', 'q30', '电热水器', '器热'])('is not found by %s', (search) => {
    expect(searchKeysOf(heater)).not.toContain(searchKeyFor(search));
  });

  it('is found by every beginning of its model and name, and has few keys', () => {
    const texts = fc.string({ unit: fc.constantFrom(...Array.from('热水器冰箱JSQ30- ')), minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(texts, texts, fc.nat(), (name, model, cut) => {
        const keys = searchKeysOf({ name, model });
        for (const text of [name, model]) {
          const searchable = toSearchText(text);
          if (searchable !== '') expect(keys).toContain(searchKeyFor(searchable.slice(0, 1 + (cut % searchable.length))));
        }
        expect(keys.length).toBeLessThanOrEqual(16 + 30 * 16);
      }),
    );
  });
});
