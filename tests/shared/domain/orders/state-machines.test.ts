import { commandsOf, nextState, reachableStates, type StateMachine } from '../../../../src/shared/kernel/state-machine';
import {
  DELIVERY_STATES,
  deliveryMachine,
  INSTALLATION_STATES,
  installationMachine,
  ORDER_STATES,
  orderMachine,
} from '../../../../src/shared/domain/orders/state-machines';

/** Every state × command as it must be; what is not written here must be impossible. */
const DELIVERY = {
  waiting: { ship: 'shipped' },
  shipped: { schedule_delivery: 'scheduled' },
  scheduled: { schedule_delivery: 'scheduled', depart: 'out' },
  out: { complete_delivery: 'delivered', fail_delivery: 'failed' },
  failed: { schedule_delivery: 'scheduled' },
  delivered: {},
} as const;
const INSTALLATION = {
  not_needed: {},
  waiting: { schedule_installation: 'scheduled' },
  scheduled: { schedule_installation: 'scheduled', postpone_installation: 'waiting', complete_installation: 'installed' },
  installed: {},
} as const;
const ORDER = { placed: { cancel: 'cancelled' }, cancelled: {} } as const;

interface Machine {
  readonly name: string;
  readonly machine: StateMachine<string, string>;
  readonly states: readonly string[];
  readonly starts: readonly string[];
  readonly expected: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly ends: readonly string[];
}

const MACHINES: readonly Machine[] = [
  { name: 'order', machine: orderMachine, states: ORDER_STATES, starts: ['placed'], expected: ORDER, ends: ['cancelled'] },
  { name: 'delivery', machine: deliveryMachine, states: DELIVERY_STATES, starts: ['waiting'], expected: DELIVERY, ends: ['delivered'] },
  { name: 'installation', machine: installationMachine, states: INSTALLATION_STATES, starts: ['waiting', 'not_needed'], expected: INSTALLATION, ends: ['not_needed', 'installed'] },
];

describe.each(MACHINES)('the $name', ({ machine, states, starts, expected, ends }) => {
  const commands = [...new Set(states.flatMap((state) => commandsOf(machine, state)))];

  it.each(states.flatMap((state) => commands.map((command) => [state, command] as const)))('goes from %s by %s only where it may', (state, command) => {
    expect(nextState(machine, state, command)).toBe(expected[state]?.[command] ?? null);
  });

  it('has a row for every state and for no other', () => {
    expect(Object.keys(machine.table).toSorted()).toEqual([...states].toSorted());
  });

  it('reaches every state from a start, and names every state it reaches', () => {
    const reached = starts.flatMap((initial) => [...reachableStates({ ...machine, initial })]);
    expect([...new Set(reached)].toSorted()).toEqual([...states].toSorted());
  });

  it('can come to an end from every state', () => {
    for (const initial of states) {
      const reached = reachableStates({ ...machine, initial });
      expect(ends.some((end) => reached.has(end))).toBe(true);
    }
  });
});
