import fc from 'fast-check';
import { toCsv } from '../../../src/shared/kernel/csv';

describe('cells of a spreadsheet', () => {
  test.each([
    ['张晓雯', '张晓雯'],
    ['-12.50', '-12.50'],
    ['=1+1', `"'=1+1"`],
    ['+86 138', `"'+86 138"`],
    ['@sum', `"'@sum"`],
    ['-x', `"'-x"`],
    [' =1', `"' =1"`],
    ['＝1', `"'＝1"`],
    ['a,b', '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ['two\nlines', '"two\nlines"'],
  ])('%j is written as %j', (text, cell) => {
    expect(toCsv([[text]])).toBe(`${cell}\r\n`);
  });

  it('never begin like a formula', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const [first = ''] = toCsv([[text]]).replace(/^"/, '').trimStart();
        expect('=@\t＝＠＋－'.includes(first) && first !== '').toBe(false);
      }),
    );
  });
});
