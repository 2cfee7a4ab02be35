import fc from 'fast-check';
import { entryRow, entryTag } from '../../../../src/features/commission/entry-model';
import { holdRow } from '../../../../src/features/commission/hold-model';
import { orderCommissionRows, sharesOfOrder } from '../../../../src/features/commission/order-model';
import { asTable, comingWords, productRow, type ProductRow } from '../../../../src/features/commission/product-model';
import { earningsRowText } from '../../../../src/text/earnings-row';
import { earningsRowDetail } from '../../../../src/features/commission/row-model';
import { payeeChoices, standingOf, standingView, termRows, type Standing } from '../../../../src/features/commission/standing-model';
import { holdFacts, sumRows, whenFacts, whoseFacts } from '../../../../src/features/commission/why-model';
import { commissionOf, DEFAULT_COMMISSION } from '../../../../src/shared/domain/commission/rules';
import { amountWords } from '../../../../src/text/amounts';
import { commissionText, whyText } from '../../../../src/text/commission';
import { aDetail, anEntry, MADE_AT, NOW } from './an-entry';

const OWN_ORDER = { orderId: 'ord_0000000009', orderNo: '26111900009', at: MADE_AT - 3_600_000 };
const sameAddress = { reason: 'same_address' as const, orders: [OWN_ORDER], burst: null };
const burst = { reason: 'burst' as const, orders: [OWN_ORDER, { orderId: 'ord_0000000008', orderNo: '26111900008', at: MADE_AT - 7_200_000 }], burst: { orders: 3, limit: 3 } };
const open = { signs: [sameAddress], state: 'open' as const, words: '', byName: '', at: null };

describe('an amount that somebody earned', () => {
  it.each([
    ['未到账', anEntry()],
    ['审核中', anEntry({ hold: open })],
    ['已到账', anEntry({ state: 'payable' })],
    ['已出对账单', anEntry({ state: 'payable', statement: { statementId: 'stm_1', state: 'drafted' } })],
    ['已出对账单', anEntry({ state: 'payable', statement: { statementId: 'stm_1', state: 'carried' } })],
    ['打款中', anEntry({ state: 'payable', statement: { statementId: 'stm_1', state: 'paying' } })],
    ['已打款', anEntry({ state: 'payable', statement: { statementId: 'stm_1', state: 'paid' } })],
    ['已收回', anEntry({ state: 'void', leftFen: 0 })],
    ['已收回', anEntry({ state: 'payable', leftFen: 0 })],
    ['不给', anEntry({ state: 'void', leftFen: 0, hold: { signs: [burst], state: 'refused', words: '订单不实', byName: '孙丽', at: NOW } })],
  ])('is called %s', (words, entry) => {
    expect(entryTag(entry).words).toBe(words);
  });

  it('says what was taken back of it, and what it was when all of it is gone', () => {
    expect(entryRow(anEntry({ leftFen: 3_280 }), NOW)).toMatchObject({ amount: '32.80', isGone: false, details: ['介绍 · 11 月 20 日 10:00 记下', '原 65.60，退款后剩下这些'] });
    expect(entryRow(anEntry({ leftFen: 0, state: 'void' }), NOW)).toMatchObject({ amount: '65.60', isGone: true });
  });
});

const standing = (changed: Partial<Standing>): Standing => ({ payeeId: 'per_1', name: '张晓雯', kind: 'person', account: 'payee/per_1/commission', balanceFen: 0, payingFen: 0, heldFen: 0, known: true, ...changed });

