import { NOTHING_SEEN, seenView, withLook } from '../../../../src/features/settings/real-orders';
import { commissionPreviewText as words } from '../../../../src/text/commission-settings';

const change = (orderId: string, beforeFen: number, afterFen: number) => ({ orderId, orderNo: orderId, beforeFen, afterFen });
const aLook = (next: string | null) => ({
  orders: 40,
  before: { staff: 10_000, partner: 0, customer: 5_000, buyer: 0 },
  after: { staff: 12_000, partner: 0, customer: 4_000, buyer: 0 },
  changes: [change('a', 100, 400), change('b', 500, 100)],
  next,
});

describe('rules on real orders', () => {
  it('add up look after look, and keep the orders that change most', () => {
    const one = withLook(NOTHING_SEEN, aLook('x'), false);
    expect(seenView(one).lead).toBe(words.looking(40));
    const two = withLook(one, { ...aLook(null), changes: [change('c', 0, 5_000)] }, false);
    expect(seenView(two)).toMatchObject({
      lead: words.looked(80),
      rows: [
        { label: '给员工和门店', change: '200.00 → 240.00', difference: '多给 40.00 元', isSame: false },
        { difference: '不变', isSame: true },
        { change: '100.00 → 80.00', difference: '少给 20.00 元' },
      ],
    });
    expect(two.changes.map(({ orderId }) => orderId)).toEqual(['c', 'b', 'a']);
  });

  it('name what buyers are let off only where rules do', () => {
    const look = { ...aLook(null), after: { staff: 10_000, partner: 0, customer: 3_000, buyer: 2_000 } };
    expect(seenView(withLook(NOTHING_SEEN, look, false)).rows.at(-1)).toEqual({ label: '买的人少付', change: '0.00 → 20.00', difference: '多给 20.00 元', isSame: false });
    expect(seenView(withLook(NOTHING_SEEN, aLook(null), false)).rows.map(({ label }) => label)).not.toContain('买的人少付');
  });

  it('say that it is a sample where there are more, and that there is nothing where there is none', () => {
    expect(seenView(withLook(NOTHING_SEEN, aLook('x'), true)).lead).toBe(words.sampled(40));
    expect(seenView({ ...NOTHING_SEEN, state: 'all' })).toMatchObject({ lead: words.none, rows: [] });
  });
});
