import { platesToRead, plateProblems, serialNumberOf } from '../../../../src/shared/domain/orders/plates';

const plates = platesToRead([
  { lineId: 'line-1', title: 'JSQ30 燃气热水器', quantity: 2 },
  { lineId: 'line-2', title: 'RO-800 净水器', quantity: 1 },
]);

describe('the plates of an installation', () => {
  it('are one for each piece', () => {
    expect(plates.map(({ title, number, of }) => [title, number, of])).toEqual([
      ['JSQ30 燃气热水器', 1, 2],
      ['JSQ30 燃气热水器', 2, 2],
      ['RO-800 净水器', 1, 1],
    ]);
    expect(new Set(plates.map(({ key }) => key)).size).toBe(3);
  });

  it('must have their form and differ from each other, whatever the case', () => {
    const check = (...numbers: readonly string[]) =>
      Object.values(plateProblems(plates, Object.fromEntries(plates.map(({ key }, position) => [key, numbers[position] ?? '']))));
    expect(check('SN20261122', 'SN20261123', 'SN20261124')).toEqual([]);
    expect(check('SN20261122', 'sn20261122', 'SN20261124')).toEqual(['repeated']);
    expect(check('SN 1', '', 'SN20261124')).toEqual(['wrong', 'wrong']);
  });

  it.each([
    ['SN20261122', 'SN20261122'],
    ['https://brand.example/p?sn=SN20261122', 'SN20261122'],
    ['型号 JSQ30 编号 SN-20261122', 'SN-20261122'],
    ['!', ''],
  ])('are read out of %s', (scanned, number) => {
    expect(serialNumberOf(scanned)).toBe(number);
  });
});
