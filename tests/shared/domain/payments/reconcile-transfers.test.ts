import { reconcileTransfers, type OurTransfer } from '../../../../src/shared/domain/payments/reconcile-transfers';

const ours: OurTransfer = { statementId: 'stm_1', billNo: 'C1', transferNo: '1330', amountFen: 96_000, paid: true, ofThisDay: true };
const kindsOf = (...of: Parameters<typeof reconcileTransfers>) => reconcileTransfers(...of).map(({ kind, subject, statementId, oursFen, theirsFen }) => ({ kind, subject, statementId, oursFen, theirsFen }));

describe('commissions beside WeChat’s bill of funds', () => {
  it.each([['the merchant’s number', ['C1']], ['WeChat’s own', ['1330']], ['both', ['1330', 'C1']]])('agree by %s', (_by, numbers) => {
    expect(reconcileTransfers([{ numbers, amountFen: 96_000 }], [ours])).toEqual([]);
  });

  it('differ where only WeChat knows of one', () => {
    expect(kindsOf([{ numbers: ['1331', 'X'], amountFen: 5 }], [])).toEqual([{ kind: 'transfer_missing_here', subject: '1331', statementId: null, oursFen: null, theirsFen: 5 }]);
  });

  it('differ where only we know of one, on the day on which it arrived', () => {
    expect(kindsOf([], [ours])).toEqual([{ kind: 'transfer_missing_at_wechat', subject: 'C1', statementId: 'stm_1', oursFen: 96_000, theirsFen: null }]);
    expect(reconcileTransfers([], [{ ...ours, ofThisDay: false }])).toEqual([]);
    expect(reconcileTransfers([], [{ ...ours, paid: false }])).toEqual([]);
  });

  it('differ in their amount, and in whether they arrived', () => {
    const bill = [{ numbers: ['1330'], amountFen: 95_999 }];
    expect(kindsOf(bill, [ours])).toEqual([{ kind: 'transfer_amount_differs', subject: 'C1', statementId: 'stm_1', oursFen: 96_000, theirsFen: 95_999 }]);
    expect(kindsOf(bill, [{ ...ours, paid: false }])).toMatchObject([{ kind: 'transfer_not_booked', subject: 'C1', statementId: 'stm_1' }]);
  });
});
