import fc from 'fast-check';
import { AppError } from '../../../../src/shared/errors/app-error';
import { commandsFor, isAllowed, isInstallationCommand, STEP_MACHINE, STEP_ROLES, VISIT_STEPS } from '../../../../src/shared/domain/orders/allowed-commands';
import { applyCommand, progressAfter, refuseUnlessAllowed, type OrderStep } from '../../../../src/shared/domain/orders/apply-command';
import { placedProgress, type OrderProgress } from '../../../../src/shared/domain/orders/order-progress';
import { ORDER_COMMANDS, ORDER_STAGES, STAGE_FILTERS, type OrderCommand } from '../../../../src/shared/domain/orders/stages';
import { DELIVERY_STATES, INSTALLATION_STATES, ORDER_STATES, type StepCommand } from '../../../../src/shared/domain/orders/state-machines';
import { deriveStage, phaseOf, stageFilterOf, toTrack } from '../../../../src/shared/domain/orders/track';
import { VISIT_KINDS } from '../../../../src/shared/domain/orders/visits';
import { ROLES, type Role } from '../../../../src/shared/domain/roles';

const by = { id: 'per_office', name: '赵主管' };
const guide = { id: 'per_guide', name: '李敏' };
const appointment = { window: { on: '2026-11-28', from: '09:00', to: '11:00' }, personName: '陈立', personPhone: null, assigneeId: 'mem_chenli' };
/** Nine on the morning of the appointment. */
const MORNING = Date.parse('2026-11-28T09:00:00+08:00');
const as = (role: Role | null) => ({ role, visits: [] });
const STEPS = Object.keys(STEP_MACHINE) as StepCommand[];

function stepOf(command: StepCommand): OrderStep {
  if (command === 'schedule_delivery' || command === 'schedule_installation') return { command, appointment };
  if (command === 'cancel' || command === 'fail_delivery' || command === 'postpone_installation') return { command, reason: '没人在家' };
  return { command };
}

/** As the owner, or as the work order of the installation, which has no standing of its own. */
function take(progress: OrderProgress, command: StepCommand, at = MORNING): OrderProgress {
  if (!isInstallationCommand(command)) return applyCommand(progress, stepOf(command), { by, standing: as('owner'), at });
  refuseUnlessAllowed(progress, command);
  return progressAfter(progress, stepOf(command), { by, at });
}

const placed = (needsInstallation = true) => placedProgress(needsInstallation, guide, 1);
const after = (...commands: StepCommand[]) => commands.reduce((progress, command) => take(progress, command), placed());