describe('what somebody has earned', () => {
  it('is what he can have, with what is on its way and what is not his yet', () => {
    expect(standingView(standing({ balanceFen: 10_000, payingFen: 4_000, heldFen: 6_560 }))).toMatchObject({
      label: commissionText.available,
      figure: '60.00',
      parts: [{ label: commissionText.paying, amount: '40.00' }, { label: commissionText.held, amount: '65.60' }],
      debt: undefined,
    });
  });

  it('is a debt in a calm sentence when more was taken back than there was', () => {
    const view = standingView(standing({ balanceFen: -1_230 }));
    expect(view).toMatchObject({ label: commissionText.owed, figure: '12.30', debt: commissionText.debt('12.30') });
    expect(earningsRowDetail({ own: standing({ balanceFen: -1_230 }), places: [] })).toBe(earningsRowText.none);
  });

  it('is looked at for oneself and for every place one runs', () => {
    const home = { own: standing({}), places: [standing({ payeeId: 'org_1', name: '城东专卖店', kind: 'organisation', balanceFen: 5 })] };
    expect(payeeChoices(home).map(({ label }) => label)).toEqual([commissionText.own, '城东专卖店']);
    expect(standingOf(home, 'org_1').balanceFen).toBe(5);
    expect(standingOf(home, 'per_gone').payeeId).toBe('per_1');
  });

  it('comes by terms in plain words; tax is said to who is not employed', () => {
    const terms = { rates: [{ audience: 'customer', rate: { mode: 'percent', bps: 250 }, others: true, toBuyerBps: 5_000 }], holdDays: 7, confirmDays: 5, tax: 'labour' } as const;
    const rows = termRows({ ...terms, rates: [...terms.rates] }, 'customer');
    expect(rows[0]).toEqual({ label: '介绍朋友', value: '实付的 2.5%，有的商品另定' });
    expect(rows[1]).toEqual({ label: '当优惠让给朋友', value: '其中 50%，朋友在商城下单时直接少付' });
    expect(rows.map(({ label }) => label)).toContain(commissionText.terms.tax);
    const asStaff = (audience: 'staff' | 'partner') => termRows({ ...terms, rates: [{ audience, rate: null, others: false, toBuyerBps: 0 }] }, 'staff').map(({ label }) => label);
    expect(asStaff('staff')).not.toContain(commissionText.terms.toBuyer);
    expect(asStaff('staff')).not.toContain(commissionText.terms.tax);
    expect(asStaff('partner')).toContain(commissionText.terms.tax);
  });
});

