import {
  PAYBACK_STATES,
  paybackMachine,
  PAYMENT_STATES,
  paymentMachine,
  type PaybackCommand,
  type PaymentCommand,
} from '../../../../src/shared/domain/payments/states';
import { nextState, reachableStates } from '../../../../src/shared/kernel/state-machine';

const PAYMENT_COMMANDS: readonly PaymentCommand[] = ['ask', 'succeed', 'fail', 'close'];
const PAYBACK_COMMANDS: readonly PaybackCommand[] = ['ask', 'succeed', 'fail', 'retry'];

describe('a payment', () => {
  it('reaches every state', () => {
    expect([...reachableStates(paymentMachine)].toSorted()).toEqual([...PAYMENT_STATES].toSorted());
  });

  it.each(PAYMENT_STATES.flatMap((state) => PAYMENT_COMMANDS.map((command) => ({ state, command }))))(
    'that is $state takes $command, or not',
    ({ state, command }) => {
      const open = state === 'created' || state === 'pending';
      const expected = {
        ask: state === 'created' ? 'pending' : null,
        succeed: state === 'succeeded' ? null : 'succeeded',
        fail: open ? 'failed' : null,
        close: open ? 'closed' : null,
      }[command];
      expect(nextState(paymentMachine, state, command)).toBe(expected);
    },
  );
});

describe('a payback', () => {
  it('reaches every state', () => {
    expect([...reachableStates(paybackMachine)].toSorted()).toEqual([...PAYBACK_STATES].toSorted());
  });

  it.each(PAYBACK_STATES.flatMap((state) => PAYBACK_COMMANDS.map((command) => ({ state, command }))))(
    'that is $state takes $command, or not',
    ({ state, command }) => {
      const open = state === 'created' || state === 'pending';
      const expected = {
        ask: state === 'created' ? 'pending' : null,
        succeed: state === 'succeeded' ? null : 'succeeded',
        fail: open ? 'failed' : null,
        retry: state === 'failed' ? 'pending' : null,
      }[command];
      expect(nextState(paybackMachine, state, command)).toBe(expected);
    },
  );
});
