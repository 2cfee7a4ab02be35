import fc from 'fast-check';
import { draftOf, termsProblems, toTerms } from '../../../../src/features/trade/terms-draft';
import { foundRows, historyView, ownTermFacts, TERMS_COLUMNS, treeOf, type TermsRow } from '../../../../src/features/trade/terms-view';
import { DEFAULT_TERMS, SETTLEMENT_SUBJECTS, type TradeTerms } from '../../../../src/shared/domain/trade/terms';
import { tableCells } from '../../../../src/components/sortable-table/sort-rows';

const NOW = Date.parse('2026-11-22T04:00:00Z');
const terms = { ...DEFAULT_TERMS, subjects: [...DEFAULT_TERMS.subjects], version: 1, tierName: '经销商价', salespersonName: '赵勇', at: NOW };
const row = (id: string, name: string, path: string[], over: Partial<TermsRow['terms']> | null = {}): TermsRow => ({
  organisation: { id, name, kind: 'dealer', path },
  terms: over === null ? null : { ...terms, ...over },
});
const rows = [
  row('org_shop', '城东二店', ['org_hq', 'org_east', 'org_shop']),
  row('org_hq', '恒远电器', ['org_hq'], null),
  row('org_west', '城西经销部', ['org_hq', 'org_west'], { tierName: null }),
  row('org_east', '城东专卖店', ['org_hq', 'org_east']),
];

describe('the list of organisations', () => {
  it('shows everyone with terms below whom he belongs to', () => {
    expect(treeOf(rows).map(({ organisation }) => organisation.id)).toEqual(['org_east', 'org_shop', 'org_west']);
  });

  it.each([
    ['城东', ['org_shop', 'org_east']],
    ['城东 赵勇', ['org_shop', 'org_east']],
    ['没有', []],
    ['', ['org_shop', 'org_west', 'org_east']],
  ])('finds by words of name, tier and person: %s', (search, expected) => {
    expect(foundRows(rows.filter(({ terms: agreed }) => agreed !== null), search).map(({ organisation }) => organisation.id)).toEqual(expected);
  });

  it('goes into a spreadsheet as it is shown', () => {
    const [head, first] = tableCells(treeOf(rows), TERMS_COLUMNS);
    expect(head).toEqual(['名称', '类型', '价格级别', '额度（元）', '账期（天）', '每月限额（元）', '扣点', '负责人']);
    expect(first).toEqual(['城东专卖店', '经销商', '经销商价', { fen: 0 }, 0, '不限', '0%', '赵勇']);
  });
});

describe('a version of the terms', () => {
  it('says every field that changed with what stood there before', () => {
    const values: TradeTerms = { ...DEFAULT_TERMS, creditFen: 8_000_000, priceTier: 'ptr_dealers', interestBps: 5 };
    const view = historyView({ version: 2, byName: '孙丽', reason: '提高额度', at: NOW, before: { ...terms }, values: { ...values, subjects: [...values.subjects] } }, () => '经销商价', NOW);
    expect(view.changes).toEqual(['价格级别：没定价格 → 经销商价', '额度（元）：0 → 80,000', '逾期日息（%）：0 → 0.05']);
    expect(view.byline).toBe('孙丽 · 11 月 22 日');
  });
});

describe("a dealer's own terms", () => {
  const page = { organisation: { id: 'org_east', name: '城东专卖店', kind: 'dealer' as const, path: ['org_hq', 'org_east'] }, values: { ...DEFAULT_TERMS, subjects: [...DEFAULT_TERMS.subjects], creditFen: 5_000_000, note: '内部' }, tierName: '经销商价', salespersonName: null, version: 1, byName: null, reason: null, at: NOW, choices: null };

  it('leave out the note of the office, and the share of a retailer where there is none', () => {
    const labels = ownTermFacts(page).map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(['价格级别', '额度（元）', '账期（天）', '结算科目', '送货地址', '发票抬头', '每月提货限额（元）']));
    expect(labels).not.toEqual(expect.arrayContaining(['内部备注']));
    expect(labels).not.toEqual(expect.arrayContaining(['卖场扣点（%）']));
    expect(ownTermFacts({ ...page, values: { ...page.values, deductionBps: 500 } }).map(({ label }) => label)).toContain('卖场扣点（%）');
  });

  it('say from when a version holds, and not who of the company wrote it', () => {
    const view = historyView({ version: 2, byName: null, reason: null, at: NOW, before: { ...page.values }, values: { ...page.values, termDays: 30 } }, () => undefined, NOW);
    expect(view).toEqual({ id: '2', title: '11 月 22 日起执行', byline: '公司调整', changes: ['账期（天）：0 → 30'] });
  });
});

describe('terms in their form', () => {
  const anyTerms: fc.Arbitrary<TradeTerms> = fc.record({
    priceTier: fc.option(fc.constant('ptr_dealers')),
    subjects: fc.uniqueArray(fc.constantFrom(...SETTLEMENT_SUBJECTS)),
    creditFen: fc.integer({ min: 0, max: 1_000_000_000 }),
    termDays: fc.integer({ min: 0, max: 365 }),
    salesLimitFen: fc.option(fc.integer({ min: 1, max: 1_000_000_000 })),
    deliveryAddress: fc.string(),
    invoice: fc.record({ title: fc.string(), taxNo: fc.string(), address: fc.string() }),
    salespersonId: fc.option(fc.constant('per_zhao')),
    deductionBps: fc.integer({ min: 0, max: 10_000 }),
    overdueHold: fc.boolean(),
    interestBps: fc.integer({ min: 0, max: 100 }),
    note: fc.string(),
  });

  it('come out as they went in', () => {
    fc.assert(fc.property(anyTerms, (some) => {
      expect(toTerms(draftOf(some))).toEqual(some);
      expect(termsProblems({ ...draftOf(some), reason: '谈好了' })).toEqual({});
    }));
  });

  it.each([
    [{ credit: '-1' }, ['credit']],
    [{ credit: '' }, ['credit']],
    [{ days: '366' }, ['days']],
    [{ days: '1.5' }, ['days']],
    [{ limit: '0' }, ['limit']],
    [{ deduction: '100.01' }, ['deduction']],
    [{ interest: '1.01' }, ['interest']],
    [{ reason: ' ' }, ['reason']],
  ])('say what is wrong: %j', (typed, expected) => {
    expect(Object.keys(termsProblems({ ...draftOf(DEFAULT_TERMS), reason: '谈好了', ...typed }))).toEqual(expected);
  });
});
