import { MOST_TECHNICIANS } from '../../../src/shared/domain/service/technicians';
import { usualWeek } from '../../../src/shared/domain/service/usual-week';
import { dayOf } from '../../../src/shared/kernel/time';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { findTechnicians } from '../../identity/public';
import { readSettings } from '../../settings/public';
import { findCalendars, toTechnicianView, unknownTechnician } from '../technicians';

/** Who can be sent, and what each can do; those of whom nobody said it stand among them. */
export const listTechnicians = action(
  'service.technician.list',
  { roundTrips: 4, documentsExamined: 2 + 2 * MOST_TECHNICIANS },
  async (_input, ctx) => {
    const { organisationId } = actingMembership(ctx);
    const [members, calendars, { values }] = await Promise.all([
      findTechnicians(ctx.db, organisationId),
      findCalendars(ctx.db, organisationId),
      readSettings(ctx.db, ['service']),
    ]);
    const week = usualWeek(values.service);
    const technicians = members.map((member) => {
      const known = calendars.find(({ _id }) => _id === member.membershipId);
      // His name and phone are those of today; the calendar has them from when it was written.
      const { name, phone, organisationName, organisationPath } = member;
      const technician = known === undefined ? unknownTechnician(member, week) : { ...known, name, phone, organisationName, organisationPath };
      return toTechnicianView(technician, dayOf(ctx.now));
    });
    return { technicians };
  },
);
