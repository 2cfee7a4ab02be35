import { tillReturnProblems, toTillReturn, type TillReturnDraft } from '../../../../src/features/takings/till-return';

const draft: TillReturnDraft = { kind: 'ticket', ticketNo: 'T-1', soldOn: '2026-11-22', reason: '' };

describe('what a retailer’s till gave back', () => {
  it.each([
    ['needs the number of its ticket', { ticketNo: ' ' }, ['ticketNo']],
    ['needs no reason when it has a ticket', {}, []],
    ['needs a reason when the sale was struck off', { kind: 'struck_off', ticketNo: '' }, ['reason']],
    ['needs no ticket when the sale was struck off', { kind: 'struck_off', ticketNo: '', reason: '整单取消' }, []],
  ] as const)('%s', (_name, over, wrong) => {
    expect(Object.keys(tillReturnProblems({ ...draft, ...over }))).toEqual(wrong);
  });

  it('says only what belongs to its way', () => {
    expect(toTillReturn('pbk_1', draft)).toEqual({ paybackId: 'pbk_1', till: { kind: 'ticket', ticketNo: 'T-1', soldOn: '2026-11-22' } });
    expect(toTillReturn('pbk_1', { ...draft, kind: 'struck_off', reason: '整单取消' })).toEqual({ paybackId: 'pbk_1', till: { kind: 'struck_off', reason: '整单取消' } });
  });
});
