import type { WorkOrderFacts } from '../../../../src/shared/domain/service/allowed-commands';
import type { WorkAppointment, WorkOrderStep } from '../../../../src/shared/domain/service/work-order';
import type { WorkOrderCommand } from '../../../../src/shared/domain/service/states';

export const appointment: WorkAppointment = {
  membershipId: 'mem_chenli',
  personId: 'per_chenli',
  name: '陈立',
  phone: '13800003002',
  window: { on: '2026-11-28', from: '09:00', to: '11:00' },
  startsAt: 540,
  endsAt: 660,
};

/** Nine on the morning of the appointment. */
export const MORNING = Date.parse('2026-11-28T09:00:00+08:00');

/** A repair that was asked for. */
export function aWorkOrder(part: Partial<WorkOrderFacts> = {}): WorkOrderFacts {
  return { kind: 'repair', state: 'requested', order: null, appointment: null, wishes: [], timeline: [], charges: [], ...part };
}

/** A step with something of everything that it may need. */
export function stepOf(command: WorkOrderCommand): WorkOrderStep {
  switch (command) {
    case 'dispatch':
      return { command, appointment };
    case 'reschedule':
      return { command, window: { on: '2026-11-29', from: '14:00', to: '16:00' }, place: { startsAt: 840, endsAt: 960 } };
    case 'decline':
    case 'pause':
    case 'cancel':
      return { command, reason: '家里没人' };
    default:
      return { command };
  }
}
