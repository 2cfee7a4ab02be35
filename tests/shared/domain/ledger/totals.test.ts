import fc from 'fast-check';
import { accounts } from '../../../../src/shared/domain/ledger/accounts';
import { addFlows, changeOf, flowOf, NO_TOTALS, sumsByAsset } from '../../../../src/shared/domain/ledger/totals';

const { sales, cash, pointsIssued } = accounts.house;
const due = accounts.orderDue('ord_1');
const points = accounts.customerPoints('per_1');

describe('a flow', () => {
  it('is between the lines of two accounts, when something moved', () => {
    expect(flowOf({ mode: 'posted', from: sales, to: due, amount: 5 })).toEqual({
      from: 'house/sales',
      to: 'order/due',
      amount: 5,
    });
    expect(flowOf({ mode: 'post', from: pointsIssued, to: points, amount: 5 })?.to).toBe('customer/points');
  });

  it.each(['pending', 'void'] as const)('is none of a transfer that is %s', (mode) => {
    expect(flowOf({ mode, from: sales, to: due, amount: 5 })).toBeNull();
    expect(changeOf(due, { mode, to: due, amount: 5 })).toBe(0);
  });

  it('changes both of its accounts', () => {
    expect(changeOf(due, { mode: 'posted', to: due, amount: 5 })).toBe(5);
    expect(changeOf(sales, { mode: 'posted', to: due, amount: 5 })).toBe(-5);
  });
});

describe('totals', () => {
  const transfer = fc
    .record({
      amount: fc.integer({ min: 1, max: 10 ** 9 }),
      pair: fc.constantFrom([sales, due] as const, [due, cash('wechat')] as const, [pointsIssued, points] as const),
    })
    .map(({ amount, pair: [from, to] }) => ({ mode: 'posted' as const, from, to, amount }));

  it('of every asset stay at zero, and are the same in any parts', () => {
    fc.assert(
      fc.property(fc.array(transfer), fc.nat(50), (transfers, cut) => {
        const flows = transfers.map(flowOf).filter((flow) => flow !== null);
        const whole = addFlows(NO_TOTALS, flows);
        expect([...sumsByAsset(whole).values()].every((sum) => sum === 0)).toBe(true);
        expect(addFlows(addFlows(NO_TOTALS, flows.slice(0, cut)), flows.slice(cut))).toEqual(whole);
      }),
    );
  });
});
