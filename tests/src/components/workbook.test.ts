import fc from 'fast-check';
import { readSpreadsheet } from '../../../cloudfunctions/_kit/spreadsheets/read-spreadsheet';
import { cellText, toWorkbook, type TableCells } from '../../../src/components/export-table/workbook';

/** What the reader of imports finds in it. */
async function readBack(rows: TableCells): Promise<readonly string[]> {
  const read = await readSpreadsheet(Buffer.from(toWorkbook(rows)));
  if (!read.ok) throw new Error(read.fault);
  return read.sheets.flatMap((sheet) => sheet.rows.flatMap(({ line, cells }) => [...cells].map(([column, { kind, text }]) => `${line}.${column} ${kind} ${text}`)));
}

describe('a table as a workbook', () => {
  it('keeps words as words and figures as numbers', async () => {
    expect(await readBack([['型号', '价格', '数量', '单号'], ['A&B <"1">', { fen: -123_450 }, 3, '007']])).toEqual([
      '1.0 text 型号',
      '1.1 text 价格',
      '1.2 text 数量',
      '1.3 text 单号',
      '2.0 text A&B <"1">',
      '2.1 number -1234.5',
      '2.2 number 3',
      '2.3 text 007',
    ]);
  });

  it.each(['=1+1', '+86', '@sum', '-x', ' =1', '=HYPERLINK("x")'])('takes %j for words, never for a formula', async (text) => {
    expect(await readBack([['名称'], [text]])).toEqual(['1.0 text 名称', `2.0 text ${text}`]);
  });

  it('says the same as the text of it does', () => {
    expect([cellText('x'), cellText(3), cellText({ fen: 250_000 })]).toEqual(['x', '3', '2,500.00']);
  });

  it('carries whatever somebody typed, beyond the 26th column too', async () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((value) => value.trim() !== '' && !/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(value));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(text, { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 6 }), async (rows) => {
        expect(await readBack(rows)).toEqual(rows.flatMap((cells, row) => cells.map((cell, column) => `${row + 1}.${column} text ${cell}`)));
      }),
      { numRuns: 60 },
    );
  });

  it('leaves out what no file can carry instead of breaking', async () => {
    expect(await readBack([['a\u0000b\uD800c']])).toEqual(['1.0 text abc']);
  });
});
