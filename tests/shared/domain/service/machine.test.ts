import fc from 'fast-check';
import { commandsFor, isAllowed, isNotBegun } from '../../../../src/shared/domain/service/allowed-commands';
import { applyCommand } from '../../../../src/shared/domain/service/apply-command';
import {
  COMMAND_PARTIES,
  FILTER_OF,
  OPEN_WORK_ORDER_STATES,
  WAITING_STATES,
  WORK_ORDER_COMMANDS,
  WORK_ORDER_PARTIES,
  WORK_ORDER_STATES,
  workOrderMachine,
  type WorkOrderCommand,
  type WorkOrderParty,
} from '../../../../src/shared/domain/service/states';
import { toServiceTrack } from '../../../../src/shared/domain/service/track';
import { AppError } from '../../../../src/shared/errors/app-error';
import { nextState, reachableStates } from '../../../../src/shared/kernel/state-machine';
import { appointment, aWorkOrder, MORNING, stepOf } from './a-work-order';

/** Every state × command as it must be; what is not written here must be impossible. */
const EXPECTED: Readonly<Record<string, Readonly<Partial<Record<WorkOrderCommand, string>>>>> = {
  requested: { dispatch: 'scheduled', reschedule: 'requested', cancel: 'cancelled' },
  scheduled: { dispatch: 'scheduled', accept: 'accepted', decline: 'declined', reschedule: 'scheduled', pause: 'paused', cancel: 'cancelled' },
  accepted: { dispatch: 'scheduled', decline: 'declined', reschedule: 'scheduled', depart: 'en_route', pause: 'paused', cancel: 'cancelled' },
  declined: { dispatch: 'scheduled', reschedule: 'declined', cancel: 'cancelled' },
  en_route: { arrive: 'on_site', pause: 'paused' },
  on_site: { begin: 'working', pause: 'paused', cancel: 'cancelled' },
  working: { finish: 'finished', pause: 'paused' },
  paused: { dispatch: 'scheduled', reschedule: 'paused', cancel: 'cancelled' },
  finished: { close: 'closed' },
  closed: {},
  cancelled: {},
};

const by = { id: 'per_somebody', name: '某人' };
const as = (...parties: WorkOrderParty[]) => ({ by, parties, at: MORNING, receivedAt: MORNING });
const everybody = as(...WORK_ORDER_PARTIES);
/** Somebody is appointed exactly where the table needs it. */
const inState = (state: (typeof WORK_ORDER_STATES)[number]) =>
  aWorkOrder({ state, appointment: WAITING_STATES.some((waiting) => waiting === state) || state === 'cancelled' ? null : appointment });
const pairs = WORK_ORDER_STATES.flatMap((state) => WORK_ORDER_COMMANDS.map((command) => [state, command] as const));

describe('the work order', () => {
  it.each(pairs)('goes from %s by %s only where it may', (state, command) => {
    const expected = EXPECTED[state]?.[command] ?? null;
    expect(nextState(workOrderMachine, state, command)).toBe(expected);
    const attempt = () => applyCommand(inState(state), stepOf(command), everybody);
    if (expected === null) {
      expect(attempt).toThrow(new AppError('service.work_order.command_not_allowed', { command, state }));
    } else {
      expect(attempt()).toMatchObject({ state: expected });
    }
  });

  it('reaches every state and can come to an end from each', () => {
    expect([...reachableStates(workOrderMachine)].toSorted()).toEqual([...WORK_ORDER_STATES].toSorted());
    for (const initial of WORK_ORDER_STATES) {
      const reached = reachableStates({ ...workOrderMachine, initial });
      expect(reached.has('closed') || reached.has('cancelled')).toBe(true);
    }
  });

  it.each(WORK_ORDER_COMMANDS)('lets nobody %s but who may', (command) => {
    const [possible] = WORK_ORDER_STATES.filter((state) => isAllowed(inState(state), command) && !isNotBegun(inState(state), command, []));
    expect(possible).toBeDefined();
    for (const party of WORK_ORDER_PARTIES) {
      const attempt = () => applyCommand(inState(possible ?? 'requested'), stepOf(command), as(party));
      if (COMMAND_PARTIES[command].includes(party)) expect(attempt).not.toThrow();
      else expect(attempt).toThrow(new AppError('auth.forbidden'));
    }
    expect(() => applyCommand(inState(possible ?? 'requested'), stepOf(command), as())).toThrow(new AppError('auth.forbidden'));
  });

  it('keeps somebody appointed exactly while somebody is to come, is there, or was', () => {
    for (const [state, command] of pairs) {
      if (EXPECTED[state]?.[command] === undefined) continue;
      const moved = applyCommand(inState(state), stepOf(command), everybody);
      const waits = WAITING_STATES.some((waiting) => waiting === moved.state) || moved.state === 'cancelled';
      expect([state, command, moved.appointment === null]).toEqual([state, command, waits]);
    }
  });
});

describe('every walk through a work order', () => {
  const walks = fc.array(fc.nat(), { maxLength: 30 });

  it('offers only what it then carries out, and keeps track and lists of one mind', () => {
    fc.assert(
      fc.property(walks, (choices) => {
        let workOrder = aWorkOrder();
        for (const [position, choice] of choices.entries()) {
          const at = MORNING + position;
          const parties = WORK_ORDER_PARTIES;
          const possible = commandsFor(workOrder, parties, at);
          const command = possible[choice % Math.max(1, possible.length)];
          if (command === undefined) break;
          const moved = applyCommand(workOrder, stepOf(command), { by, parties, at, receivedAt: at });
          expect(moved.timeline).toHaveLength(workOrder.timeline.length + 1);
          workOrder = { ...workOrder, ...moved };
        }
        const track = toServiceTrack(workOrder, 1);
        const done = track.filter(({ state }) => state === 'done');
        expect(done.every(({ at }) => at !== null)).toBe(true);
        const over = workOrder.state === 'cancelled' || workOrder.state === 'finished' || workOrder.state === 'closed';
        expect(track.filter(({ state }) => state === 'current')).toHaveLength(over ? 0 : 1);
        expect(OPEN_WORK_ORDER_STATES.includes(workOrder.state)).toBe(!over);
        expect(FILTER_OF[workOrder.state] === 'waiting').toBe(WAITING_STATES.some((state) => state === workOrder.state));
      }),
    );
  });
});
