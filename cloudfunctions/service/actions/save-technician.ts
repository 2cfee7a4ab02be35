import { bookingsFrom } from '../../../src/shared/domain/service/technicians';
import { AppError } from '../../../src/shared/errors/app-error';
import { dayOf } from '../../../src/shared/kernel/time';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { findTechnician } from '../../identity/public';
import { technicians } from '../documents';
import { toTechnicianView, unknownTechnician } from '../technicians';

/** Says what a technician can do, where and when. Jobs that he was given before stay his. */
export const saveTechnician = action(
  'service.technician.save',
  { roundTrips: 7, documentsExamined: 4 },
  async ({ personId, membershipId, ...profile }, ctx) => {
    const { organisationId } = actingMembership(ctx);
    const facts = await findTechnician(ctx.db, { personId, membershipId }, organisationId);
    if (facts === null) throw new AppError('service.technician.missing');
    if (profile.week.some((hours) => hours !== null && hours.from >= hours.to)) throw new AppError('service.technician.hours_not_valid');
    return ctx.transact(async (tx) => {
      const known = await tx.get(technicians, membershipId);
      const { name, phone, organisationName, organisationPath } = facts;
      const before = known ?? unknownTechnician(facts, profile.week);
      const bookings = bookingsFrom(before.bookings, dayOf(ctx.now));
      const saved = { ...before, ...profile, known: true, name, phone, organisationName, organisationPath, bookings };
      await tx.put(technicians, saved);
      return toTechnicianView(saved, dayOf(ctx.now));
    });
  },
);
