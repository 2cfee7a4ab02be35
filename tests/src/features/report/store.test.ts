import { useReportDraft, type Product } from '../../../../src/features/report/store';

const product = (id: string): Product => ({
  id,
  name: '净水器',
  model: id,
  category: 'water_purifier',
  listPriceFen: 199_900,
  warrantyMonths: 36,
  needsInstallation: true,
  selling: null,
});

describe('the draft of a report', () => {
  const store = () => useReportDraft.getState();
  beforeEach(() => useReportDraft.setState(useReportDraft.getInitialState()));

  it('puts one product on one line, however often it is picked', () => {
    store().addProduct(product('a'));
    store().addProduct(product('b'));
    store().addProduct(product('a'));
    expect(store().draft.lines.map((line) => [line.product.id, line.quantity, line.unitPriceText])).toEqual([
      ['a', 2, '1999.00'],
      ['b', 1, '1999.00'],
    ]);
  });

  it('is empty after the report, and remembers what was sold, the newest first', () => {
    store().addProduct(product('a'));
    store().finish();
    store().addProduct(product('b'));
    store().finish();
    expect(store().draft.lines).toEqual([]);
    expect(store().recent.map(({ id }) => id)).toEqual(['b', 'a']);
  });
});
