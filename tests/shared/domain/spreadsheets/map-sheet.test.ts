import fc from 'fast-check';
import { dayOfCell, fenOf, wholeOf } from '../../../../src/shared/domain/spreadsheets/cell-values';
import type { Columns } from '../../../../src/shared/domain/spreadsheets/columns';
import { mapSheets } from '../../../../src/shared/domain/spreadsheets/map-sheet';
import type { Sheet, SheetCell } from '../../../../src/shared/domain/spreadsheets/sheet';
import { toCsv } from '../../../../src/shared/kernel/csv';
import { formatFen } from '../../../../src/shared/kernel/money';

const text = (value: string): SheetCell => ({ kind: 'text', text: value });
const number = (value: number): SheetCell => ({ kind: 'number', text: String(value) });

const columns = {
  model: { kind: 'text', titles: ['型号', '商品型号'], needed: true, most: 12 },
  price: { kind: 'amount', titles: ['单价（元）'], needed: true, signed: false },
  pieces: { kind: 'whole', titles: ['数量'], needed: false, least: 1, most: 100 },
  on: { kind: 'day', titles: ['到货日'], needed: false },
  state: { kind: 'choice', titles: ['状态'], needed: false, choices: { 到货: 'here', 在途: 'coming' } },
} as const satisfies Columns;

type Row = readonly (string | SheetCell | null)[];
function sheet(rows: readonly Row[], name = ''): Sheet {
  const cellOf = (cell: string | SheetCell) => (typeof cell === 'string' ? text(cell) : cell);
  const filled = rows.map((cells, position) => {
    return { line: position + 1, cells: new Map(cells.flatMap((cell, column) => (cell === null ? [] : [[column, cellOf(cell)] as const]))) };
  });
  return { name, rows: filled.filter(({ cells }) => cells.size > 0) };
}
const problemsOf = (rows: readonly Row[]) => mapSheets([sheet(rows)], columns, { keyOf: ({ model }) => model }).problems;

describe('the cells of people', () => {
  it.each<[SheetCell, number | null]>([
    [text('1,234.50元'), 123_450],
    [text('￥ 1234.5'), 123_450],
    [text('１２．５０'), 1_250],
    [text('(12.00)'), -1_200],
    [text('-3'), -300],
    [text('12.500'), 1_250],
    [number(1_234.5), 123_450],
    [number(0.1 + 0.2), 30],
    [text('1,5'), null],
    [text('1.234,50'), null],
    [text('1.2万'), null],
    [text('12.345'), null],
    [number(12.345), null],
    [text('面议'), null],
    [{ kind: 'date', text: '2026-11-22' }, null],
    [text('99999999999999'), null],
  ])('%j is %s fen', (cell, fen) => expect(fenOf(cell)).toBe(fen));

  it.each<[SheetCell, number | null]>([
    [text('12 台'), 12],
    [text('1,200'), 1_200],
    [text('3.0'), 3],
    [number(3), 3],
    [number(3.5), null],
    [text('三'), null],
  ])('%j is %s pieces', (cell, pieces) => expect(wholeOf(cell)).toBe(pieces));

  it.each<[SheetCell, string | null]>([
    [text('2026-11-22'), '2026-11-22'],
    [text('2026/1/2'), '2026-01-02'],
    [text('2026年11月2日'), '2026-11-02'],
    [text('2026.11.22 18:00:00'), '2026-11-22'],
    [text('20261122'), '2026-11-22'],
    [{ kind: 'date', text: '2026-11-22 18:00' }, '2026-11-22'],
    [number(46_348), '2026-11-22'],
    [number(3), null],
    [text('2026-02-30'), null],
    [text('11月22日'), null],
  ])('%j is the day %s', (cell, on) => expect(dayOfCell(cell)).toBe(on));

  it('are read back from how we write amounts ourselves', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 10 ** 11 }), (fen) => expect(fenOf(text(formatFen(fen)))).toBe(fen)));
  });
});

