import { averageWords, costRows, countRows, headlineOf, periodWords, sideBars, trendBars, type Opening } from '../../../../src/features/care/analysis-model';
import { openedFrom, openedHeadline, openedRow } from '../../../../src/features/care/opened-model';
import { NO_FIGURES, type Figures } from '../../../../src/shared/domain/care/complaint-figures';
import { complaintAnalysisText as words } from '../../../../src/text/complaint-analysis';

const figures = (some: Partial<Figures> = {}): Figures => ({ ...NO_FIGURES, ...some });
const sum = (now: Partial<Figures>, then: Partial<Figures> = {}, value = 'none', name = '') => ({ value, name, figures: figures(now), before: figures(then) });

describe('the analysis on screen', () => {
  it.each([
    ['month', '2026-11-01', '2026 年 11 月'],
    ['quarter', '2026-10-01', '2026 年第 4 季度'],
    ['quarter', '2026-01-01', '2026 年第 1 季度'],
  ] as const)('names the %s of %s', (period, start, said) => {
    expect(periodWords(period, start)).toBe(said);
  });

  it.each([
    [{ complaints: 4 }, '4 件投诉，没有流失'],
    [{ complaints: 4, customersLost: 1 }, '4 件投诉，流失 1 位顾客'],
    [{ complaints: 4, customersLost: 1, ordersLost: 2 }, '4 件投诉，流失 1 位顾客、2 单'],
    [{ complaints: 4, ordersLost: 2 }, '4 件投诉，流失 2 单'],
  ])('says of %j: %s', (some, said) => {
    expect(headlineOf(figures(some))).toBe(said);
  });

  it('sets every count beside the one before, and opens what there is something of', () => {
    const rows = countRows(sum({ complaints: 3, customersLost: 1 }, { complaints: 3, late: 2 }));
    const of = (figure: string) => rows.find((row) => row.figure === figure);
    expect(of('complaints')).toMatchObject({ count: '3 件', compared: '上期也是 3 件', opens: true });
    expect(of('customersLost')).toMatchObject({ count: '1 位', compared: '上期没有', opens: true });
    expect(of('late')).toMatchObject({ count: '0 件', compared: '上期 2 件', opens: false });
  });

  it('adds up what was paid, and keeps the lost sale apart', () => {
    const cost = costRows(sum({ refundFen: 100_00, waivedFen: 30_00, compensationFen: 1_50, lostSaleFen: 3_280_00 }), 0);
    expect(cost.parts.map(({ amount }) => amount)).toEqual(['100.00', '30.00', '1.50']);
    expect([cost.total.amount, cost.lostSale.amount, cost.opens]).toEqual(['131.50', '3,280.00', true]);
    expect(costRows(sum({ lostSaleFen: 3_280_00 }), 0).opens).toBe(false);
  });

  it('counts visits that were made again at their price, and not at all while they have none', () => {
    const total = sum({ refundFen: 100_00, visits: 3 }, { visits: 1 });
    expect(costRows(total, 0)).toMatchObject({ visits: null, total: { label: words.cost.total, amount: '100.00' }, before: words.cost.before('0.00') });
    const priced = costRows(total, 35_50);
    expect(priced.visits).toEqual({ label: '又上门 3 次 × 35.50 元', amount: '106.50', opens: true });
    expect([priced.total, priced.before]).toEqual([{ label: words.cost.wholeTotal, amount: '206.50' }, words.cost.before('35.50')]);
    expect(costRows(sum({}), 35_50).visits?.opens).toBe(false);
    const trend = [{ from: '2026-11-01', figures: figures({ complaints: 1, visits: 2 }) }];
    expect(trendBars('month', { trend, visitFen: 10_00 }, () => undefined)[0]?.detail).toBe(words.detail.cost('20.00'));
  });

  it('says how long it took, of those that are done', () => {
    expect(averageWords(figures())).toBeNull();
    expect(averageWords(figures({ resolved: 2, resolvedMinutes: 60 }))).toBe(words.average('30 分钟'));
    expect(averageWords(figures({ resolved: 1, resolvedMinutes: 200 }))).toBe(words.average('3 小时'));
  });

  it('puts the most frequent cause first, with what it lost, and opens its complaints', () => {
    const opened: Opening[] = [];
    const bars = sideBars('cause', { visitFen: 0, sums: [sum({ complaints: 1 }, {}, 'none'), sum({ complaints: 3, customersLost: 1, compensationFen: 80_00 }, { complaints: 2 }, 'late'), sum({}, { complaints: 1 }, 'repair')] }, (opening) => opened.push(opening));
    expect(bars.map(({ label, amount, wrong, detail }) => [label, amount, wrong, detail])).toEqual([
      ['没按时', 3, 1, '流失 1 位顾客，花 80.00 元 · 上期 2 件'],
      ['还没查明', 1, 0, undefined],
      ['维修没修好', 0, 0, '上期 1 件'],
    ]);
    bars[0]?.onPress?.();
    expect(opened).toEqual([{ side: 'cause', value: 'late', figure: 'complaints' }]);
    expect(bars[2]?.onPress).toBeUndefined();
    expect(sideBars('technician', { visitFen: 0, sums: [sum({ complaints: 1 }, {}, 'mem_1', '王建国')] }, () => undefined)[0]?.label).toBe('王建国');
  });

  it('shows the course from the period that is looked at back', () => {
    const looked: string[] = [];
    const trend = [
      { from: '2026-10-01', figures: figures({ complaints: 2, customersLost: 1 }) },
      { from: '2026-11-01', figures: figures({ complaints: 4 }) },
    ];
    const bars = trendBars('month', { trend, visitFen: 0 }, (from) => looked.push(from));
    expect(bars.map(({ label, amount }) => [label, amount])).toEqual([['11 月', 4], ['10 月', 2]]);
    expect(bars[0]?.onPress).toBeUndefined();
    bars[1]?.onPress?.();
    expect(looked).toEqual(['2026-10-01']);
  });
});

