import fc from 'fast-check';
import {
  freesCoupon,
  priceOffPieces,
  isWholeRefund,
  planRefund,
  type LineRefund,
  type RefundableLine,
} from '../../../../src/shared/domain/refunds/plan';

const line = (facts: Partial<RefundableLine> = {}): RefundableLine => ({
  lineId: 'ord_1_1',
  quantity: 3,
  payableFen: 100_00,
  pointsShare: 100,
  earnedPoints: 100,
  earnedGrowth: 100,
  refundedPieces: 0,
  refundedFen: 0,
  ...facts,
});

/** The line after a refund was carried out. */
const after = (before: RefundableLine, { quantity, refundFen }: LineRefund): RefundableLine => ({
  ...before,
  refundedPieces: before.refundedPieces + quantity,
  refundedFen: before.refundedFen + refundFen,
});

describe('a refund', () => {
  it.each([
    ['one piece of three, rounded down', { quantity: 1 }, { refundFen: 33_33, pointsReturned: 33, pointsReversed: 33 }],
    ['all pieces', { quantity: 3 }, { refundFen: 100_00, pointsReturned: 100, pointsReversed: 100, leftFen: 0 }],
    [
      'an amount without a piece',
      { quantity: 0, amountFen: 50_00 },
      { refundFen: 50_00, pointsReversed: 50, leftFen: 50_00 },
    ],
    ['a piece at less than its price', { quantity: 1, amountFen: 10_00 }, { refundFen: 10_00, pointsReversed: 10 }],
  ])('of %s takes back its share', (_, request, expected) => {
    expect(planRefund([line()], [{ lineId: 'ord_1_1', ...request }])).toEqual([expect.objectContaining(expected)]);
  });

  it('of the last pieces takes what rounding left', () => {
    const [first] = planRefund([line()], [{ lineId: 'ord_1_1', quantity: 2 }]);
    if (first === undefined) throw new Error('one line is refunded');
    const [last] = planRefund([after(line(), first)], [{ lineId: 'ord_1_1', quantity: 1 }]);
    expect([first.refundFen, last?.refundFen]).toEqual([66_66, 33_34]);
    expect(first.pointsReversed + (last?.pointsReversed ?? 0)).toBe(100);
  });

  it('after money was given back without pieces gives the pieces at what is left of their price', () => {
    const conceded = line({ refundedFen: 40_00 });
    expect(planRefund([conceded], [{ lineId: 'ord_1_1', quantity: 1 }])[0]).toMatchObject({ refundFen: 19_99 });
    expect(planRefund([conceded], [{ lineId: 'ord_1_1', quantity: 3 }])[0]).toMatchObject({ refundFen: 60_00, leftFen: 0 });
  });

  it('after a piece came back at less than its price gives no more for another one than that one cost', () => {
    const opened = line({ refundedPieces: 1, refundedFen: 10_00 });
    expect(planRefund([opened], [{ lineId: 'ord_1_1', quantity: 1 }])[0]).toMatchObject({ refundFen: 33_33 });
    expect(planRefund([opened], [{ lineId: 'ord_1_1', quantity: 2 }])[0]).toMatchObject({ refundFen: 66_67, leftFen: 23_33 });
  });

  it('of pieces after all the money was given back moves only pieces', () => {
    const paidBack = line({ refundedFen: 100_00 });
    expect(planRefund([paidBack], [{ lineId: 'ord_1_1', quantity: 2 }])[0]).toMatchObject({
      refundFen: 0,
      pointsReturned: 0,
      pointsReversed: 0,
    });
  });

  it('of what cost only points follows the pieces', () => {
    const gift = line({ payableFen: 0, earnedPoints: 0, earnedGrowth: 0, pointsShare: 100 });
    expect(planRefund([gift], [{ lineId: 'ord_1_1', quantity: 1 }])[0]).toMatchObject({
      refundFen: 0,
      pointsReturned: 33,
    });
  });

  it.each([
    ['more pieces than were bought', [{ lineId: 'ord_1_1', quantity: 4 }], 'orders.refund.more_than_left'],
    ['more than was paid', [{ lineId: 'ord_1_1', quantity: 1, amountFen: 100_01 }], 'orders.refund.more_than_left'],
    ['a line of another order', [{ lineId: 'ord_2_1', quantity: 1 }], 'orders.refund.line_missing'],
    [
      'a line twice',
      [
        { lineId: 'ord_1_1', quantity: 1 },
        { lineId: 'ord_1_1', quantity: 1 },
      ],
      'orders.refund.line_missing',
    ],
    ['nothing', [{ lineId: 'ord_1_1', quantity: 0 }], 'orders.refund.nothing'],
  ])('of %s is refused', (_, requests, code) => {
    expect(() => planRefund([line()], requests)).toThrow(expect.objectContaining({ code }) as Error);
  });

  it('with any mix of pieces and amounts never gives more than there was, and the last pieces take the rest', () => {
    const steps = fc.array(
      fc.record({ quantity: fc.integer({ min: 0, max: 3 }), share: fc.option(fc.integer({ min: 1, max: 100 })) }),
      { maxLength: 8 },
    );
    const facts = fc.record({ quantity: fc.integer({ min: 1, max: 6 }), payableFen: fc.integer({ min: 1, max: 2_000_000 }) });
    fc.assert(
      fc.property(facts, steps, (bought, asked) => {
        let current = line(bought);
        let belowPrice = false;
        for (const { quantity, share } of [...asked, { quantity: 6, share: null }]) {
          const pieces = Math.min(quantity, current.quantity - current.refundedPieces);
          const leftFen = current.payableFen - current.refundedFen;
          const amountFen = share === null ? undefined : Math.floor((leftFen * share) / 100);
          if (pieces === 0 && (amountFen ?? 0) === 0) continue;
          const request = { lineId: current.lineId, quantity: pieces };
          const [usual] = pieces === 0 ? [] : planRefund([current], [request]);
          const [refund] = planRefund([current], [{ ...request, amountFen }]);
          if (refund === undefined) throw new Error('one line is refunded');
          if (usual !== undefined && refund.refundFen < usual.refundFen) belowPrice = true;
          expect(refund.refundFen).toBeGreaterThanOrEqual(0);
          expect(refund.leftFen).toBe(leftFen - refund.refundFen);
          expect(refund.leftFen).toBeGreaterThanOrEqual(0);
          current = after(current, refund);
        }
        expect(current.refundedPieces).toBe(current.quantity);
        if (!belowPrice) expect(current.refundedFen).toBe(current.payableFen);
      }),
    );
  });

  it('in any number of parts takes back exactly what there was, never more on the way', () => {
    const lines = fc.record({
      quantity: fc.integer({ min: 1, max: 9 }),
      payableFen: fc.integer({ min: 0, max: 2_000_000 }),
      pointsShare: fc.integer({ min: 0, max: 50_000 }),
      earnedPoints: fc.integer({ min: 0, max: 50_000 }),
      earnedGrowth: fc.integer({ min: 0, max: 20_000 }),
    });
    fc.assert(
      fc.property(lines, fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 9 }), (facts, steps) => {
        let current = line(facts);
        const taken = { fen: 0, returned: 0, reversed: 0, growth: 0 };
        for (const step of [...steps, 9]) {
          const quantity = Math.min(step, current.quantity - current.refundedPieces);
          if (quantity === 0) break;
          const [refund] = planRefund([current], [{ lineId: current.lineId, quantity }]);
          if (refund === undefined) throw new Error('one line is refunded');
          taken.fen += refund.refundFen;
          taken.returned += refund.pointsReturned;
          taken.reversed += refund.pointsReversed;
          taken.growth += refund.growthReversed;
          expect(taken.fen).toBeLessThanOrEqual(facts.payableFen);
          expect(taken.reversed).toBeLessThanOrEqual(facts.earnedPoints);
          current = after(current, refund);
        }
        expect(isWholeRefund([current], [])).toBe(true);
        expect(taken).toEqual({
          fen: facts.payableFen,
          returned: facts.pointsShare,
          reversed: facts.earnedPoints,
          growth: facts.earnedGrowth,
        });
      }),
    );
  });
});

