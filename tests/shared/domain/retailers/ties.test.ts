import fc from 'fast-check';
import { sumsWithTie, type ComparedSums } from '../../../../src/shared/domain/retailers/ties';

const sums: ComparedSums = { rows: { all: 9, agreed: 4, differs: 2, foreign: 3 }, differenceFen: -500, missing: { tickets: 5, expectedFen: 90_000 } };

describe('the sums of a settlement after a row is tied by hand', () => {
  it.each([
    ['one that agrees', { standing: 'agreed', differenceFen: 0, leftFen: 8_000, wasMissing: true }, { rows: { ...sums.rows, agreed: 5, foreign: 2 }, differenceFen: -500, missing: { tickets: 4, expectedFen: 82_000 } }],
    ['one that differs', { standing: 'differs', differenceFen: -300, leftFen: 8_000, wasMissing: true }, { rows: { ...sums.rows, differs: 3, foreign: 2 }, differenceFen: -800, missing: { tickets: 4, expectedFen: 82_000 } }],
    ['one whose ticket came later', { standing: 'agreed', differenceFen: 0, leftFen: 8_000, wasMissing: false }, { rows: { ...sums.rows, agreed: 5, foreign: 2 }, differenceFen: -500, missing: sums.missing }],
    ['one a fen off, which is rounding', { standing: 'agreed', differenceFen: 1, leftFen: 8_000, wasMissing: false }, { rows: { ...sums.rows, agreed: 5, foreign: 2 }, differenceFen: -500, missing: sums.missing }],
  ] as const)('count %s', (_name, tie, after) => {
    expect(sumsWithTie(sums, tie)).toEqual(after);
  });

  it('are what they were once it is untied', () => {
    const tie = fc.record({ standing: fc.constantFrom('agreed' as const, 'differs' as const), differenceFen: fc.integer(), leftFen: fc.integer(), wasMissing: fc.boolean() });
    fc.assert(fc.property(tie, (one) => expect(sumsWithTie(sumsWithTie(sums, one), one, -1)).toEqual(sums)));
  });
});
