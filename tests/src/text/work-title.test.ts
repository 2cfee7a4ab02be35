import { piecesWords, workTitle } from '../../../src/text/work-title';

const machine = { title: 'KFR-35 空调' };
const pieces = (...quantities: readonly number[]) => quantities.map((quantity, position) => ({ title: position === 0 ? 'KFR-35 空调' : 'KFR-72 空调', quantity }));

describe('the title of a visit', () => {
  it('counts every machine that is installed, and names the one of a repair', () => {
    expect(workTitle({ machine, pieces: [] })).toBe('KFR-35 空调');
    expect(workTitle({ machine, pieces: pieces(1) })).toBe('KFR-35 空调');
    expect(workTitle({ machine, pieces: pieces(2, 1) })).toBe('KFR-35 空调等 3 台');
  });

  it('follows what is left of the order, whatever it began with', () => {
    expect(workTitle({ machine: { title: 'JSQ30 燃气热水器' }, pieces: pieces(2) })).toBe('KFR-35 空调等 2 台');
  });

  it('is told in whole where it says only how many', () => {
    expect(piecesWords(pieces(2, 1))).toEqual(['KFR-35 空调 × 2', 'KFR-72 空调 × 1']);
    expect([piecesWords(pieces(1)), piecesWords([])]).toEqual([[], []]);
  });
});
