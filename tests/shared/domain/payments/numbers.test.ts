import { newId } from '../../../../cloudfunctions/_kit/runtime/ids';
import { idOfNumber, refundNoOf, tradeNoOf } from '../../../../src/shared/domain/payments/numbers';

it('a number and its id follow from each other, until the year 2100', () => {
  const payment = newId('payment', Date.UTC(2099, 11, 31));
  const payback = newId('payback', 0);
  expect(tradeNoOf(payment)).toMatch(/^P[0-9a-z]{19}$/);
  expect(idOfNumber(tradeNoOf(payment))).toEqual({ kind: 'payment', id: payment });
  expect(idOfNumber(refundNoOf(payback))).toEqual({ kind: 'payback', id: payback });
});

it.each(['', 'P', 'X123456789', 'P12345678-', 'p123456789', `P${'0'.repeat(32)}`, 'reverse-P123456789'])('%j is none of ours', (number) => {
  expect(idOfNumber(number)).toBeNull();
});

it('a foreign id has no number', () => {
  expect(() => tradeNoOf('ord_123456789')).toThrow('pay_');
  expect(() => refundNoOf(`pbk_${'x'.repeat(40)}`)).toThrow('WeChat');
});
