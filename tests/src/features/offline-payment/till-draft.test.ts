import { mayTakeTicket, tillDraft, tillProblems, toTillSale } from '../../../../src/features/offline-payment/till-draft';
import type { OrderMoney } from '../../../../src/features/offline-payment/view-model';

const money: OrderMoney = {
  orderId: 'ord_0000000001',
  payableFen: 328_000,
  paidFen: 20_000,
  dueFen: 308_000,
  awaitingFen: 0,
  cancelled: false,
  depositFen: null,
  payments: [],
  paybacks: [],
  earned: null,
  commands: ['take_ticket'],
};
const filled = { ticketNo: ' ZS-0412 ', soldOn: '2026-11-22', amount: '3080' };

describe('a ticket that pays an order', () => {
  it('begins with all that is left, today', () => {
    expect(tillDraft(money, '2026-11-22')).toEqual({ ticketNo: '', soldOn: '2026-11-22', amount: '3080.00' });
  });

  it.each([
    ['nothing is wrong with what is filled in', {}, []],
    ['its number is needed', { ticketNo: '  ' }, ['ticketNo']],
    ['it is not more than is left', { amount: '3080.01' }, ['amount']],
    ['it is more than nothing', { amount: '0' }, ['amount']],
    ['it is an amount', { amount: '三千' }, ['amount']],
  ])('%s', (_name, over, wrong) => {
    expect(Object.keys(tillProblems(money, { ...filled, ...over }))).toEqual(wrong);
  });

  it('is sent in fen', () => {
    expect(toTillSale(money.orderId, filled)).toEqual({ orderId: money.orderId, ticketNo: ' ZS-0412 ', soldOn: '2026-11-22', amountFen: 308_000 });
  });

  it('is asked for only where a retailer sold it and something is left', () => {
    expect([mayTakeTicket(money), mayTakeTicket({ ...money, commands: [] }), mayTakeTicket({ ...money, dueFen: 0 })]).toEqual([true, false, false]);
  });
});
