import fc from 'fast-check';
import { commandsFor } from '../../../../src/shared/domain/service/allowed-commands';
import { applyCommand } from '../../../../src/shared/domain/service/apply-command';
import { arrivalEstimate, directionOf, isWorthKeeping, metresBetween } from '../../../../src/shared/domain/service/arrival';
import { checkCancel } from '../../../../src/shared/domain/service/cancel';
import { checkFinish, stepsMissing, type JobToFinish } from '../../../../src/shared/domain/service/finish';
import { partsUsed, takeOutParts } from '../../../../src/shared/domain/service/parts';
import { AppError } from '../../../../src/shared/errors/app-error';
import { appointment, aWorkOrder, MORNING, stepOf } from './a-work-order';

const technician = { by: { id: 'per_chenli', name: '陈立' }, parties: ['technician'], at: MORNING, receivedAt: MORNING } as const;
const customer = { by: { id: 'per_zhang', name: '张晓雯' }, parties: ['customer'], at: MORNING, receivedAt: MORNING } as const;

describe('setting out', () => {
  it.each<readonly [string, string, boolean]>([
    ['the day before', '2026-11-27T12:00:00+08:00', false],
    ['a minute too early', '2026-11-28T04:59:00+08:00', false],
    ['four hours before', '2026-11-28T05:00:00+08:00', true],
    ['late', '2026-11-29T10:00:00+08:00', true],
  ])('for a window from nine to eleven: %s', (_what, moment, allowed) => {
    const at = Date.parse(moment);
    const accepted = aWorkOrder({ state: 'accepted', appointment });
    expect(commandsFor(accepted, ['technician'], at).includes('depart')).toBe(allowed);
    const attempt = () => applyCommand(accepted, { command: 'depart' }, { ...technician, at, receivedAt: at });
    if (allowed) expect(attempt).not.toThrow();
    else expect(attempt).toThrow(new AppError('service.work_order.too_early', { on: '2026-11-28', from: '09:00', hoursAhead: 4 }));
  });

  it('to install waits until the goods are there; everything before may be arranged', () => {
    const order = { orderId: 'ord_1', orderNo: '1', delivered: false, needed: true };
    const accepted = aWorkOrder({ kind: 'installation', state: 'accepted', appointment, order });
    expect(commandsFor(accepted, ['technician'], MORNING)).toEqual(['decline']);
    expect(() => applyCommand(accepted, { command: 'depart' }, technician)).toThrow(
      new AppError('service.work_order.command_not_allowed', { command: 'depart', state: 'order:not_delivered' }),
    );
    expect(commandsFor({ ...accepted, order: { ...order, delivered: true } }, ['technician'], MORNING)).toContain('depart');
  });
});

describe("an order's installation", () => {
  const order = { orderId: 'ord_1', orderNo: '1', delivered: false, needed: true };
  const asked = aWorkOrder({ kind: 'installation', order });

  it('is given up with its order and not without it', () => {
    expect(commandsFor(asked, ['customer', 'dispatcher'], MORNING)).toEqual(['dispatch', 'reschedule']);
    expect(() => applyCommand(asked, stepOf('cancel'), customer)).toThrow(AppError);
    const over = { ...asked, order: { ...order, needed: false } };
    expect(commandsFor(over, ['customer', 'dispatcher'], MORNING)).toEqual(['reschedule', 'cancel']);
    expect(applyCommand(over, stepOf('cancel'), { ...customer, parties: ['system'] }).state).toBe('cancelled');
  });
});

describe('a customer', () => {
  it('moves what he wished for while nobody is appointed, and the appointment after that', () => {
    const wished = aWorkOrder({ wishes: [appointment.window] });
    const step = { command: 'reschedule', window: { on: '2026-11-30', from: '14:00', to: '16:00' } } as const;
    expect(applyCommand(wished, { ...step, place: null }, customer)).toMatchObject({ state: 'requested', wishes: [step.window], appointment: null });
    const moved = applyCommand(aWorkOrder({ state: 'accepted', appointment, wishes: [appointment.window] }), { ...step, place: { startsAt: 840, endsAt: 900 } }, customer);
    // Who is to come says yes once more.
    expect(moved).toMatchObject({ state: 'scheduled', appointment: { membershipId: 'mem_chenli', window: step.window, startsAt: 840, endsAt: 900 }, wishes: [step.window] });
  });

  it('arrives and begins by what he does, and has no button for it', () => {
    expect(commandsFor(aWorkOrder({ state: 'en_route', appointment }), ['customer'], MORNING)).toEqual([]);
    expect(commandsFor(aWorkOrder({ state: 'on_site', appointment }), ['customer'], MORNING)).toEqual(['cancel']);
    expect(applyCommand(aWorkOrder({ state: 'en_route', appointment }), { command: 'arrive' }, customer).state).toBe('on_site');
  });

  it('is waited for while a proposal of charges stands', () => {
    const onSite = aWorkOrder({ state: 'on_site', appointment, charges: [{ state: 'proposed' }] });
    expect(commandsFor(onSite, ['technician'], MORNING)).toEqual(['pause']);
    expect(commandsFor({ ...onSite, charges: [{ state: 'withdrawn' }, { state: 'agreed' }] }, ['technician'], MORNING)).toEqual(['begin', 'pause']);
  });
});

