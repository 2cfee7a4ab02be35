import { isLeftOpen } from '../../../../src/shared/domain/service/left-open';
import { OPEN_WORK_ORDER_STATES, WORK_ORDER_STATES } from '../../../../src/shared/domain/service/states';
import { startOfDay } from '../../../../src/shared/kernel/time';

const window = { on: '2026-11-22', from: '20:00', to: '22:00' };
const MIDNIGHT = startOfDay('2026-11-23');

it.each(WORK_ORDER_STATES)('a visit that is %s is left open only once its day is over', (state) => {
  expect(isLeftOpen({ state, window }, MIDNIGHT - 1)).toBe(false);
  expect(isLeftOpen({ state, window }, MIDNIGHT)).toBe(OPEN_WORK_ORDER_STATES.includes(state));
  expect(isLeftOpen({ state, window: null }, MIDNIGHT)).toBe(false);
});
