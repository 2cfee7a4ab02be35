import { isAnythingLeft, refundStanding } from '../../../../src/shared/domain/refunds/standing';

const line = { lineId: 'ord_1_1', quantity: 2, payableFen: 100_00, refundedPieces: 0, refundedFen: 0 };
const gift = { ...line, payableFen: 0 };

describe('an order', () => {
  it.each([
    ['that nobody asks about', null, [line], null],
    ['of which somebody asks something back', 'rfd_1', [line], 'refunding'],
    ['asked about again after a part went back', 'rfd_2', [{ ...line, refundedPieces: 1 }], 'refunding'],
    ['of which a piece came back', null, [{ ...line, refundedPieces: 1, refundedFen: 50_00 }], 'partly_refunded'],
    ['of which only money went back', null, [{ ...line, refundedFen: 1 }], 'partly_refunded'],
    ['of which one of two lines went back', null, [{ ...line, refundedPieces: 2, refundedFen: 100_00 }, line], 'partly_refunded'],
    ['of which all the money went back', null, [{ ...line, refundedPieces: 2, refundedFen: 100_00 }], 'refunded'],
    ['a gift of which one piece came back', null, [{ ...gift, refundedPieces: 1 }], 'partly_refunded'],
    ['a gift that came back', null, [{ ...gift, refundedPieces: 2 }], 'refunded'],
  ])('%s', (_, openRefundId, lines, standing) => {
    expect(refundStanding({ openRefundId, lines })).toBe(standing);
  });

  it.each([
    ['nothing went back', line, true],
    ['money is left', { ...line, refundedPieces: 2, refundedFen: 99_99 }, true],
    ['a piece is left', { ...line, refundedPieces: 1, refundedFen: 100_00 }, true],
    ['all went back', { ...line, refundedPieces: 2, refundedFen: 100_00 }, false],
  ])('has something to give back as long as %s', (_, one, left) => {
    expect(isAnythingLeft([one])).toBe(left);
  });
});