describe('the complaints behind a figure', () => {
  it('are those that the address names, and the present month’s when it names none', () => {
    const params = { period: 'quarter', on: '2026-11-20', side: 'cause', value: 'late', figure: 'cost' };
    expect(openedFrom(params, '2026-11-22')).toEqual({ ...params, on: '2026-10-01' });
    expect(openedFrom({ period: 'x', on: '2026-13-01', side: '?', value: '$', figure: '' }, '2026-11-22')).toEqual({ period: 'month', on: '2026-11-01', side: 'all', value: 'none', figure: 'complaints' });
    expect(openedHeadline(openedFrom(params, '2026-11-22'), '')).toBe('2026 年第 4 季度 没按时 · 花了钱的投诉');
  });

  it('say what each of them lost and cost', () => {
    const row = {
      id: 'cmp_1',
      complaintNo: 'T1',
      customerName: '刘建华',
      subject: '冰箱',
      category: 'quality',
      method: 'phone',
      cause: 'product',
      state: 'closed',
      technicianName: '王建国',
      receivedAt: 0,
      figures: figures({ customersLost: 1, ordersLost: 1, lostSaleFen: 100_00, refundFen: 50_00, visits: 2, late: 1 }),
    } as const;
    const view = openedRow(row, 0);
    expect(view).toMatchObject({ customer: '刘建华', subject: '质量 · 冰箱', origin: '产品故障 · 王建国', cost: '流失订单 100.00 元，退款 50.00 元，又上门 2 次' });
    expect(view.tags.map(({ words: said }) => said)).toEqual(['已结案', '顾客流失', '有过超时']);
    expect(openedRow({ ...row, technicianName: null, cause: null, figures: figures() }, 0)).toMatchObject({ origin: '还没查明', cost: '' });
  });
});
