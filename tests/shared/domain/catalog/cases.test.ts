import fc from 'fast-check';
import { CASE_STATES, CASE_STYLES, PICTURE_CHECKS, ROOMS } from '../../../../src/shared/domain/catalog/case-kinds';
import { caseMachine, checkOf, isOnShelf, isOpenCase, shelfKeyOf, shelfKeysOf } from '../../../../src/shared/domain/catalog/cases';
import { PRODUCT_CATEGORIES } from '../../../../src/shared/domain/catalog/categories';
import { nextState, reachableStates } from '../../../../src/shared/kernel/state-machine';

describe('a case', () => {
  it.each([
    ['offered', 'published', 'declined', 'withdrawn'],
    ['published', null, 'declined', 'withdrawn'],
    ['declined', 'published', null, 'withdrawn'],
    ['withdrawn', null, null, null],
  ] as const)('that is %s', (state, publish, decline, withdraw) => {
    expect(nextState(caseMachine, state, 'publish')).toBe(publish);
    expect(nextState(caseMachine, state, 'decline')).toBe(decline);
    expect(nextState(caseMachine, state, 'withdraw')).toBe(withdraw);
  });

  it('can come into every state, and another one can be offered after those that are over', () => {
    expect([...reachableStates(caseMachine)].toSorted()).toEqual([...CASE_STATES].toSorted());
    expect(CASE_STATES.filter(isOpenCase)).toEqual(['offered', 'published']);
  });

  it.each([
    [['passed', 'passed'], 'passed'],
    [['passed', 'waiting'], 'waiting'],
    [['waiting', 'risky', 'passed'], 'risky'],
  ] as const)('of pictures %j is %s', (checks, whole) => {
    expect(checkOf(checks.map((check) => ({ check })))).toBe(whole);
  });

  it('is seen by all only when the office took it and WeChat passed every picture', () => {
    const photos = fc.array(fc.record({ check: fc.constantFrom(...PICTURE_CHECKS) }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(fc.constantFrom(...CASE_STATES), photos, (state, pictures) => {
        const passed = pictures.every(({ check }) => check === 'passed');
        expect(isOnShelf({ state, photos: pictures })).toBe(state === 'published' && passed);
      }),
    );
  });
});

describe('the library', () => {
  const style = fc.constantFrom(...CASE_STYLES);
  const room = fc.constantFrom(...ROOMS);
  const category = fc.constantFrom(...PRODUCT_CATEGORIES);
  const found = fc.record({ style, room, category, productId: fc.constantFrom('prd_1', 'prd_2') });
  const search = fc.record({ style, room, category, productId: fc.constantFrom('prd_1', 'prd_2') }, { requiredKeys: [] });

  it('finds a case by whatever part of it is asked for, and by nothing else', () => {
    fc.assert(
      fc.property(found, search, (row, asked) => {
        // A product says its category.
        const { category: wanted, ...rest } = asked;
        const parts = asked.productId === undefined && wanted !== undefined ? { ...rest, category: wanted } : rest;
        const fits = Object.entries(parts).every(([name, value]) => row[name as keyof typeof row] === value);
        expect(shelfKeysOf(row).includes(shelfKeyOf(asked))).toBe(fits);
      }),
    );
  });

  it('keeps twelve different keys of every case', () => {
    fc.assert(fc.property(found, (row) => expect(new Set(shelfKeysOf(row)).size).toBe(12)));
  });
});
