import type { Output } from '../../src/shared/contract/registry';
import { MOST_CLASHES } from '../../src/shared/contract/dispatch';
import { clashesFrom, MOST_TECHNICIANS } from '../../src/shared/domain/service/technicians';
import type { Reader } from '../_kit/persistence/reader';
import type { findTechnicians } from '../identity/public';
import { technicians, type TechnicianDocument } from './documents';

export type TechnicianFacts = Awaited<ReturnType<typeof findTechnicians>>[number];

/** The calendars at and below an organisation. One round trip. */
export function findCalendars(db: Reader, organisationId: string): Promise<readonly TechnicianDocument[]> {
  const where = { organisationPath: organisationId };
  return db.find(technicians, { where, orderBy: [['_id', 'asc']], limit: MOST_TECHNICIANS });
}

/** Stars in tenths; null before the first rating. */
export function ratingTenthsOf({ ratings, ratingSum }: Pick<TechnicianDocument, 'ratings' | 'ratingSum'>): number | null {
  return ratings === 0 ? null : Math.round((ratingSum * 10) / ratings);
}

/** Nobody said yet what he can do: he works the usual week, and gets nothing. */
export function unknownTechnician(facts: TechnicianFacts, week: TechnicianDocument['week']): TechnicianDocument {
  const { membershipId, personId, name, phone, organisationName, organisationPath } = facts;
  return {
    _id: membershipId,
    personId,
    name,
    phone,
    organisationName,
    organisationPath,
    categories: [],
    kinds: [],
    areas: [],
    week,
    daysOff: [],
    active: false,
    bookings: [],
    known: false,
    jobsDone: 0,
    ratings: 0,
    ratingSum: 0,
  };
}

/** @param today `YYYY-MM-DD` */
export function toTechnicianView(technician: TechnicianDocument, today: string): Output<'service.technician.save'> {
  const { known = true } = technician;
  const { _id: membershipId, personId, name, phone, organisationName, categories, kinds, areas, week, daysOff, active, jobsDone, ratings } = technician;
  return {
    personId,
    membershipId,
    name,
    phone,
    organisationName,
    categories: [...categories],
    kinds: [...kinds],
    areas: [...areas],
    week: [...week],
    daysOff: [...daysOff],
    active,
    known,
    clashes: known ? clashesFrom(technician, today).slice(0, MOST_CLASHES).map(({ workOrderId, orderId, on }) => ({ workOrderId, orderId, on })) : [],
    jobsDone,
    ratings,
    ratingTenths: ratingTenthsOf(technician),
  };
}
