import fc from 'fast-check';
import { dueSince, maintenanceOf } from '../../../../src/shared/domain/service/maintenance';
import { addDays, addMonths } from '../../../../src/shared/kernel/time';

const settings = { maintenanceMonths: { gas_water_heater: 12, water_purifier: 6 } };
const heater = { category: 'gas_water_heater', installedOn: '2025-11-22', maintainedOn: null, ended: false } as const;

describe('the maintenance of a machine', () => {
  it.each([
    ['counted from its installation', heater, '2026-01-01', { everyMonths: 12, lastOn: null, dueOn: '2026-11-22', state: 'later' }],
    ['soon a month before', heater, '2026-10-23', { dueOn: '2026-11-22', state: 'soon' }],
    ['not soon a day earlier', heater, '2026-10-22', { state: 'later' }],
    ['due on its day', heater, '2026-11-22', { state: 'due' }],
    ['still due a year later', heater, '2027-11-22', { dueOn: '2026-11-22', state: 'due' }],
    ['counted from the last one', { ...heater, maintainedOn: '2026-05-01' }, '2026-11-22', { lastOn: '2026-05-01', dueOn: '2027-05-01', state: 'later' }],
    ['on the last day of a shorter month', { ...heater, installedOn: '2025-08-31', category: 'water_purifier' }, '2026-02-28', { dueOn: '2026-02-28', state: 'due' }],
  ] as const)('is %s', (_what, machine, today, plan) => {
    expect(maintenanceOf(machine, settings, today)).toMatchObject(plan);
  });

  it.each([
    ['of which the rules say nothing', { ...heater, category: 'refrigerator' }],
    ['that is used no longer', { ...heater, ended: true }],
  ] as const)('is none for one %s', (_what, machine) => {
    expect(maintenanceOf(machine, settings, '2030-01-01')).toBeNull();
  });

  it('is proposed for nothing that is not due, and for everything a few days after it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000 }), fc.integer({ min: 1, max: 36 }), (days, months) => {
        const rules = { maintenanceMonths: { gas_water_heater: months } };
        const today = addDays('2026-01-01', days);
        const [{ from } = { from: '' }] = dueSince(rules, today);
        expect(maintenanceOf({ ...heater, installedOn: from }, rules, today)?.state).toBe('due');
        const [{ from: later } = { from: '' }] = dueSince(rules, addDays(addMonths(today, months), 3));
        expect(later >= today).toBe(true);
      }),
    );
  });
});
