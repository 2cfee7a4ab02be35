import { minuteOf } from './minutes';
import type { ServiceSettings } from './service-settings';
import type { DayHours } from './technicians';

/** The office's week as a technician's: from the first opening of a day to its last closing. */
export function usualWeek({ officeHours }: Pick<ServiceSettings, 'officeHours'>): readonly DayHours[] {
  return officeHours.map((hours) => {
    const first = hours[0];
    const last = hours.at(-1);
    return first === undefined || last === undefined ? null : { from: minuteOf(first.from), to: minuteOf(last.to) };
  });
}
