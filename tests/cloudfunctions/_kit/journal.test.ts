import fc from 'fast-check';
import { hashOf } from '../../../cloudfunctions/_kit/outbox/journal';

describe('the hash of an input', () => {
  it('does not depend on the order of its fields, nor on fields that are not set', () => {
    expect(hashOf({ a: 1, b: { c: [1, 2], d: undefined } })).toBe(hashOf({ b: { c: [1, 2] }, a: 1 }));
  });

  it('tells different inputs apart', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        const same = JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
        return same === (hashOf(one) === hashOf(other));
      }),
    );
  });
});

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  // Marked, so that an object without fields is not taken for an empty list.
  return ['object', fields.map(([key, field]) => [key, sorted(field)])];
}
