import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { toTechnicianAnswers } from '../answers';
import { MOST_TECHNICIANS, techniciansBelow } from '../repository';

/** Whom a visit can be given to, by name. */
export const listTechnicians = action(
  'identity.technician.list',
  { roundTrips: 2, documentsExamined: 1 + MOST_TECHNICIANS },
  async (_input, ctx) => {
    const acting = actingMembership(ctx);
    const persons = await techniciansBelow(ctx.db, acting);
    const technicians = persons.flatMap((person) => toTechnicianAnswers(person, acting));
    return { technicians: technicians.sort((one, other) => one.name.localeCompare(other.name, 'zh')) };
  },
);
