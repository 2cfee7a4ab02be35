import {
  firstProblem,
  lineProblem,
  productRowView,
  recentRowView,
  reportInput,
  totalFenOf,
} from '../../../../src/features/report/view-model';
import { mergeFound } from '../../../../src/shared/domain/orders/addressee';
import { EMPTY_DRAFT, newLine, type Product, type ReportDraft } from '../../../../src/features/report/store';
import { NOW, TOMORROW } from '../an-order-card';

const heater: Product = {
  id: 'prd_00000001',
  name: '燃气热水器',
  model: 'JSQ30',
  category: 'gas_water_heater',
  listPriceFen: 328_000,
  warrantyMonths: 72,
  needsInstallation: true,
  selling: { lowestPriceFen: 298_000, available: 2, asOf: NOW - 3_600_000, restockOn: null },
};
const customer = {
  name: '张女士',
  phone: '13800138000',
  province: '河北省',
  city: '石家庄市',
  district: '桥西区',
  detail: '桥西路 18 号',
};
const draft = (part: Partial<ReportDraft> = {}): ReportDraft => ({
  ...EMPTY_DRAFT,
  lines: [newLine(heater)],
  customer,
  ...part,
});

describe('a line of a report', () => {
  it.each<[unitPriceText: string, problem: RegExp | null]>([
    ['3280.00', null],
    ['3,280', null],
    ['2980', null],
    ['2979.99', /最低可以卖 2,980\.00/],
    ['3280.01', /不能高于标价 3,280\.00/],
    ['', /请填成交单价/],
    ['三千', /请填成交单价/],
  ])('%s yuan', (unitPriceText, problem) => {
    const found = lineProblem({ product: heater, unitPriceText });
    if (problem === null) expect(found).toBeNull();
    else expect(found).toMatch(problem);
  });

  it('shows what a seller must know of a product', () => {
    expect(productRowView(heater, NOW)).toMatchObject({
      title: 'JSQ30 燃气热水器',
      detail: '最低 2,980.00 · 总仓现有 2 台',
      sellable: true,
    });
    const soldOut = { ...heater, selling: { lowestPriceFen: 298_000, available: 0, asOf: null, restockOn: '2026-11-30' } };
    expect(productRowView(soldOut, NOW)).toMatchObject({ sellable: false });
    expect(productRowView(soldOut, NOW).detail).toContain('总仓无货 · 预计 11 月 30 日 补货');
  });

  it('promises no stock of a product that was reported on another day', () => {
    expect(recentRowView(heater)).toMatchObject({ detail: '最低 2,980.00', sellable: true });
  });
});

describe('a report', () => {
  it.each<[part: Partial<ReportDraft>, problem: RegExp | null]>([
    [{}, null],
    [{ lines: [] }, /请先选卖了什么/],
    [{ customer: { ...customer, name: ' ' } }, /姓名/],
    [{ customer: { ...customer, phone: '1380013800' } }, /手机号/],
    [{ customer: { ...customer, district: '' } }, null],
    [{ customer: { ...customer, detail: '' } }, /详细地址/],
  ])('%j', (part, problem) => {
    const found = firstProblem(draft(part));
    if (problem === null) expect(found).toBeNull();
    else expect(found).toMatch(problem);
  });

  it('sums its lines in whole fen', () => {
    expect(totalFenOf(draft({ lines: [{ product: heater, quantity: 2, unitPriceText: '2999.99' }] }))).toBe(599_998);
  });

  it('leaves out an empty remark and a wish that has passed', () => {
    const yesterday = { ...TOMORROW, on: '2026-11-22' };
    expect(reportInput(draft({ wishedWindow: yesterday, remark: ' ' }), NOW)).toEqual({
      lines: [{ productId: heater.id, quantity: 1, unitPriceFen: 328_000 }],
      customer: { name: '张女士', phone: '13800138000' },
      address: { province: '河北省', city: '石家庄市', district: '桥西区', detail: '桥西路 18 号' },
      wishedWindow: null,
    });
    expect(reportInput(draft({ wishedWindow: TOMORROW }), NOW).wishedWindow).toEqual(TOMORROW);
  });

  it('keeps what was typed where a pasted text had nothing', () => {
    const parsed = { name: '', phone: '13900139000', province: '', city: '', district: '', detail: '中山路 1 号' };
    expect(mergeFound(customer, parsed)).toEqual({ ...customer, phone: '13900139000', detail: '中山路 1 号' });
  });
});
