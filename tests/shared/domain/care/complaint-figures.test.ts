import fc from 'fast-check';
import {
  addFigures,
  costFen,
  figuresOf,
  monthAt,
  monthsOf,
  movedPeriod,
  NO_FIGURES,
  NO_LOSSES,
  openedFiguresOf,
  periodStart,
  sameFigures,
  slicesOf,
  type CountedFacts,
} from '../../../../src/shared/domain/care/complaint-figures';
import { COMPLAINT_CAUSES } from '../../../../src/shared/domain/care/complaint-outcome';
import { COMPLAINT_CATEGORIES, COMPLAINT_STATES } from '../../../../src/shared/domain/care/states';
import { startOfDay } from '../../../../src/shared/kernel/time';

const facts = (some: Partial<CountedFacts> = {}): CountedFacts => ({
  category: 'service',
  cause: null,
  technicianId: null,
  state: 'received',
  satisfied: null,
  wasLate: false,
  reopened: 0,
  resolvedMinutes: null,
  compensationFen: 0,
  losses: NO_LOSSES,
  ...some,
});

const anyFacts = fc.record<CountedFacts>({
  category: fc.constantFrom(...COMPLAINT_CATEGORIES),
  cause: fc.option(fc.constantFrom(...COMPLAINT_CAUSES)),
  technicianId: fc.option(fc.constantFrom('mem_a', 'mem_b')),
  state: fc.constantFrom(...COMPLAINT_STATES),
  satisfied: fc.option(fc.boolean()),
  wasLate: fc.boolean(),
  reopened: fc.nat(3),
  resolvedMinutes: fc.option(fc.nat(10_000)),
  compensationFen: fc.nat(100_000),
  losses: fc.record({
    order: fc.record({ lost: fc.constantFrom('none', 'part', 'whole'), saleFen: fc.nat(1_000_000) }),
    refundFen: fc.nat(1_000_000),
    waivedFen: fc.nat(10_000),
    visits: fc.nat(3),
  }),
});

describe('what one complaint counts', () => {
  it('is itself, and nothing else while nothing came of it', () => {
    expect(figuresOf(facts())).toEqual({ ...NO_FIGURES, complaints: 1 });
    expect(openedFiguresOf(figuresOf(facts()))).toEqual(['complaints']);
  });

  it('is what it lost, cost and took', () => {
    const losses = { order: { lost: 'whole', saleFen: 3_000_00 }, refundFen: 200_00, waivedFen: 30_00, visits: 2 } as const;
    const figures = figuresOf(facts({ state: 'closed', satisfied: false, wasLate: true, reopened: 2, resolvedMinutes: 600, compensationFen: 100_00, losses }));
    expect(figures).toEqual({
      complaints: 1,
      late: 1,
      reopened: 1,
      resolved: 1,
      resolvedMinutes: 600,
      customersLost: 1,
      customersKept: 0,
      ordersLost: 1,
      lostSaleFen: 3_000_00,
      refundFen: 200_00,
      waivedFen: 30_00,
      compensationFen: 100_00,
      visits: 2,
    });
    expect(costFen(figures)).toBe(330_00);
    expect(openedFiguresOf(figures)).toEqual(['complaints', 'late', 'reopened', 'customersLost', 'ordersLost', 'cost', 'visits']);
  });

  it('loses and keeps nobody at once, and loses an order only when all of it went', () => {
    fc.assert(
      fc.property(anyFacts, (one) => {
        const figures = figuresOf(one);
        expect(figures.customersLost + figures.customersKept).toBeLessThanOrEqual(1);
        expect(figures.ordersLost).toBe(one.losses.order.lost === 'whole' ? 1 : 0);
      }),
    );
  });

  it('stands in one sum of every side, and in no technician’s when nobody came', () => {
    expect(slicesOf(facts())).toEqual(['all:none', 'category:service', 'cause:none']);
    expect(slicesOf(facts({ cause: 'late', technicianId: 'mem_a' }))).toEqual(['all:none', 'category:service', 'cause:late', 'technician:mem_a']);
  });
});

describe('sums', () => {
  it('do not depend on the order, and what is taken away again leaves nothing', () => {
    fc.assert(
      fc.property(fc.array(anyFacts, { maxLength: 8 }), (many) => {
        const figures = many.map(figuresOf);
        const sum = figures.reduce((total, one) => addFigures(total, one), NO_FIGURES);
        const other = [...figures].reverse().reduce((total, one) => addFigures(total, one), NO_FIGURES);
        expect(sameFigures(sum, other)).toBe(true);
        expect(figures.reduce((total, one) => addFigures(total, one, -1), sum)).toEqual(NO_FIGURES);
      }),
    );
  });
});

describe('a period', () => {
  it.each([
    ['month', '2026-11-22', '2026-11-01', ['2026-11'], '2026-10-01'],
    ['month', '2026-01-01', '2026-01-01', ['2026-01'], '2025-12-01'],
    ['quarter', '2026-11-22', '2026-10-01', ['2026-10', '2026-11', '2026-12'], '2026-07-01'],
    ['quarter', '2026-03-31', '2026-01-01', ['2026-01', '2026-02', '2026-03'], '2025-10-01'],
  ] as const)('of a %s with %s begins on %s', (period, on, start, months, earlier) => {
    expect(periodStart(period, on)).toBe(start);
    expect(monthsOf(period, start)).toEqual(months);
    expect(movedPeriod(period, start, -1)).toBe(earlier);
  });

  it('is Shanghai’s', () => {
    expect(monthAt(startOfDay('2026-12-01'))).toBe('2026-12');
    expect(monthAt(startOfDay('2026-12-01') - 1)).toBe('2026-11');
  });
});