describe('the evidence', () => {
  it('stands in the order in which it happened, however late it is heard, and never after that', () => {
    const heard = MORNING + 60_000;
    const arrived = applyCommand(aWorkOrder({ state: 'en_route', appointment }), { command: 'arrive' }, { ...technician, at: MORNING + 30_000, receivedAt: heard });
    const begun = applyCommand({ ...arrived }, { command: 'begin' }, { ...technician, at: MORNING, receivedAt: heard });
    expect(begun.timeline.map(({ command, at, receivedAt }) => [command, at, receivedAt])).toEqual([
      ['begin', MORNING, heard],
      ['arrive', MORNING + 30_000, heard],
    ]);
    const ahead = applyCommand(aWorkOrder({ state: 'en_route', appointment }), { command: 'arrive' }, { ...technician, at: heard + 1, receivedAt: heard });
    expect(ahead.timeline[0]?.at).toBe(heard);
  });

  it('begins when the job was given, whatever a phone with a slow clock says', () => {
    const given = { command: 'dispatch', at: MORNING, receivedAt: MORNING, byId: 'per_zhao', byName: '赵勇', note: null } as const;
    const scheduled = aWorkOrder({ state: 'scheduled', appointment, timeline: [given] });
    const slow = { ...technician, at: MORNING - 9 * 3_600_000, receivedAt: MORNING + 60_000 };
    const accepted = applyCommand(scheduled, { command: 'accept' }, slow);
    expect(accepted.timeline.map(({ command, at }) => [command, at])).toEqual([['dispatch', MORNING], ['accept', MORNING]]);
  });

  it('is sorted whatever the phones say', () => {
    const commands = ['dispatch', 'accept', 'depart', 'arrive', 'begin'] as const;
    const clocks = fc.array(fc.nat({ max: 1_000_000 }), { minLength: commands.length, maxLength: commands.length });
    fc.assert(
      fc.property(clocks, (times) => {
        const walked = commands.reduce(
          (workOrder, command, position) => ({
            ...workOrder,
            ...applyCommand(workOrder, stepOf(command), { by: technician.by, parties: ['technician', 'dispatcher'], at: MORNING + (times[position] ?? 0), receivedAt: MORNING + 1_000_000 }),
          }),
          aWorkOrder(),
        );
        const at = walked.timeline.map((entry) => entry.at);
        expect(at).toEqual(at.toSorted((one, other) => one - other));
        expect(walked.timeline.map(({ command }) => command).toSorted()).toEqual([...commands].toSorted());
      }),
    );
  });
});

describe('finishing', () => {
  const step = { stepId: 'check', title: '检查漏水', photos: 2, required: true };
  const done = [{ stepId: 'check', photos: ['cloud://a', 'cloud://b'] }];
  const whole: JobToFinish = { steps: [step], done, signature: { agreed: ['p1'] }, charges: [{ proposalId: 'p1', state: 'agreed', totalFen: 8_000 }], dueFen: 0 };

  it('passes when nothing is missing', () => {
    expect(() => checkFinish(whole)).not.toThrow();
    expect(() => checkFinish({ ...whole, steps: [{ ...step, required: false }], done: [] })).not.toThrow();
  });

  it.each<readonly [Partial<JobToFinish>, AppError]>([
    [{ done: [] }, new AppError('service.finish.steps_missing', { titles: ['检查漏水'] })],
    [{ done: [{ stepId: 'check', photos: ['cloud://a', 'cloud://a'] }] }, new AppError('service.finish.steps_missing', { titles: ['检查漏水'] })],
    [{ done: [{ stepId: null, photos: ['cloud://a', 'cloud://b'] }] }, new AppError('service.finish.steps_missing', { titles: ['检查漏水'] })],
    [{ signature: null }, new AppError('service.finish.signature_missing')],
    [{ charges: [{ proposalId: 'p1', state: 'proposed', totalFen: 8_000 }] }, new AppError('service.charge.not_agreed')],
    [{ signature: { agreed: [] } }, new AppError('service.finish.signature_outdated')],
    [{ charges: [...whole.charges, { proposalId: 'p2', state: 'agreed', totalFen: 100 }] }, new AppError('service.finish.signature_outdated')],
    [{ dueFen: 12_000 }, new AppError('service.finish.money_missing', { dueFen: 12_000 })],
    [{ dueFen: -1 }, new AppError('service.finish.money_missing', { dueFen: -1 })],
  ])('is refused for %j', (part, refusal) => {
    expect(() => checkFinish({ ...whole, ...part })).toThrow(refusal);
  });

  it.each([
    ['what the warranty bears', { proposalId: 'p2', state: 'agreed', totalFen: 0 }],
    ['what was taken back', { proposalId: 'p2', state: 'withdrawn', totalFen: 8_000 }],
  ] as const)('asks for no other signature because of %s', (_, charge) => {
    expect(() => checkFinish({ ...whole, charges: [...whole.charges, charge] })).not.toThrow();
  });

  it('counts the photos of a step that was taken in several goes', () => {
    const inParts = [{ stepId: 'check', photos: ['cloud://a'] }, { stepId: 'check', photos: ['cloud://b'] }];
    expect(stepsMissing([step], inParts)).toEqual([]);
  });
});

