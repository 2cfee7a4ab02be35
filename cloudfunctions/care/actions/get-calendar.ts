import { action } from '../../_kit/runtime/action';
import { serviceTerms } from '../terms';

export const getCalendar = action('care.calendar.get', { roundTrips: 2, documentsExamined: 2 }, async (_input, { db }) => {
  const { officeHours, holidays, extraWorkdays } = await serviceTerms(db);
  return { officeHours: officeHours.map((hours) => [...hours]), holidays: [...holidays], extraWorkdays: [...extraWorkdays] };
});