describe('a step', () => {
  const everyProgress = ORDER_STATES.flatMap((state) =>
    DELIVERY_STATES.flatMap((delivery) =>
      INSTALLATION_STATES.map(
        (installation): OrderProgress => ({ ...placed(), state, delivery: { state: delivery, appointment }, installation: { state: installation, appointment } }),
      ),
    ),
  );

  it.each(STEPS)('%s is taken or refused in every state of the three machines, never half', (command) => {
    for (const progress of everyProgress) {
      if (isAllowed(progress, command)) {
        const moved = take(progress, command);
        expect(moved.timeline).toHaveLength(progress.timeline.length + 1);
        const machines = ['state', 'delivery', 'installation'] as const;
        const untouched = machines.filter((machine) => (machine === 'state' ? 'order' : machine) !== STEP_MACHINE[command]);
        for (const machine of untouched) expect(moved[machine]).toEqual(progress[machine]);
      } else {
        expect(() => take(progress, command)).toThrow(AppError);
      }
    }
  });

  it.each(STEPS)('%s is forbidden to every role that does not have it', (command) => {
    const possible = everyProgress.find((progress) => isAllowed(progress, command));
    expect(possible).toBeDefined();
    for (const role of ROLES) {
      const attempt = () => applyCommand(possible ?? placed(), stepOf(command), { by, standing: as(role), at: MORNING });
      if (STEP_ROLES[command].includes(role)) expect(attempt).not.toThrow();
      else expect(attempt).toThrow(new AppError('auth.forbidden'));
    }
  });

  it.each(VISIT_KINDS)('of a %s may be taken by the technician whose visit it is, and no other step', (kind) => {
    for (const command of STEPS) {
      const possible = everyProgress.find((progress) => isAllowed(progress, command)) ?? placed();
      const attempt = () => applyCommand(possible, stepOf(command), { by, standing: { role: null, visits: [kind] }, at: MORNING });
      if (VISIT_STEPS[kind].includes(command)) expect(attempt).not.toThrow();
      else expect(attempt).toThrow(new AppError('auth.forbidden'));
    }
  });

  it.each<readonly [string, string, boolean]>([
    ['the day before', '2026-11-27T12:00:00+08:00', false],
    ['a minute too early', '2026-11-28T04:59:00+08:00', false],
    ['four hours before', '2026-11-28T05:00:00+08:00', true],
    ['while the window is open', '2026-11-28T10:00:00+08:00', true],
    ['late', '2026-11-29T10:00:00+08:00', true],
  ])('of setting out for an appointment from nine to eleven: %s', (_what, moment, allowed) => {
    const scheduled = after('ship', 'schedule_delivery');
    const at = Date.parse(moment);
    expect(commandsFor(scheduled, as('owner'), at).includes('depart')).toBe(allowed);
    const attempt = () => take(scheduled, 'depart', at);
    if (allowed) expect(attempt).not.toThrow();
    else expect(attempt).toThrow(expect.objectContaining({ code: 'orders.delivery.too_early', details: { on: '2026-11-28', from: '09:00', hoursAhead: 4 } }) as Error);
  });

  it.each<readonly [string, StepCommand[], StepCommand, string]>([
    ['shipping twice', ['ship'], 'ship', 'delivery:shipped'],
    ['promising a date before the goods have left', [], 'schedule_delivery', 'delivery:waiting'],
    ['installing before the delivery', ['schedule_installation'], 'complete_installation', 'delivery:waiting'],
    ['installing without an appointment', ['ship', 'schedule_delivery', 'depart', 'complete_delivery'], 'complete_installation', 'installation:waiting'],
    ['cancelling on the way', ['ship', 'schedule_delivery', 'depart'], 'cancel', 'delivery:out'],
    ['cancelling what was delivered', ['ship', 'schedule_delivery', 'depart', 'complete_delivery'], 'cancel', 'delivery:delivered'],
    ['shipping what was cancelled', ['cancel'], 'ship', 'order:cancelled'],
  ])('is refused with the state that forbids it: %s', (_what, before, command, state) => {
    expect(() => take(after(...before), command)).toThrow(expect.objectContaining({ code: 'orders.order.command_not_allowed', details: { command, state } }) as Error);
  });

  it('keeps who, when and why on the timeline', () => {
    const failed = take(after('ship', 'schedule_delivery', 'depart'), 'fail_delivery', MORNING + 9);
    expect(failed.timeline.slice(-3)).toMatchObject([
      { command: 'schedule_delivery', note: '2026-11-28 09:00–11:00 陈立' },
      { command: 'depart', note: null, byId: 'per_office' },
      { command: 'fail_delivery', at: MORNING + 9, byName: '赵主管', note: '没人在家' },
    ]);
    const postponed = take(after('schedule_installation'), 'postpone_installation');
    expect(postponed.installation).toEqual({ state: 'waiting', appointment: null });
    // Who was there still has the goods: the visit stays his until the next appointment.
    expect(failed.delivery).toEqual({ state: 'failed', appointment });
  });
});

describe('what may be done', () => {
  it('for a technician is what his own visits need', () => {
    const out = after('ship', 'schedule_delivery', 'schedule_installation', 'depart');
    expect(commandsFor(out, { role: null, visits: ['delivery'] }, MORNING)).toEqual(['complete_delivery', 'fail_delivery']);
    expect(commandsFor(out, { role: null, visits: ['installation'] }, MORNING)).toEqual([]);
    expect(commandsFor(take(out, 'complete_delivery'), { role: null, visits: ['delivery', 'installation'] }, MORNING)).toEqual([]);
  });

  it('is nothing for who has no role, and never more than the tables allow', () => {
    const commands = (progress: OrderProgress, role: Role | null) => commandsFor(progress, as(role), MORNING);
    expect(commands(placed(), null)).toEqual([]);
    expect(commands(placed(), 'guide')).toEqual(['cancel']);
    expect(commands(placed(), 'supervisor')).toEqual(['cancel', 'ship']);
    expect(commands(placed(false), 'owner')).toEqual(['cancel', 'ship']);
    expect(commands(after('cancel'), 'owner')).toEqual([]);
  });
});

