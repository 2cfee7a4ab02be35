import fc from 'fast-check';
import type { Credit, TouchHost } from '../../../../src/shared/domain/attribution/credit';
import { entriesOf, reckonAgain, slotsOf, type CommissionLine, type PayeeSlot } from '../../../../src/shared/domain/commission/entries';
import { DEFAULT_COMMISSION, type CommissionSettings } from '../../../../src/shared/domain/commission/rules';

const guide: TouchHost = { kind: 'staff', personId: 'guide', organisationId: 'store' };
const soldBy = (host: TouchHost): Credit => ({ touchId: 'report', source: 'order', host });

const line: CommissionLine = { lineId: 'ord_1_1', title: 'JSQ30 燃气热水器', productId: 'prd_heater', category: 'gas_water_heater', quantity: 1, paidFen: 328_000 };
const sources = { orderId: 'ord_1', soldOn: '2026-11-22', round: 0, orderNo: '2611220001', rulesVersion: 4, policyVersion: 2, touchOf: { staff: 'report', referral: 'share' } };

describe('who may be paid', () => {
  it('are the seller, his place and the one above; beside them who brought the buyer, each by what he is', () => {
    expect(slotsOf({ sale: soldBy(guide), upline: ['mother', 'property'] }, { placePath: ['store', 'dealer', 'agent'], partnerIds: ['property'] })).toEqual([
      { audience: 'staff', level: 1, payee: { kind: 'person', id: 'guide' } },
      { audience: 'staff', level: 2, payee: { kind: 'organisation', id: 'store' } },
      { audience: 'staff', level: 3, payee: { kind: 'organisation', id: 'dealer' } },
      { audience: 'customer', level: 1, payee: { kind: 'person', id: 'mother' } },
      { audience: 'partner', level: 2, payee: { kind: 'person', id: 'property' } },
    ]);
  });

  it('begin with the place when it sold by itself, and are nobody when nobody sold or brought', () => {
    const place: TouchHost = { kind: 'place', personId: null, organisationId: 'store' };
    expect(slotsOf({ sale: soldBy(place), upline: [] }, { placePath: ['store'], partnerIds: [] })).toEqual([
      { audience: 'staff', level: 1, payee: { kind: 'organisation', id: 'store' } },
    ]);
    expect(slotsOf({ sale: null, upline: [] }, { placePath: ['store'], partnerIds: [] })).toEqual([]);
  });
});

describe('the entries of an order', () => {
  const slots = slotsOf({ sale: soldBy(guide), upline: ['mother', 'friend'] }, { placePath: ['store'], partnerIds: [] });

  it('are one a line and level that brings something, with all that explains them', () => {
    const entries = entriesOf([line, { ...line, lineId: 'ord_1_2', paidFen: 0 }], slots, DEFAULT_COMMISSION, sources);
    expect(entries.map(({ entryId, payee, amountFen }) => [entryId, payee.id, amountFen])).toEqual([
      ['cme_1l1s1r0', 'guide', 6_560],
      ['cme_1l1c1r0', 'mother', 6_560],
    ]);
    expect(entries[1]?.facts).toEqual({
      orderId: 'ord_1',
      orderNo: '2611220001',
      title: 'JSQ30 燃气热水器',
      category: 'gas_water_heater',
      productId: 'prd_heater',
      quantity: 1,
      paidFen: 328_000,
      audience: 'customer',
      level: 1,
      ruleOf: 'base',
      rateMode: 'percent',
      rate: 200,
      rulesVersion: 4,
      policyVersion: 2,
      touchId: 'share',
    });
  });

  it('can be reckoned again from their own facts, and are made once', () => {
    const rate = fc.oneof(
      fc.nat(1_500).map((bps) => ({ mode: 'percent', bps }) as const),
      fc.nat(90_000).map((fen) => ({ mode: 'fixed', fen }) as const),
    );
    const rules = fc.array(rate, { minLength: 1, maxLength: 3 }).map((levels): CommissionSettings => ({
      ...DEFAULT_COMMISSION,
      rules: (['staff', 'partner', 'customer'] as const).map((audience) => ({ audience, of: { kind: 'base' }, startsOn: null, levels })),
      depth: { staff: 3, partner: 3, customer: 3 },
    }));
    const lines = fc.array(fc.record({ quantity: fc.integer({ min: 1, max: 5 }), paidFen: fc.nat(5_000_000) }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(rules, lines, fc.subarray([...slots] as PayeeSlot[]), (settings, sold, some) => {
        const all = sold.map((one, position) => ({ ...line, ...one, lineId: `ord_9_${position + 1}` }));
        const entries = entriesOf(all, some, settings, sources);
        for (const { amountFen, facts } of entries) expect(reckonAgain(facts)).toBe(amountFen);
        expect(new Set(entries.map(({ entryId }) => entryId)).size).toBe(entries.length);
      }),
    );
  });
});
