import fc from 'fast-check';
import { SPREADSHEET_LIMITS } from '../../../../cloudfunctions/_kit/spreadsheets/limits';
import { readSpreadsheet } from '../../../../cloudfunctions/_kit/spreadsheets/read-spreadsheet';
import { dateCell, errorCell, formula, packed, sheetXml, workbook, workbookParts, type CellPlan } from '../../../fixtures/workbook';

async function rowsOf(bytes: Buffer): Promise<readonly (readonly [line: number, ...cells: string[]])[]> {
  const read = await readSpreadsheet(bytes);
  if (!read.ok) throw new Error(read.fault);
  return read.sheets.flatMap(({ rows }) => rows.map(({ line, cells }) => [line, ...[...cells].map(([column, { kind, text }]) => `${column} ${kind} ${text}`)] as const));
}

describe('a workbook', () => {
  it('is read row by row: texts, numbers, days, what formulas came to, and what went wrong', async () => {
    const bytes = workbook([
      ['型号', '单价', '到货日', '数量'],
      [],
      ['JSQ30 <A&B>', 1234.5, dateCell(46_348), formula('1+1', 2)],
      [null, formula('A1', null), errorCell, dateCell(46_348.75)],
    ]);
    expect(await rowsOf(bytes)).toEqual([
      [1, '0 text 型号', '1 text 单价', '2 text 到货日', '3 text 数量'],
      [3, '0 text JSQ30 <A&B>', '1 number 1234.5', '2 date 2026-11-22', '3 number 2'],
      [4, '1 formula ', '2 failed #DIV/0!', '3 date 2026-11-22 18:00'],
    ]);
  });

  it('finds texts that cells point at, in several styles and with how they are read aloud', async () => {
    const sharedStrings = '<sst><si><t>一</t></si><si><r><t>两</t></r><r><t>件套</t></r><rPh><t>liang</t></rPh></si></sst>';
    const xml = '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>1</v></c><c r="C1" t="s"><v>0</v></c></row></sheetData></worksheet>';
    expect(await rowsOf(packed(workbookParts({ sheets: [{ name: '', xml }], sharedStrings })))).toEqual([[1, '0 text 两件套', '2 text 一']]);
    const lost = xml.replace('<v>1</v>', '<v>9</v>');
    expect(await readSpreadsheet(packed(workbookParts({ sheets: [{ name: '', xml: lost }], sharedStrings })))).toEqual({ ok: false, fault: 'file_broken' });
  });

  it('counts days by the calendar of the book, and takes a price in red for no day', async () => {
    const xml = sheetXml([[dateCell(44_886), { xml: (r) => `<c r="${r}" s="2"><v>44886</v></c>` }]]);
    expect(await rowsOf(packed(workbookParts({ sheets: [{ name: '', xml }], date1904: true })))).toEqual([[1, '0 date 2026-11-22', '1 number 44886']]);
  });

  it('leaves out sheets that nobody sees', async () => {
    const read = await readSpreadsheet(packed(workbookParts({ sheets: [{ name: '旧', xml: sheetXml([['x']]), hidden: true }, { name: '新', xml: sheetXml([['y']]) }] })));
    expect(read).toMatchObject({ ok: true, sheets: [{ name: '新' }] });
  });

  it('marks what a merged cell covers, so that it is not taken for empty', async () => {
    expect(await rowsOf(workbook([['报价单'], ['型号', '单价'], ['A', 1], [null, 2]], ['A1:B1', 'A3:A4']))).toEqual([
      [1, '0 text 报价单', '1 merged '],
      [2, '0 text 型号', '1 text 单价'],
      [3, '0 text A', '1 number 1'],
      [4, '1 number 2', '0 merged '],
    ]);
  });

  it('gives back whatever texts and numbers were written, in their places', async () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((value) => value.trim() !== '' && !/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(value));
    const cell = fc.oneof(text, fc.integer(), fc.constant(null));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }), async (rows) => {
        const expected = rows.flatMap((cells, row) => {
          const filled = cells.flatMap((value, column) => (value === null ? [] : [`${column} ${typeof value === 'number' ? 'number' : 'text'} ${value}`]));
          return filled.length === 0 ? [] : [[row + 1, ...filled]];
        });
        expect(await rowsOf(workbook(rows as readonly (readonly CellPlan[])[]))).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a file that is not read', () => {
  const faultOf = async (bytes: Buffer) => {
    const read = await readSpreadsheet(bytes);
    return read.ok ? 'read' : read.fault;
  };
  const compound = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(100)]);
  const bomb = (bytes: number, says?: number) => {
    const content = Buffer.concat([Buffer.from('<worksheet><sheetData>'), Buffer.alloc(bytes, ' ')]);
    return packed([...workbookParts({ sheets: [{ name: '', xml: '' }] }).slice(0, 3), { name: 'xl/worksheets/sheet1.xml', content, ...(says === undefined ? {} : { says }) }]);
  };
  const inSheet = (xml: string) => packed(workbookParts({ sheets: [{ name: '', xml }] }));

  it.each<[string, () => Buffer, string]>([
    ['nothing at all', () => Buffer.alloc(0), 'file_empty'],
    ['50 MB', () => Buffer.alloc(50 * 1024 * 1024, 'a'), 'file_too_large'],
    ['an old .xls', () => compound, 'file_old'],
    ['a password', () => Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]), 'file_protected'],
    ['a page of the web', () => Buffer.from('<html><table><tr><td>型号</td></tr></table></html>'), 'file_unknown'],
    ['a picture', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0xff, 0xfe]), 'file_unknown'],
    ['another packed file', () => packed([{ name: 'word/document.xml', content: '<document/>' }]), 'file_unknown'],
    ['a packed file cut in two', () => workbook([['a']]).subarray(0, 200), 'file_broken'],
    ['a part twice', () => packed([...workbookParts({}), ...workbookParts({})]), 'file_broken'],
    ['a way out of the folder', () => packed([{ name: '../../etc/passwd', content: 'x' }]), 'file_broken'],
    ['a part with a password', () => packed(workbookParts({}).map((part) => ({ ...part, encrypted: true }))), 'file_protected'],
    ['a bomb that says so', () => bomb(61 * 1024 * 1024), 'unpacks_too_large'],
    ['a bomb that hides it', () => bomb(61 * 1024 * 1024, 1_000), 'file_broken'],
    ['entities of its own', () => inSheet('<!DOCTYPE a [<!ENTITY b "bb">]><worksheet>&b;</worksheet>'), 'file_broken'],
    ['text that is no XML', () => inSheet('<worksheet><sheetData><row>'), 'file_broken'],
    ['the same row twice', () => inSheet('<worksheet><sheetData><row r="1"/><row r="1"/></sheetData></worksheet>'), 'file_broken'],
    ['a number that is none', () => inSheet('<worksheet><sheetData><row r="1"><c r="A1"><v>x</v></c></row></sheetData></worksheet>'), 'file_broken'],
    ['too many sheets', () => packed(workbookParts({ sheets: Array.from({ length: 21 }, () => ({ name: 's', xml: sheetXml([]) })) })), 'too_many_sheets'],
    ['too many rows', () => workbook(Array.from({ length: 5_001 }, () => ['x'])), 'too_many_rows'],
    ['too many columns', () => workbook([Array.from({ length: 101 }, () => 'x')]), 'too_many_columns'],
    ['cells merged without an end', () => workbook(Array.from({ length: 3_000 }, () => ['x']), ['A1:XFD1048576']), 'too_many_merges'],
    ['a quote without an end', () => Buffer.from('型号,单价\r\n"JSQ30,1'), 'file_broken'],
  ])('%s', async (_, make, fault) => {
    expect(await faultOf(make())).toBe(fault);
  });

  it('needs no memory for what a bomb unpacks to', async () => {
    const bytes = bomb(150 * 1024 * 1024);
    const before = process.memoryUsage().rss;
    expect(await faultOf(bytes)).toBe('unpacks_too_large');
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  });

  it('never does anything but read or refuse, whatever is broken in it', async () => {
    const good = workbook([['型号', '单价'], ['A', 1]]);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 8 }), async (changes) => {
        const bytes = Buffer.from(good);
        for (const [position, byte] of changes) bytes[position] = byte;
        const read = await readSpreadsheet(bytes);
        expect(typeof read.ok).toBe('boolean');
      }),
      { numRuns: 300 },
    );
  });
});