describe('every walk through an order', () => {
  /** Numbers that choose among the commands possible then. */
  const walks = fc.tuple(fc.boolean(), fc.array(fc.nat(), { maxLength: 20 }));

  function walk([needsInstallation, choices]: readonly [boolean, readonly number[]]): OrderProgress {
    return choices.reduce((progress, choice, position) => {
      const possible = [...commandsFor(progress, as('owner'), MORNING), ...STEPS.filter((step) => isInstallationCommand(step) && isAllowed(progress, step))];
      const command = possible[choice % Math.max(1, possible.length)];
      return command === undefined ? progress : take(progress, command, MORNING + position);
    }, placed(needsInstallation));
  }

  it('keeps stage, track and to-do list of one mind', () => {
    fc.assert(
      fc.property(walks, (choices) => {
        const progress = walk(choices);
        const track = toTrack(progress);
        const done = track.filter(({ state }) => state === 'done');
        expect(track.map(({ stage }) => stage)).toEqual([...ORDER_STAGES]);
        expect(done.at(-1)?.stage).toBe(deriveStage(progress));
        expect(track.every(({ state, at }) => (state === 'done') === (at !== null))).toBe(true);
        expect(done.map(({ at }) => at)).toEqual(done.map(({ at }) => at).toSorted((a, b) => (a ?? 0) - (b ?? 0)));
        expect(track.filter(({ state }) => state === 'current').length).toBe(phaseOf(progress) === 'open' ? 1 : 0);
        expect(STAGE_FILTERS).toContain(stageFilterOf(progress));
        expect(progress.state === 'cancelled').toBe(stageFilterOf(progress) === 'cancelled');
      }),
    );
  });

  it('ends, and then nothing is left to do', () => {
    const finished = take(take(take(take(take(take(placed(), 'ship'), 'schedule_delivery'), 'depart'), 'complete_delivery'), 'schedule_installation'), 'complete_installation');
    expect(commandsFor(finished, as('owner'), MORNING)).toEqual([]);
    expect(phaseOf(finished)).toBe('closed');
    expect(stageFilterOf(finished)).toBe('done');
  });
});

describe('the track', () => {
  it.each<readonly [string, OrderProgress, string[]]>([
    ['placed', placed(), ['done', 'current', 'ahead', 'ahead']],
    ['shipped', after('ship'), ['done', 'done', 'current', 'ahead']],
    ['delivered', after('ship', 'schedule_delivery', 'depart', 'complete_delivery'), ['done', 'done', 'done', 'current']],
    ['cancelled after shipping', after('ship', 'cancel'), ['done', 'done', 'skipped', 'skipped']],
    ['without installation', placed(false), ['done', 'current', 'ahead', 'skipped']],
  ])('of an order %s', (_what, progress, states) => {
    expect(toTrack(progress).map(({ state }) => state)).toEqual(states);
  });

  it.each<readonly [StepCommand[], string]>([
    [[], 'to_ship'],
    [['ship'], 'to_schedule'],
    [['ship', 'schedule_delivery'], 'to_deliver'],
    [['ship', 'schedule_delivery', 'depart'], 'to_deliver'],
    [['ship', 'schedule_delivery', 'depart', 'fail_delivery'], 'to_schedule'],
    [['ship', 'schedule_delivery', 'depart', 'complete_delivery'], 'to_install'],
    [['schedule_installation', 'postpone_installation', 'ship', 'schedule_delivery', 'depart', 'complete_delivery'], 'to_install'],
    [['cancel'], 'cancelled'],
  ])('after %j leaves the office with %s', (commands, filter) => {
    expect(stageFilterOf(after(...commands))).toBe(filter);
  });
});

test('every command is a step, except placing and claiming', () => {
  const others: readonly OrderCommand[] = ['place', 'claim'];
  expect(ORDER_COMMANDS.filter((command) => !others.includes(command)).toSorted()).toEqual(STEPS.toSorted());
});
