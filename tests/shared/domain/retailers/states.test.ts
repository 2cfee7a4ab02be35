import {
  decisionOf,
  isOpenSettlement,
  SETTLEMENT_COMMANDS,
  SETTLEMENT_STATES,
  settlementMachine,
  standingOf,
  TICKET_STATES,
  ticketMachine,
} from '../../../../src/shared/domain/retailers/states';
import { nextState, reachableStates } from '../../../../src/shared/kernel/state-machine';

const walked = <S extends string, C extends string>(states: readonly S[], commands: readonly C[], next: (state: S, command: C) => S | null) =>
  states.flatMap((state) => commands.flatMap((command) => (next(state, command) === null ? [] : [`${state} ${command} ${String(next(state, command))}`])));

describe('the states of a settlement', () => {
  it('are walked by these commands and no others', () => {
    expect(walked(SETTLEMENT_STATES, SETTLEMENT_COMMANDS, (state, command) => nextState(settlementMachine, state, command))).toEqual([
      'comparing compare compared',
      'comparing withdraw withdrawn',
      'compared decide compared',
      'compared confirm booking',
      'compared withdraw withdrawn',
      'booking book booked',
    ]);
    expect([...reachableStates(settlementMachine)].toSorted()).toEqual([...SETTLEMENT_STATES].toSorted());
  });

  it('are open until it is booked or laid aside', () => {
    expect(SETTLEMENT_STATES.filter(isOpenSettlement)).toEqual(['comparing', 'compared', 'booking']);
  });
});

describe('the states of a ticket', () => {
  it('are walked by these commands and no others', () => {
    expect(walked(TICKET_STATES, ['receive', 'settle', 'withdraw'] as const, (state, command) => nextState(ticketMachine, state, command))).toEqual(['waiting receive waiting', 'waiting settle settled', 'waiting withdraw void']);
  });
});

describe('a row', () => {
  it.each([
    [null, 'foreign'],
    [{ reason: null }, 'agreed'],
    [{ reason: 'deduction' as const }, 'differs'],
  ])('matched by %j is %s', (match, standing) => {
    expect(standingOf(match)).toBe(standing);
  });

  it('that differs is claimed unless somebody gave it up; what agrees is settled whatever was said', () => {
    expect(decisionOf(null, 'differs')).toBe('claim');
    expect(decisionOf('accept', 'differs')).toBe('accept');
    expect(decisionOf(null, 'foreign')).toBe('claim');
    expect(decisionOf('claim', 'agreed')).toBe('accept');
  });
});
