import { assert, unreachable } from '../../../src/shared/kernel/assert';
import { commandsOf, nextState, reachableStates, type StateMachine } from '../../../src/shared/kernel/state-machine';

const door: StateMachine<'open' | 'closed' | 'locked' | 'removed', 'close' | 'open' | 'lock'> = {
  initial: 'open',
  table: { open: { close: 'closed' }, closed: { open: 'open', lock: 'locked' }, locked: {}, removed: { open: 'open' } },
};

describe('a state machine', () => {
  it('goes where its table says and nowhere else', () => {
    expect(nextState(door, 'open', 'close')).toBe('closed');
    expect(nextState(door, 'open', 'lock')).toBeNull();
  });

  it('lists the commands of a state in the order of its table', () => {
    expect(commandsOf(door, 'closed')).toEqual(['open', 'lock']);
    expect(commandsOf(door, 'locked')).toEqual([]);
  });

  it('finds every state that can be reached, in circles too, and leaves out the others', () => {
    expect([...reachableStates(door)].toSorted()).toEqual(['closed', 'locked', 'open']);
  });
});

describe('a belief of the author', () => {
  it('stops the program where it is wrong', () => {
    expect(() => { assert(false, 'doors are doors'); }).toThrow('doors are doors');
    expect(() => { assert(true, 'doors are doors'); }).not.toThrow();
    expect(() => unreachable('nowhere' as never)).toThrow('nowhere');
  });
});
