import { sortRows, tableCells } from '../../../../src/components/sortable-table/sort-rows';
import { DUE_COLUMNS } from '../../../../src/features/dealers/table-columns';
import { accountRows, cardView, countable, differenceFen, goodsDetails, homeFigures, homeHeadline, linesOf, piecesOf, shortages, topUpFen, topUpWords, totalOf, type Due } from '../../../../src/features/dealers/view-model';
import { card, heater, NOW, pickup, preview, standing } from './a-dealer';

describe("a dealer's screens", () => {
  it('say what he has, what of his credit is used and left, and what he owes by when', () => {
    expect(homeFigures(standing, NOW).map(({ label, value }) => [label, value])).toEqual([
      ['余额（元）', '-1,200.00'],
      ['已用额度（元）', '1,700.00'],
      ['剩余额度（元）', '3,300.00'],
      ['欠款（元）', '1,200.00'],
    ]);
    expect(homeFigures({ ...standing, owedFen: 0, nextDueOn: null }, NOW)[3]).toMatchObject({ note: '没有欠款', late: false });
    expect(homeFigures({ ...standing, overdueFen: 100 }, NOW)[3]).toMatchObject({ late: true });
  });

  it('call what can be spent neither balance nor credit: it is both, and nothing while something is overdue', () => {
    const rich = { ...standing, balanceFen: 1_000_000, reservedFen: 0, creditUsedFen: 0, spendableFen: 1_500_000 };
    expect(homeHeadline(rich)).toBe('现在可以提 ¥15,000.00 的货');
    expect(homeHeadline({ ...rich, hold: { sinceOn: '2026-11-01', overdueFen: 100 } })).toBe('货款逾期，暂停提货');
    const amounts = new Map<string, string>(accountRows(rich).map(({ label, amount }) => [label, amount]));
    expect(['已用额度', '剩余额度', '可提金额'].map((label) => amounts.get(label))).toEqual(['0.00', '5,000.00', '15,000.00']);
  });

  it('count what was chosen and what it costs', () => {
    const chosen = { [heater.productId]: 3, prd_other00001: 0 };
    expect(linesOf(chosen)).toEqual([{ productId: heater.productId, quantity: 3 }]);
    expect([piecesOf(chosen), totalOf(chosen, [heater])]).toEqual([3, 300_000]);
  });

  it('say how many there are and when more come', () => {
    expect(goodsDetails(heater, NOW)).toEqual(['可提 8 台', expect.stringContaining('到 20 台') as unknown]);
    expect(goodsDetails({ ...heater, available: 0, incoming: [] }, NOW)).toEqual(['暂时没货', null]);
  });

  it('name what is short', () => {
    expect(shortages(preview)).toEqual([]);
    expect(shortages({ ...preview, lines: preview.lines.map((line) => ({ ...line, available: 1 })) })).toEqual(['燃气热水器只剩 1 台，请减一些。']);
  });

  it('show a pick-up with what of it left the warehouse', () => {
    expect(cardView(card, NOW)).toMatchObject({ title: 'JSQ30 燃气热水器等 2 款', state: { words: '部分出库' }, progress: '已出库 3/5 台', amount: '5,000.00' });
  });

  it.each([
    ['hand_over', 2],
    ['return', 2],
    ['receive', 1],
  ])('let count at most what may %s', (command, most) => {
    expect(countable(pickup, command).map((row) => row.most)).toEqual([most]);
  });

  it.each([
    ['500', 50_000],
    ['0', null],
    ['10000001', null],
    ['abc', null],
  ])('read %s as money to bring', (typed, fen) => {
    expect(topUpFen(typed)).toBe(fen);
  });

  it('say how a bill stands', () => {
    const bill = { id: 'tup_00000001', topUpNo: 'C1', amountFen: 100, creditedFen: 0, cancelled: false, createdAt: NOW };
    expect([bill, { ...bill, creditedFen: 40 }, { ...bill, creditedFen: 100 }, { ...bill, cancelled: true }].map((row) => topUpWords(row))).toEqual([
      { words: '待付款', open: true },
      { words: '已到账 ¥0.40', open: true },
      { words: '已到账', open: false },
      { words: '已撤销', open: false },
    ]);
  });

  it('ask for nothing again that was recorded and finance still looks at', () => {
    const bill = { id: 'tup_00000001', topUpNo: 'C1', amountFen: 100, creditedFen: 0, cancelled: false, createdAt: NOW };
    expect(topUpWords(bill, { dueFen: 100, awaitingFen: 100 })).toEqual({ words: '已登记，等财务确认', open: false });
    expect(topUpWords(bill, { dueFen: 100, awaitingFen: 40 })).toEqual({ words: '待付款', open: true });
    expect(topUpWords({ ...bill, cancelled: true }, { dueFen: 0, awaitingFen: 0 })).toEqual({ words: '已撤销', open: false });
  });

  it('put who owes in order, and write figures into a table as figures', () => {
    const due = (id: string, nextDueOn: string, owedFen: number, overdueFen: number): Due => ({ ...standing, id, organisationName: id, nextDueOn, owedFen, overdueFen });
    const rows = [due('org_a', '2026-12-01', 100, 100), due('org_b', '2026-11-01', 300, 0)];
    const order = (key: string, descending: boolean) => sortRows(rows, DUE_COLUMNS, { key, descending }).map(({ id }) => id);
    expect([order('dueOn', false), order('overdue', true), order('owed', true)]).toEqual([['org_b', 'org_a'], ['org_a', 'org_b'], ['org_b', 'org_a']]);
    expect(tableCells(rows, DUE_COLUMNS)[1]?.slice(0, 4)).toEqual(['org_a', '2026-12-01', { fen: 100 }, { fen: 100 }]);
  });

  it('add up what is off either way', () => {
    const row = { causeNo: 'T1-1', dueOn: '2026-12-01' };
    expect(differenceFen([{ ...row, keptFen: 500, summedFen: 300 }, { ...row, keptFen: 0, summedFen: 100 }])).toBe(300);
  });
});
