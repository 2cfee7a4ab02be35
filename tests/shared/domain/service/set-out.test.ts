import { hadSetOut } from '../../../../src/shared/domain/service/set-out';
import type { WorkOrderCommand } from '../../../../src/shared/domain/service/states';

const after = (...commands: readonly WorkOrderCommand[]) => hadSetOut({ timeline: commands.map((command) => ({ command })) });

describe('whether somebody had set out for a visit that was stopped', () => {
  it.each([
    [false, ['dispatch', 'accept', 'pause']],
    [true, ['dispatch', 'accept', 'depart', 'pause']],
    [true, ['dispatch', 'accept', 'depart', 'arrive', 'begin', 'pause']],
    [false, ['dispatch', 'accept', 'depart', 'pause', 'dispatch', 'accept', 'pause']],
    [true, ['dispatch', 'accept', 'depart', 'pause', 'reschedule']],
    [false, ['dispatch', 'decline']],
    [false, []],
  ] as const)('is %s after %j', (expected, commands) => {
    expect(after(...commands)).toBe(expected);
  });
});
