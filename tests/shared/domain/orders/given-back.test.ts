import fc from 'fast-check';
import { machinesGivenBack } from '../../../../src/shared/domain/orders/given-back';

const machine = (id: string, lineId: string, returned = false) => ({ id, lineId, returned });
const three = [machine('a', '1'), machine('b', '1'), machine('c', '2')];

describe('machines that are given back', () => {
  it.each([
    ['none of no piece', three, [{ lineId: '1', quantity: 0 }], []],
    ['the one of a single piece', three, [{ lineId: '2', quantity: 1 }], ['c']],
    ['the one that came into use last', three, [{ lineId: '1', quantity: 1 }], ['b']],
    ['all of a line', three, [{ lineId: '1', quantity: 2 }], ['a', 'b']],
    ['those of several lines', three, [{ lineId: '1', quantity: 1 }, { lineId: '2', quantity: 1 }], ['b', 'c']],
    ['the next one when the last is gone', [machine('a', '1'), machine('b', '1', true)], [{ lineId: '1', quantity: 1 }], ['a']],
    ['no more than came into use', [machine('a', '1')], [{ lineId: '1', quantity: 3 }], ['a']],
    ['none of a line without machines', three, [{ lineId: '9', quantity: 1 }], []],
  ])('are %s', (_what, machines, lines, ids) => {
    expect(machinesGivenBack(machines, lines)).toEqual(ids);
  });

  it('are never one that was given back before, nor more than pieces', () => {
    const machines = fc.array(fc.record({ lineId: fc.constantFrom('1', '2'), returned: fc.boolean() }), { maxLength: 20 });
    fc.assert(
      fc.property(machines, fc.nat(25), (rows, quantity) => {
        const all = rows.map((row, position) => ({ ...row, id: String(position) }));
        const ids = machinesGivenBack(all, [{ lineId: '1', quantity }]);
        const inUse = all.filter(({ lineId, returned }) => lineId === '1' && !returned);
        expect(ids).toHaveLength(Math.min(quantity, inUse.length));
        for (const id of ids) expect(inUse.map((one) => one.id)).toContain(id);
      }),
    );
  });
});
