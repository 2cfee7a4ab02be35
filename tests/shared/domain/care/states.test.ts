import { complaintMachine, COMPLAINT_COMMANDS, COMPLAINT_STATES, rescueMachine, RESCUE_COMMANDS, RESCUE_STATES } from '../../../../src/shared/domain/care/states';
import { afterRescueCommand } from '../../../../src/shared/domain/care/rescue';
import { nextState, reachableStates } from '../../../../src/shared/kernel/state-machine';

/** Every state × command as it must be; what is not written here must be impossible. */
const RESCUE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  open: { contact: 'contacted' },
  contacted: { contact: 'contacted', visit: 'visited', rescue: 'rescued', lose: 'lost' },
  visited: { contact: 'visited', visit: 'visited', rescue: 'rescued', lose: 'lost' },
};
const COMPLAINT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  received: { acknowledge: 'acknowledged' },
  acknowledged: { investigate: 'investigating' },
  investigating: { propose: 'proposed' },
  proposed: { propose: 'proposed', accept: 'agreed', resolve: 'resolved' },
  agreed: { propose: 'proposed', resolve: 'resolved' },
  resolved: { follow_up: 'followed_up', reopen: 'reopened' },
  followed_up: { close: 'closed', reopen: 'reopened' },
  closed: { reopen: 'reopened' },
  reopened: { investigate: 'investigating' },
};

describe('a rescue', () => {
  it.each(RESCUE_STATES.flatMap((state) => RESCUE_COMMANDS.map((command) => [state, command] as const)))('goes from %s by %s only where it may', (state, command) => {
    const next = RESCUE[state]?.[command] ?? null;
    expect(nextState(rescueMachine, state, command)).toBe(next);
    const over = next === 'rescued' || next === 'lost';
    expect(afterRescueCommand(state, command, 7)).toEqual(next === null ? null : { state: next, overAt: over ? 7 : null });
  });

  it('reaches every state and no other', () => {
    expect([...reachableStates(rescueMachine)].sort()).toEqual([...RESCUE_STATES].sort());
  });
});

describe('a complaint', () => {
  it.each(COMPLAINT_STATES.flatMap((state) => ([...COMPLAINT_COMMANDS, 'accept'] as const).map((command) => [state, command] as const)))('goes from %s by %s only where it may', (state, command) => {
    expect(nextState(complaintMachine, state, command)).toBe(COMPLAINT[state]?.[command] ?? null);
  });

  it('reaches every state and no other', () => {
    expect([...reachableStates(complaintMachine)].sort()).toEqual([...COMPLAINT_STATES].sort());
  });
});
