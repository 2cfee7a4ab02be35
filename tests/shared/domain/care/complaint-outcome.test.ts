import fc from 'fast-check';
import { amountIn, customerStanding, LOSS_DAYS, lossSpan, orderLossIn, spanUntilNext, type OrderCourse } from '../../../../src/shared/domain/care/complaint-outcome';
import { COMPLAINT_STATES } from '../../../../src/shared/domain/care/states';
import { startOfDay } from '../../../../src/shared/kernel/time';

const DAY = 86_400_000;
const RECEIVED = startOfDay('2026-09-10') + 9 * 3_600_000;
const CLOSED = startOfDay('2026-09-20') + 17 * 3_600_000;
const span = lossSpan({ receivedAt: RECEIVED, closedAt: CLOSED });

describe('what still comes of a complaint', () => {
  it('is everything while it is open, and what happens within thirty days after it', () => {
    expect(lossSpan({ receivedAt: RECEIVED, closedAt: null })).toEqual({ from: RECEIVED, to: Number.MAX_SAFE_INTEGER });
    expect(span).toEqual({ from: RECEIVED, to: startOfDay('2026-10-21') - 1 });
    expect(LOSS_DAYS).toBe(30);
  });

  it.each([
    [RECEIVED - 1, 0],
    [RECEIVED, 100],
    [span.to, 100],
    [span.to + 1, 0],
  ])('counts an amount of the instant %d as %d', (at, counted) => {
    expect(amountIn([{ at, amountFen: 100 }], span)).toBe(counted);
  });
});

describe('among complaints about the same', () => {
  const everything = lossSpan({ receivedAt: 0, closedAt: null });
  const anyTurns = fc.uniqueArray(fc.record({ id: fc.stringMatching(/^[a-z]{1,3}$/), receivedAt: fc.integer({ min: 0, max: 20 }) }), { selector: ({ id }) => id, minLength: 1, maxLength: 6 });

  it('whatever happens after the first one came in is counted once, with the last that came before it', () => {
    fc.assert(
      fc.property(anyTurns, fc.integer({ min: 0, max: 25 }), (turns, at) => {
        const owners = turns.filter((turn) => amountIn([{ at, amountFen: 1 }], spanUntilNext({ ...everything, from: turn.receivedAt }, turn, turns)) === 1);
        const before = turns.filter(({ receivedAt }) => receivedAt <= at);
        expect(owners).toHaveLength(before.length === 0 ? 0 : 1);
        expect(owners.map(({ receivedAt }) => receivedAt)).toEqual(before.length === 0 ? [] : [Math.max(...before.map(({ receivedAt }) => receivedAt))]);
      }),
    );
  });

  it('is cut short by a later one, never made longer', () => {
    const turn = { id: 'a', receivedAt: RECEIVED };
    expect(spanUntilNext(span, turn, [turn])).toEqual(span);
    expect(spanUntilNext(span, turn, [turn, { id: 'b', receivedAt: RECEIVED + DAY }])).toEqual({ from: span.from, to: RECEIVED + DAY - 1 });
    expect(spanUntilNext(span, turn, [{ id: 'b', receivedAt: span.to + DAY }])).toEqual(span);
  });
});

describe('an order is lost', () => {
  const order = (facts: Partial<OrderCourse>): OrderCourse => ({ payableFen: 3_000_00, cancelledAt: null, refunds: [], ...facts });
  const refund = (at: number, refundFen: number, leavesNothing = false) => ({ at, refundFen, leavesNothing });
  const after = RECEIVED + DAY;
  const before = RECEIVED - DAY;

  it.each([
    ['nothing happened to it', order({}), 'none', 0],
    ['it was cancelled after the complaint', order({ cancelledAt: after }), 'whole', 3_000_00],
    ['it was cancelled before the complaint', order({ cancelledAt: before }), 'none', 0],
    ['it was cancelled long after the end', order({ cancelledAt: span.to + 1 }), 'none', 0],
    ['it was cancelled, and a part was refunded before', order({ cancelledAt: after, refunds: [refund(before, 1_000_00)] }), 'whole', 2_000_00],
    ['all of it was refunded', order({ refunds: [refund(after, 3_000_00, true)] }), 'whole', 3_000_00],
    ['the last of it was refunded', order({ refunds: [refund(before, 2_000_00), refund(after, 1_000_00, true)] }), 'whole', 1_000_00],
    ['its price was made lower', order({ refunds: [refund(after, 200_00)] }), 'part', 200_00],
    ['a refund was before the complaint', order({ refunds: [refund(before, 3_000_00, true)] }), 'none', 0],
    ['a gift was cancelled', order({ payableFen: 0, cancelledAt: after }), 'whole', 0],
  ] as const)('%s', (_case, course, lost, saleFen) => {
    expect(orderLossIn(course, span)).toEqual({ lost, saleFen });
  });
});

describe('a customer', () => {
  it.each([
    [true, 'none', 'kept'],
    [true, 'whole', 'kept'],
    [false, 'none', 'lost'],
    [false, 'whole', 'lost'],
    [null, 'none', 'unknown'],
    [null, 'part', 'unknown'],
    [null, 'whole', 'lost'],
  ] as const)('who said %s, of an order of which %s is lost, is %s', (satisfied, orderLost, standing) => {
    expect(customerStanding({ satisfied, orderLost, state: 'closed' })).toBe(standing);
    expect(customerStanding({ satisfied, orderLost, state: 'followed_up' })).toBe(standing);
  });

  it('is not known while his word is no longer the last one', () => {
    const underWay = COMPLAINT_STATES.filter((state) => state !== 'closed' && state !== 'followed_up');
    for (const state of underWay) expect(customerStanding({ satisfied: false, orderLost: 'none', state })).toBe('unknown');
  });
});
