import fc from 'fast-check';
import { reconcile, type DayToCompare, type OurPayback, type OurPayment } from '../../../../src/shared/domain/payments/reconcile';

const payment = (changes: Partial<OurPayment> = {}): OurPayment => ({
  tradeNo: 'P1',
  orderId: 'ord_1',
  orderNo: 'NO1',
  amountFen: 100,
  succeeded: true,
  ofThisDay: true,
  ...changes,
});
const payback = (changes: Partial<OurPayback> = {}): OurPayback => ({ refundNo: 'R1', orderId: 'ord_1', orderNo: 'NO1', amountFen: 40, succeeded: true, ...changes });
const billed = (amountFen = 100, tradeNo = 'P1') => ({ kind: 'payment', tradeNo, amountFen }) as const;
const returned = (state: 'succeeded' | 'open' | 'failed' = 'succeeded', amountFen = 40) =>
  ({ kind: 'payback', refundNo: 'R1', tradeNo: 'P1', amountFen, state }) as const;
const day = (changes: Partial<DayToCompare>): DayToCompare => ({ bill: [], payments: [], paybacks: [], overpaid: [], stuck: [], postings: [], ...changes });

describe('a day compared with its bill', () => {
  it('has no mismatch when everything agrees', () => {
    const postings = [{ subject: 'P1', orderId: 'ord_1', orderNo: 'NO1', documentFen: 100, journalFen: 100 }];
    expect(reconcile(day({ bill: [billed(), returned()], payments: [payment()], paybacks: [payback()], postings }))).toEqual([]);
  });

  it.each<{ name: string; compared: Partial<DayToCompare>; found: object }>([
    { name: 'a payment nobody knows', compared: { bill: [billed()] }, found: { kind: 'missing_here', subject: 'P1', oursFen: null, theirsFen: 100 } },
    { name: 'a payment that is not on the bill', compared: { payments: [payment()] }, found: { kind: 'missing_at_wechat', subject: 'P1', orderNo: 'NO1', oursFen: 100, theirsFen: null } },
    { name: 'another amount', compared: { bill: [billed(99)], payments: [payment()] }, found: { kind: 'amount_differs', oursFen: 100, theirsFen: 99 } },
    { name: 'a payment that is still open here', compared: { bill: [billed()], payments: [payment({ succeeded: false })] }, found: { kind: 'state_differs', subject: 'P1' } },
    { name: 'a payback nobody knows', compared: { bill: [returned()] }, found: { kind: 'missing_here', subject: 'R1', theirsFen: 40 } },
    { name: 'a payback of another amount', compared: { bill: [returned('succeeded', 41)], paybacks: [payback()] }, found: { kind: 'amount_differs', subject: 'R1' } },
    { name: 'a payback that is only done there', compared: { bill: [returned()], paybacks: [payback({ succeeded: false })] }, found: { kind: 'state_differs', subject: 'R1' } },
    { name: 'a payback that is only done here', compared: { bill: [returned('failed')], paybacks: [payback()] }, found: { kind: 'state_differs', subject: 'R1' } },
    { name: 'an overpaid order', compared: { overpaid: [{ orderId: 'ord_1', orderNo: 'NO1', overpaidFen: 7 }] }, found: { kind: 'order_overpaid', subject: 'NO1', oursFen: -7 } },
    { name: 'a payback that does not arrive', compared: { stuck: [{ ...payback({ succeeded: false }), waitsIn: 'open' }] }, found: { kind: 'payback_stuck', subject: 'R1', oursFen: 40 } },
    { name: 'a payback that WeChat refused', compared: { stuck: [{ ...payback({ succeeded: false }), waitsIn: 'failed' }] }, found: { kind: 'payback_failed', subject: 'R1' } },
    { name: 'cash that nobody handed back', compared: { stuck: [{ ...payback({ succeeded: false }), waitsIn: 'to_hand_over' }] }, found: { kind: 'payback_not_handed_over', subject: 'R1' } },
    { name: 'a document without its transfer', compared: { postings: [{ subject: 'P1', orderId: 'ord_1', orderNo: 'NO1', documentFen: 100, journalFen: null }] }, found: { kind: 'journal_unbalanced', oursFen: 100, theirsFen: null } },
    { name: 'a transfer without its document', compared: { postings: [{ subject: 'payment:x', orderId: null, orderNo: null, documentFen: null, journalFen: 5 }] }, found: { kind: 'journal_unbalanced', oursFen: null, theirsFen: 5 } },
  ])('finds $name', ({ compared, found }) => {
    expect(reconcile(day(compared))).toEqual([expect.objectContaining(found)]);
  });

  it('asks nothing of a payment of another day that the bill does not name, nor of one that never succeeded', () => {
    expect(reconcile(day({ payments: [payment({ ofThisDay: false }), payment({ tradeNo: 'P2', succeeded: false })] }))).toEqual([]);
  });

  it('lets a payback be open that WeChat still works on', () => {
    expect(reconcile(day({ bill: [returned('open')], paybacks: [payback({ succeeded: false })] }))).toEqual([]);
  });

  it('lists every difference once, whatever differs', () => {
    const numbers = fc.uniqueArray(fc.stringMatching(/^P[a-z]{3}$/), { maxLength: 12 });
    fc.assert(
      fc.property(numbers, numbers, (ours, theirs) => {
        const found = reconcile(day({ bill: theirs.map((tradeNo) => billed(100, tradeNo)), payments: ours.map((tradeNo) => payment({ tradeNo })) }));
        const differing = [...ours.filter((no) => !theirs.includes(no)), ...theirs.filter((no) => !ours.includes(no))];
        expect(found.map(({ subject }) => subject).toSorted()).toEqual(differing.toSorted());
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
      }),
    );
  });
});