describe('why an amount is what it is', () => {
  it('is a sum that comes to it', () => {
    expect(sumRows(aDetail(), NOW).map(({ label, value }) => [label, value])).toEqual([
      ['顾客为它实付', '3,280.00'],
      ['比例', '× 2%'],
      ['第 3 版佣金规则，燃气热水器的规则', ''],
      ['记下的佣金', '65.60'],
    ]);
  });

  it('says what rounding left, what was taken back and by which refund', () => {
    const detail = aDetail({
      paidFen: 33_333,
      rate: { mode: 'percent', bps: 150 },
      droppedMilliFen: 995,
      entry: anEntry({ earnedFen: 499, leftFen: 250 }),
      takenBack: [{ why: 'refund', amountFen: 249, refundId: 'rfd_0000000001', refundedFen: 16_667, at: NOW }],
    });
    const rows = sumRows(detail, NOW);
    expect(rows.map(({ value }) => value)).toEqual(['333.33', '× 1.5%', '', '−0.00995', '4.99', '−2.49', '', '2.50']);
    expect(rows[5]).toMatchObject({ label: '11 月 22 日退款 166.67 元，收回', refundId: 'rfd_0000000001' });
  });

  it('says what the buyer was let off, to who bore it and to who did not', () => {
    const letOff = { paidFen: 324_720, toBuyerFen: 3_280 };
    const bore = sumRows(aDetail({ ...letOff, entry: anEntry({ earnedFen: 3_280, leftFen: 3_280 }) }), NOW);
    expect(bore.map(({ label, value }) => [label, value])).toEqual([
      ['顾客为它实付', '3,247.20'],
      ['加回朋友推荐优惠', '+32.80'],
      ['按这个数算', '3,280.00'],
      ['比例', '× 2%'],
      ['第 3 版佣金规则，燃气热水器的规则', ''],
      ['这样算出来', '65.60'],
      ['已当优惠让给买的人', '−32.80'],
      ['记下的佣金', '32.80'],
    ]);
    const seller = sumRows(aDetail({ ...letOff, entry: anEntry({ audience: 'staff' }) }), NOW);
    expect(seller.map(({ value }) => value)).toEqual(['3,247.20', '+32.80', '3,280.00', '× 2%', '', '65.60']);
  });

  it('says when a fixed amount is cut to what was paid', () => {
    const rows = sumRows(aDetail({ rate: { mode: 'fixed', fen: 5_000 }, quantity: 2, paidFen: 8_000 }), NOW);
    expect(rows.map(({ value }) => value)).toEqual(['80.00', '50.00', '× 2 件', '80.00', '', '80.00']);
  });

  it('always comes to what the rule gives', () => {
    const rates = fc.oneof(fc.record({ mode: fc.constant('percent' as const), bps: fc.integer({ min: 0, max: 10_000 }) }), fc.record({ mode: fc.constant('fixed' as const), fen: fc.integer({ min: 0, max: 100_000 }) }));
    fc.assert(
      fc.property(rates, fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 1, max: 9 }), (rate, paidFen, quantity) => {
        const total = sumRows(aDetail({ rate, paidFen, quantity }), NOW).find(({ label }) => label === whyText.sum.earned)?.value;
        return total === amountWords(commissionOf(rate, { paidFen, quantity }));
      }),
    );
  });

  it.each([
    [aDetail(), ['凭什么', '什么时候']],
    [aDetail({ touch: null, entry: anEntry({ audience: 'staff', level: 2 }) }), [whyText.whose.ofPlace]],
    [aDetail({ touch: null, through: '李**', entry: anEntry({ level: 2 }) }), ['他介绍来的李**，又介绍了买的人（第 2 级）']],
    [aDetail({ touch: null, through: '', entry: anEntry({ level: 3 }) }), ['他介绍来的一位顾客，带来的人又介绍了买的人（第 3 级）']],
    [aDetail({ touch: null }), [whyText.whose.byHand]],
  ])('names how it came to be his (%#)', (detail, said) => {
    const facts = whoseFacts(detail, NOW).flatMap(({ label, value }) => [label, value]);
    expect(facts).toEqual(expect.arrayContaining(said));
  });

  it.each([
    [aDetail(), ['等货送到、装好']],
    [aDetail({ waitsFor: 'days', entry: anEntry({ dueAt: NOW + 2 * 86_400_000 }) }), ['等过了退换期', '后天到账']],
    [aDetail({ waitsFor: 'after_sale', entry: anEntry({ dueAt: NOW }) }), ['还在售后，结束了再到账']],
    [aDetail({ waitsFor: null, releasedAt: NOW }), ['今天 12:00', '等下次出对账单']],
    [aDetail({ waitsFor: null, releasedAt: NOW, entry: anEntry({ state: 'payable', statement: { statementId: 'stm_1', state: 'confirmed' } }) }), ['今天 12:00', '已确认，等公司打款']],
    [aDetail({ waitsFor: null, releasedAt: NOW, entry: anEntry({ state: 'payable', leftFen: 0 }) }), ['已经全部收回，不会到账']],
    [aDetail({ waitsFor: null, entry: anEntry({ state: 'void', leftFen: 0 }) }), ['已经全部收回，不会到账']],
  ])('says what happens next (%#)', (detail, expected) => {
    expect(whenFacts(detail, NOW).slice(1).map(({ value }) => value)).toEqual(expected);
  });

  it('says why somebody looked, and what he said', () => {
    expect(holdFacts(anEntry(), true, NOW)).toBeNull();
    const passed = anEntry({ hold: { ...open, state: 'passed', words: '是邻居', byName: '孙丽', at: NOW } });
    expect(holdFacts(passed, true, NOW)?.map(({ value }) => value)).toEqual(['他自己的订单也送到这个地址', '孙丽 今天 12:00', '是邻居']);
  });

  it('tells the payee so that nobody else’s order is betrayed, each reason once', () => {
    const samePhone = { reason: 'same_phone' as const, orders: [], burst: null };
    const held = anEntry({ hold: { ...open, signs: [samePhone, { ...sameAddress, orders: [] }, { ...burst, orders: [] }] } });
    expect(holdFacts(held, false, NOW)?.map(({ value }) => value)).toEqual(['收货信息和您自己的很像', '一天里带来 3 单，比平常多', '等公司看一眼']);
  });
});

