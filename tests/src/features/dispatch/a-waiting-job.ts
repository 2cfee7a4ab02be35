import type { Board } from '../../../../src/features/dispatch/board-tasks';
import type { Proposal, WaitingJob } from '../../../../src/features/dispatch/view-model';

/** Sunday, 22 November 2026, ten in the morning in Shanghai. */
export const NOW = Date.parse('2026-11-22T10:00:00+08:00');
export const TOMORROW = '2026-11-23';
const window = { on: TOMORROW, from: '08:00', to: '10:00' };

/** A repair that somebody declined. */
export function aWaitingJob(part: Partial<WaitingJob> = {}): WaitingJob {
  return {
    id: 'wko_00000001',
    workOrderNo: 'W1',
    kind: 'repair',
    state: 'declined',
    track: [],
    product: { title: 'JSQ30 燃气热水器', category: 'gas_water_heater', machines: 1 },
    orderId: null,
    delivered: true,
    applianceId: null,
    window: null,
    technician: null,
    wishes: [window],
    setback: null,
    priority: true,
    customerName: '张晓雯',
    addressLine: '石家庄市桥西区桥西路18号',
    organisationName: '桥西店',
    agreedFen: 0,
    dueFen: null,
    createdAt: NOW,
    ...part,
  };
}

export const aProposal: Proposal = {
  membershipId: 'mem_00000001',
  name: '王师傅',
  window,
  startsAt: 510,
  reasons: [
    { reason: 'wished_window', value: 1 },
    { reason: 'near', value: 20 },
    { reason: 'few_jobs', value: 0 },
    { reason: 'well_rated', value: 47 },
  ],
};

const HOURS = { from: 480, to: 1_080 };
const WORKDAYS = [HOURS, HOURS, HOURS, HOURS, HOURS, HOURS, null];

/** 王师傅 brings something to 何美玲 tomorrow, late in the morning. */
export function aDelivery(part: Partial<Board['deliveries'][number]> = {}): Board['deliveries'][number] {
  const hours = { from: '10:00', to: '12:00' };
  return {
    orderId: 'ord_00000001',
    membershipId: 'mem_00000001',
    customerName: '何美玲',
    addressLine: '石家庄市桥西区维明南大街128号',
    state: 'scheduled',
    window: { on: TOMORROW, ...hours },
    startsAt: 600,
    endsAt: 630,
    ...part,
  };
}

/** 王师傅 with one job tomorrow morning; 陈师傅, who works in the afternoons alone. */
export function aBoard(part: Partial<Board> = {}): Board {
  const card = aWaitingJob({ id: 'wko_00000002', state: 'accepted', window, technician: { membershipId: 'mem_00000001', name: '王师傅' }, customerName: '刘建华' });
  return {
    technicians: [
      { membershipId: 'mem_00000001', name: '王师傅', categories: ['gas_water_heater'], week: WORKDAYS, daysOff: [], active: true },
      { membershipId: 'mem_00000002', name: '陈师傅', categories: ['air_conditioner', 'refrigerator', 'range_hood'], week: Array.from({ length: 7 }, () => ({ from: 720, to: 1_080 })), daysOff: [], active: true },
    ],
    windows: [
      { from: '08:00', to: '10:00' },
      { from: '10:00', to: '12:00' },
      { from: '14:00', to: '16:00' },
    ],
    bookings: [{ card, on: TOMORROW, startsAt: 480, endsAt: 570 }],
    deliveries: [],
    now: NOW,
    ...part,
  };
}
