import { countedPieces, countProblems, STARTING_COUNT, stockRowView, type StockRow } from '../../../../src/features/stock/view-model';

const NOW = Date.parse('2026-11-22T10:00:00+08:00');
const row: StockRow = {
  id: 'prd_heater0001',
  name: '燃气热水器',
  model: 'JSQ30',
  category: 'gas_water_heater',
  onHand: 8,
  reserved: 3,
  comingBack: 0,
  available: 5,
  incoming: [{ quantity: 4, expectedOn: '2026-11-28' }, { quantity: 2, expectedOn: '2026-12-08' }, { quantity: 2, expectedOn: '2026-12-18' }],
  account: 'stock/prd_heater0001',
};

describe('the warehouse', () => {
  it('names what customers give back and nobody has yet, when there is any', () => {
    const { figures } = stockRowView({ ...row, comingBack: 2 }, NOW);
    expect(figures).toContainEqual({ label: '在途退回', value: '2' });
    expect(figures.at(-1)).toEqual({ label: '可售', value: '5' });
  });

  it('shows of a model what is there, promised and left', () => {
    const view = stockRowView(row, NOW);
    expect(view.figures).toEqual([
      { label: '在库', value: '8' },
      { label: '订单和提货占用', value: '3' },
      { label: '可售', value: '5' },
    ]);
    expect(view).toMatchObject({ soldOut: false, incoming: [expect.stringContaining('到 4 件') as unknown, expect.stringContaining('到 2 件') as unknown, '还有 1 批'] });
    expect(stockRowView({ ...row, available: 0, incoming: [] }, NOW)).toMatchObject({ soldOut: true, detail: '燃气热水器', incoming: [] });
  });

  it.each([
    ['0', 0],
    [' 12 ', 12],
    ['100000', 100_000],
    ['100001', null],
    ['', null],
    ['-1', null],
    ['1.5', null],
    ['七', null],
  ])('reads %j as %s pieces', (typed, pieces) => {
    expect(countedPieces(typed)).toBe(pieces);
  });

  it('asks for a number, a reason, and no fewer than orders have', () => {
    expect(countProblems(STARTING_COUNT, row)).toEqual({ counted: '请填 0 到 100000 的整数。', reason: '请写一句原因。' });
    expect(countProblems({ counted: '2', reason: '盘点' }, row)).toEqual({ counted: '不能少于订单和提货占用的 3 件。' });
    expect(countProblems({ counted: '3', reason: '盘点' }, row)).toEqual({});
  });
});