describe('commission before the office', () => {
  const heater: ProductRow = { id: 'prd_1', kind: 'product', name: '燃气热水器', model: 'JSQ30', category: 'gas_water_heater', pictureKey: 'gas_water_heater', description: '', listPriceFen: 328_000, priceFen: 328_000, memberPriceFen: null, onMall: true, components: [] };

  it('says of each product what it brings to whom, and whether by a rule of its own', () => {
    const own = { audience: 'staff', startsOn: null, of: { kind: 'product', productId: 'prd_1' }, levels: [{ mode: 'fixed', fen: 10_000 }] } as const;
    const row = productRow(heater, { ...DEFAULT_COMMISSION, rules: [...DEFAULT_COMMISSION.rules, own], depth: { staff: 1, partner: 1, customer: 0 } }, '2026-11-22');
    expect(row.cells.map(({ words, own: isOwn }) => [words, isOwn])).toEqual([['100.00 元（每件 100 元）', true], ['98.40 元（3%）', false], ['没有', false]]);
    expect(row.total).toBe('198.40');
  });

  it('is copied as a table of which no cell is a formula', () => {
    const later = { audience: 'staff', of: { kind: 'base' }, startsOn: '2026-12-01', levels: [{ mode: 'percent', bps: 300 }] } as const;
    expect(comingWords({ rules: [...DEFAULT_COMMISSION.rules, later] }, '2026-11-30')).toBe('还有 1 条规则没到日子，最早 2026 年 12 月 1 日起，这里先不算。');
    expect(comingWords({ rules: [...DEFAULT_COMMISSION.rules, later] }, '2026-12-01')).toBeNull();
    const table = asTable([productRow({ ...heater, name: '=1+1\t', model: null }, DEFAULT_COMMISSION, '2026-11-22')]);
    expect(table.split('\n')[1]?.startsWith("'=1+1 \t")).toBe(true);
  });

  it('says what somebody has to look at and why', () => {
    expect(holdRow(anEntry({ hold: open }), NOW)).toMatchObject({ name: '张晓雯', reasons: ['他自己的订单也送到这个地址'], orders: [OWN_ORDER], isOpen: true, decided: undefined });
  });

  it('says how many there were in which hours, and names each order once', () => {
    const row = holdRow(anEntry({ hold: { ...open, signs: [sameAddress, burst] } }), NOW);
    expect(row.reasons[1]).toBe('一天里带来 3 单（11 月 20 日 08:00 到 11 月 20 日 10:00），满 3 单要看一眼');
    expect(row.orders.map(({ orderNo }) => orderNo)).toEqual(['26111900009', '26111900008']);
  });

  it('sums what an order brings', () => {
    expect(sharesOfOrder({ paidFen: 328_000, savedFen: 30_000 }, 7_000)).toEqual({ saved: '300.00', paid: '3,280.00', left: '3,210.00' });
    expect(sharesOfOrder({ paidFen: 0, savedFen: 0 }, 7_000)).toEqual({ saved: null, paid: '0.00', left: '0.00' });
    expect(orderCommissionRows([anEntry(), anEntry({ entryId: 'cme_2', payeeName: '', leftFen: 440, madeAt: MADE_AT })])).toMatchObject({ totalFen: 7_000, rows: [{ title: '张晓雯' }, { title: whyText.whose.nameless }] });
  });
});