describe('a CSV file', () => {
  it.each([
    ['UTF-8', Buffer.from('\uFEFF型号,单价\r\n"JSQ, ""30""",12\r\n\r\nB,13\r\n')],
    ['GB18030', Buffer.concat([Buffer.from([0xd0, 0xcd, 0xba, 0xc5, 0x2c, 0xb5, 0xa5, 0xbc, 0xdb]), Buffer.from('\n"JSQ, ""30""",12\n\nB,13\n')])],
    ['tabs', Buffer.from('型号\t单价\n"JSQ, ""30"""\t12\n\nB\t13')],
  ])('is read in %s', async (_, bytes) => {
    expect(await rowsOf(bytes)).toEqual([
      [1, '0 text 型号', '1 text 单价'],
      [2, '0 text JSQ, "30"', '1 text 12'],
      [4, '0 text B', '1 text 13'],
    ]);
  });

  it('has its limits too', async () => {
    const rows = Buffer.from('x\n'.repeat(SPREADSHEET_LIMITS.rows + 1));
    expect(await readSpreadsheet(rows)).toEqual({ ok: false, fault: 'too_many_rows' });
    expect(await readSpreadsheet(Buffer.from(','.repeat(150) + 'x'))).toEqual({ ok: false, fault: 'too_many_columns' });
  });
});