describe('giving up', () => {
  it('passes once no money is open', () => {
    expect(() => checkCancel(0)).not.toThrow();
  });

  it.each([8_000, 1, -1])('is refused while %i fen are', (dueFen) => {
    expect(() => checkCancel(dueFen)).toThrow(new AppError('service.cancel.money_open', { dueFen }));
  });
});

describe('parts', () => {
  const line = (productId: string | null, quantity: number) => ({ productId, quantity });
  const used = partsUsed([
    { state: 'agreed', lines: [line('prd_valve', 2), line(null, 1)] },
    { state: 'agreed', lines: [line('prd_valve', 1), line('prd_pipe', 4)] },
    { state: 'withdrawn', lines: [line('prd_pipe', 9)] },
  ]);
  const said = { workOrderId: 'wko_1', facts: {}, at: MORNING };

  it('are those of what was agreed', () => {
    expect([...used]).toEqual([['prd_valve', 3], ['prd_pipe', 4]]);
  });

  it('leave the warehouse as far as the books have them', () => {
    const moved = takeOutParts(used, new Map([['prd_valve', 5], ['prd_pipe', 1]]), said).map(({ transfer }) => [transfer.asset, transfer.amount]);
    expect(moved).toEqual([['PIECE:prd_valve', 3], ['PIECE:prd_pipe', 1]]);
    expect(takeOutParts(used, new Map([['prd_valve', -2]]), said)).toEqual([]);
  });
});

describe('the way to the customer', () => {
  const home = { latitudeE6: 38_042_000, longitudeE6: 114_514_000 };
  const points = fc.record({ latitudeE6: fc.integer({ min: -89_000_000, max: 89_000_000 }), longitudeE6: fc.integer({ min: -179_000_000, max: 179_000_000 }) });

  it('is measured on the globe: a hundredth of a degree northwards is 1.1 kilometres', () => {
    expect(metresBetween(home, home)).toBe(0);
    expect(Math.round(metresBetween(home, { ...home, latitudeE6: home.latitudeE6 + 10_000 }))).toBe(1_112);
  });

  it('is as long back, and the estimate lies ahead in whole minutes', () => {
    fc.assert(
      fc.property(points, points, (one, other) => {
        expect(metresBetween(one, other)).toBeCloseTo(metresBetween(other, one), 3);
        const ahead = arrivalEstimate({ point: one, at: MORNING }, other) - MORNING;
        expect(ahead).toBeGreaterThanOrEqual(60_000);
        expect(ahead % 60_000).toBe(0);
      }),
    );
  });

  it('is told with where it lies, by eighths of the horizon', () => {
    const beside = (north: number, east: number) => directionOf(home, { latitudeE6: home.latitudeE6 + north, longitudeE6: home.longitudeE6 + east });
    expect([beside(1_000, 0), beside(800, 1_000), beside(0, 1_000), beside(-1_000, 100), beside(-800, -1_000), beside(800, -1_000)]).toEqual([
      'north',
      'north_east',
      'east',
      'south',
      'south_west',
      'north_west',
    ]);
  });

  it('is told again after ten seconds, and never backwards', () => {
    expect(isWorthKeeping(null, MORNING)).toBe(true);
    expect([9_999, 10_000, -5].map((later) => isWorthKeeping({ at: MORNING }, MORNING + later))).toEqual([false, true, false]);
  });
});