describe('a sheet with its columns', () => {
  it('is found below a title, in whatever order, under other names, beside columns of others', () => {
    const other = sheet([['说明'], ['请勿修改']], '说明');
    const mine = sheet([['恒远报价单'], [], ['备注', '单价(元)', ' 商品 型号 '], ['好', '1,234.50元', 'JSQ30'], [null, number(9), 'BCD']]);
    const { rows, problems, mapping } = mapSheets([other, mine], columns);
    expect(problems).toEqual([]);
    expect(rows).toEqual([
      { line: 4, values: { model: 'JSQ30', price: 123_450, pieces: null, on: null, state: null } },
      { line: 5, values: { model: 'BCD', price: 900, pieces: null, on: null, state: null } },
    ]);
    expect(mapping).toEqual({ price: '单价(元)', model: '商品 型号' });
  });

  it('is read by the mapping that somebody chose', () => {
    const strange = sheet([['货号', '结算价'], ['JSQ30', '12']]);
    expect(mapSheets([strange], columns).problems).toEqual([
      { code: 'column_missing', line: 1, column: null, detail: '型号' },
      { code: 'column_missing', line: 1, column: null, detail: '单价（元）' },
    ]);
    const mapped = mapSheets([strange], columns, { mapping: { model: '货号', price: '结算价' } });
    expect(mapped).toMatchObject({ problems: [], rows: [{ values: { model: 'JSQ30', price: 1_200 } }] });
  });

  it('says of every cell what is wrong, by row and column', () => {
    const rows: Row[] = [
      ['型号', '单价（元）', '数量', '到货日', '状态'],
      ['A', '面议', '0', '不久', '丢了'],
      [null, '1'],
      ['B', { kind: 'formula', text: '' }, null, { kind: 'failed', text: '#REF!' }],
      [{ kind: 'merged', text: '' }, '2'],
      [{ kind: 'number', text: '123456789012345680' }, '3'],
      ['一二三四五六七八九十一二三', '3'],
      ['C', '4'],
      ['C', '5'],
    ];
    expect(problemsOf(rows).map(({ line, column, code, detail }) => [line, column, code, detail])).toEqual([
      [2, '单价（元）', 'not_amount', null],
      [2, '数量', 'not_whole', '1–100'],
      [2, '到货日', 'not_day', null],
      [2, '状态', 'not_choice', '到货 / 在途'],
      [3, '型号', 'needed', null],
      [4, '单价（元）', 'formula_without_value', null],
      [4, '到货日', 'cell_failed', null],
      [5, '型号', 'cell_merged', null],
      [6, '型号', 'digits_lost', null],
      [7, '型号', 'too_long', '12'],
      [9, null, 'repeated', '8'],
    ]);
  });

  it('refuses one without rows, and a head that names a column twice', () => {
    expect(problemsOf([])).toMatchObject([{ code: 'no_rows' }]);
    expect(problemsOf([['型号', '单价（元）']])).toMatchObject([{ code: 'no_rows' }]);
    expect(problemsOf([['型号', '单价（元）', '商品型号'], ['A', '1', 'B']])).toMatchObject([{ code: 'column_repeated', column: '商品型号' }]);
  });

  it('takes no name of a choice from what every object has', () => {
    expect(problemsOf([['型号', '单价（元）', '状态'], ['A', '1', 'constructor']])).toMatchObject([{ code: 'not_choice' }]);
  });
});

describe('what leaves as a spreadsheet', () => {
  it('runs nowhere: a text that begins like a formula stays a text', () => {
    const beginning = fc.constantFrom('=', '+', '-', '@', '\t=', '＝', ' =', '\r@');
    fc.assert(
      fc.property(beginning, fc.string({ maxLength: 20 }), (first, rest) => {
        const name = `${first}${rest}`;
        fc.pre(!/^-?\d+(\.\d+)?$/.test(name));
        expect(toCsv([[name]]).replace(/^"/, '')).toMatch(/^'/);
      }),
    );
    expect(toCsv([['-12.50', "=HYPERLINK(\"http://x\")"]])).toBe('-12.50,"\'=HYPERLINK(""http://x"")"\r\n');
  });
});
