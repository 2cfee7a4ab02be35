import fc from 'fast-check';
import { checkExpiry } from '../../../../src/shared/domain/attribution/code-expiry';
import { DAY_MS } from '../../../../src/shared/kernel/time';

const NOW = Date.parse('2026-11-22T10:00:00+08:00');
const LATEST = Date.parse('2031-11-22T00:00:00+08:00');

describe('a code ends', () => {
  it.each([null, NOW + 1, NOW + 30 * DAY_MS, LATEST])('at %p', (expiresAt) => {
    expect(checkExpiry(expiresAt, NOW)).toBe(expiresAt);
  });

  it.each([0, 1, NOW - 1, NOW, LATEST + 1, 2 ** 53, -5])('not at %p', (expiresAt) => {
    const refusal = { code: 'attribution.code.expiry_not_valid', details: { yearsAhead: 5 } };
    expect(() => checkExpiry(expiresAt, NOW)).toThrow(expect.objectContaining(refusal) as Error);
  });

  it('on any day of the five years to come', () => {
    fc.assert(
      fc.property(fc.integer({ min: NOW + 1, max: LATEST }), (expiresAt) => {
        expect(checkExpiry(expiresAt, NOW)).toBe(expiresAt);
      }),
    );
  });
});
