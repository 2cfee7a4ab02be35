import { isMissed, overdueAt } from '../../../../src/shared/domain/service/overdue';
import { WORK_ORDER_STATES, type WorkOrderState } from '../../../../src/shared/domain/service/states';
import { startOfDay } from '../../../../src/shared/kernel/time';
import { appointment as someday } from './a-work-order';

const window = { on: '2026-11-22', from: '14:00', to: '16:00' };
const appointment = { ...someday, window };
const HOUR = 3_600_000;
const END = startOfDay('2026-11-22') + 16 * HOUR;
const NEXT_DAY = startOfDay('2026-11-23');

const DUE: Readonly<Record<WorkOrderState, number | null>> = {
  requested: null,
  scheduled: END,
  accepted: END,
  declined: null,
  en_route: NEXT_DAY,
  on_site: NEXT_DAY,
  working: NEXT_DAY,
  finished: null,
  closed: null,
  paused: null,
  cancelled: null,
};

it.each(WORK_ORDER_STATES)('a visit that is %s is overdue when nobody set out in time, or a day has passed over it', (state) => {
  expect(overdueAt({ state, appointment, timeline: [] })).toBe(DUE[state]);
  expect(overdueAt({ state, appointment: null, timeline: [] })).toBeNull();
});

it('who sets out on a later day has that day for it', () => {
  const timeline = [{ command: 'depart' as const, at: NEXT_DAY + 9 * HOUR, receivedAt: NEXT_DAY + 9 * HOUR, byId: 'per_chenli', byName: '陈立', note: null }];
  expect(overdueAt({ state: 'en_route', appointment, timeline })).toBe(startOfDay('2026-11-24'));
});

it.each(WORK_ORDER_STATES)('a visit that is %s is missed from the end of its window on, if nobody has set out', (state) => {
  expect(isMissed({ state, window }, END - 1)).toBe(false);
  expect(isMissed({ state, window }, END)).toBe(state === 'scheduled' || state === 'accepted');
  expect(isMissed({ state, window: null }, END)).toBe(false);
});
