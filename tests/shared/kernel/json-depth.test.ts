import fc from 'fast-check';
import { isDeeperThan } from '../../../src/shared/kernel/json-depth';

/** As a person would count: one more than the deepest of its parts. */
function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

function nestedArrays(levels: number): unknown {
  return JSON.parse('['.repeat(levels) + ']'.repeat(levels));
}

describe('a JSON value', () => {
  it.each([
    ['a text', 'text', 0],
    ['nothing', null, 0],
    ['an empty object', {}, 1],
    ['a list of lists', [[], [1]], 2],
    ['an object with a list', { a: 1, b: [{}] }, 3],
  ])('%s is as deep as its brackets: %j', (_what, value, depth) => {
    expect(isDeeperThan(value, depth)).toBe(false);
    if (depth > 0) expect(isDeeperThan(value, depth - 1)).toBe(true);
  });

  it('is measured as counting would', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat({ max: 6 }), (value, levels) => {
        expect(isDeeperThan(value, levels)).toBe(depthOf(value) > levels);
      }),
    );
  });

  it('may be so deep that nobody could count', () => {
    expect(isDeeperThan(nestedArrays(50_000), 32)).toBe(true);
    expect(isDeeperThan(nestedArrays(50_000), 49_999)).toBe(true);
    expect(isDeeperThan(nestedArrays(50_000), 50_000)).toBe(false);
  });
});
