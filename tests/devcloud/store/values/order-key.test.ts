import fc from 'fast-check';
import { encodeOrderKey, invertKey } from '../../../../devcloud/store/values/order-key';
import { compareValues } from '../../../../devcloud/store/values/value-order';
import { anyDocumentValue } from '../random-values';

describe('the order-preserving key', () => {
  it('sorts as bytes exactly as the values sort', () => {
    fc.assert(
      fc.property(anyDocumentValue, anyDocumentValue, (left, right) => {
        const bytes = Buffer.compare(encodeOrderKey(left), encodeOrderKey(right));
        expect(Math.sign(bytes)).toBe(Math.sign(compareValues(left, right)));
      }),
      { numRuns: 3_000 },
    );
  });

  it('sorts the other way round when inverted, also with more key behind it', () => {
    fc.assert(
      fc.property(anyDocumentValue, anyDocumentValue, anyDocumentValue, (left, right, next) => {
        fc.pre(compareValues(left, right) !== 0);
        const tail = encodeOrderKey(next);
        const inverted = (value: typeof left): Buffer => Buffer.concat([invertKey(encodeOrderKey(value)), tail]);
        expect(Math.sign(Buffer.compare(inverted(left), inverted(right)))).toBe(-Math.sign(compareValues(left, right)));
      }),
      { numRuns: 2_000 },
    );
  });

  it('orders the types as MongoDB does', () => {
    const ascending = [
      undefined,
      null,
      Number.NaN,
      -Infinity,
      -1,
      0,
      1.5,
      '',
      'a',
      { a: 1 },
      [1],
      false,
      true,
      new Date(0),
      /a/,
    ];
    const keys = ascending.map((value) => encodeOrderKey(value));
    expect([...keys].sort((a, b) => Buffer.compare(a, b))).toEqual(keys);
  });

  it('treats minus zero as zero', () => {
    expect(encodeOrderKey(-0)).toEqual(encodeOrderKey(0));
  });
});