describe('a coupon that paid for a part', () => {
  const helped = { ...line({ lineId: 'ord_1_1' }), couponShareFen: 30_000 };
  const other = { ...line({ lineId: 'ord_1_2' }), couponShareFen: 0 };
  const allOf = (lineId: string) => planRefund([helped, other], [{ lineId, quantity: 3 }]);

  it('comes back with the last of what it paid for, whatever else of the order stays', () => {
    expect(freesCoupon([helped, other], allOf('ord_1_1'))).toBe(true);
    expect(freesCoupon([helped, other], allOf('ord_1_2'))).toBe(false);
    expect(freesCoupon([helped, other], planRefund([helped, other], [{ lineId: 'ord_1_1', quantity: 2 }]))).toBe(false);
  });

  it('came back before when nothing of that was left before', () => {
    const [whole] = allOf('ord_1_1');
    if (whole === undefined) throw new Error('one line is refunded');
    expect(freesCoupon([{ ...helped, ...after(helped, whole) }, other], [])).toBe(true);
  });
});

describe('what came off the price of some pieces', () => {
  const sold = { ...line({ quantity: 3, payableFen: 80_00 }), amountFen: 100_00, couponShareFen: 15_00, pointsShareFen: 5_00 };

  it.each([
    ['one of three', 0, 1, { amountFen: 33_33, couponFen: 5_00, pointsFen: 1_67 }],
    ['all of them', 0, 3, { amountFen: 100_00, couponFen: 15_00, pointsFen: 5_00 }],
    ['the last', 2, 1, { amountFen: 33_34, couponFen: 5_00, pointsFen: 1_67 }],
    ['none', 0, 0, null],
  ])('is their share of the line: %s', (_, refundedPieces, quantity, off) => {
    expect(priceOffPieces({ ...sold, refundedPieces }, quantity)).toEqual(off);
  });

  it('is nothing where neither coupon nor points paid', () => {
    const plain = { ...line(), amountFen: 100_00, couponShareFen: 0, pointsShareFen: 0 };
    expect(priceOffPieces(plain, 1)).toBeNull();
  });

  it('explains to the fen what pieces bring that come back at their price, whatever is sold and came back before', () => {
    const amounts = { payableFen: fc.nat(1_000_000), couponShareFen: fc.nat(50_000), pointsShareFen: fc.nat(50_000), friendShareFen: fc.nat(50_000) };
    fc.assert(
      fc.property(fc.record({ ...amounts, first: fc.integer({ min: 1, max: 40 }), last: fc.integer({ min: 1, max: 40 }) }), ({ first, last, ...amount }) => {
        const amountFen = amount.payableFen + amount.couponShareFen + amount.pointsShareFen + amount.friendShareFen;
        let sale = { ...line({ quantity: first + last, payableFen: amount.payableFen }), ...amount, amountFen };
        for (const quantity of [first, last]) {
          const [refund] = planRefund([sale], [{ lineId: sale.lineId, quantity }]);
          const off = priceOffPieces(sale, quantity);
          if (refund === undefined) throw new Error('one line is refunded');
          if (off !== null) expect(off.amountFen - off.couponFen - off.pointsFen - (off.friendFen ?? 0)).toBe(refund.refundFen);
          sale = { ...sale, ...after(sale, refund) };
        }
      }),
    );
  });
});
