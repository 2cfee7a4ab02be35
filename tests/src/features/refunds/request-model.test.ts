import {
  checkRequest,
  EMPTY_REQUEST,
  linesToRefund,
  withEverything,
  withKind,
  type RequestDraft,
} from '../../../../src/features/refunds/request-model';
import { refundRequestText } from '../../../../src/text/refund-request';
import { anOrder } from '../an-order';
import { anOrderCard, trackAt } from '../an-order-card';
import { aLine } from '../a-line';

const heater = aLine({ lineId: 'heater', quantity: 3, leftPieces: 2, leftFen: 20_000 });
const filter = aLine({ lineId: 'filter', leftPieces: 0, leftFen: 5_000 });
const gone = aLine({ lineId: 'gone', leftPieces: 0, leftFen: 0 });
const order = anOrder({ lines: [heater, filter, gone], card: anOrderCard({ id: 'ord_0000000001' }) });
const delivered = { ...order, card: anOrderCard({ id: 'ord_0000000001', track: trackAt('installed') }) };

const draft = (part: Partial<RequestDraft>): RequestDraft => ({ ...EMPTY_REQUEST, reason: '买多了', ...part });
const scopeOf = (part: Partial<RequestDraft>, of = order) => checkRequest(of, draft(part)).scope;

describe('asking for money back', () => {
  it('offers the pieces and the money that are left', () => {
    expect(linesToRefund(order.lines, 'pieces')).toEqual([heater]);
    expect(linesToRefund(order.lines, 'amount')).toEqual([heater, filter]);
    expect(withEverything(EMPTY_REQUEST, [heater]).pieces).toEqual({ heater: 2 });
  });

  it('asks about the lines of which pieces were chosen, and about nothing while none is', () => {
    expect(scopeOf({})).toBeNull();
    expect(scopeOf({ pieces: { heater: 0 } })).toBeNull();
    expect(scopeOf({ pieces: { heater: 2, filter: 0 } })).toEqual({
      orderId: 'ord_0000000001',
      lines: [{ lineId: 'heater', quantity: 2 }],
      goodsReturned: false,
    });
  });

  it('has goods sent back only where they are with the customer, and only with pieces', () => {
    expect(scopeOf({ pieces: { heater: 1 } }, delivered)).toMatchObject({ goodsReturned: true });
    expect(scopeOf({ pieces: { heater: 1 }, goods: 'stay' }, delivered)).toMatchObject({ goodsReturned: false });
    expect(scopeOf({ kind: 'amount', amounts: { heater: '1' } }, delivered)).toMatchObject({ goodsReturned: false });
  });

  it('asks for an amount without pieces, or for pieces at another amount than their price', () => {
    expect(scopeOf({ kind: 'amount', amounts: { heater: '12.5', filter: '' } })?.lines).toEqual([
      { lineId: 'heater', quantity: 0, amountFen: 1_250 },
    ]);
    expect(scopeOf({ pieces: { heater: 1 }, amounts: { heater: '80' } })?.lines).toEqual([
      { lineId: 'heater', quantity: 1, amountFen: 8_000 },
    ]);
  });

  it.each([
    ['more than is left', 'amount', '200.01'],
    ['no amount', 'amount', '一百'],
    ['nothing', 'amount', '0'],
    ['three decimals', 'pieces', '1.234'],
  ] as const)('asks nothing while an amount is %s, and says what may be', (_, kind, typed) => {
    const { scope, problems } = checkRequest(order, draft({ kind, pieces: { heater: 1 }, amounts: { heater: typed } }));
    expect(scope).toBeNull();
    expect(problems).toEqual({ heater: refundRequestText.amountWrong('200.00') });
  });

  it('needs a reason, and keeps it when another kind of refund is chosen', () => {
    expect(checkRequest(order, draft({ reason: ' ' })).reason).toBe(refundRequestText.reasonNeeded);
    expect(checkRequest(order, draft({})).reason).toBeUndefined();
    expect(withKind(draft({ pieces: { heater: 1 } }), 'amount')).toEqual(draft({ kind: 'amount' }));
  });
});
