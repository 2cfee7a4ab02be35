import { activeMemberships } from '../../src/shared/domain/identity/memberships';
import type { PersonDocument } from './documents';

/** Somebody who can be sent to a customer. */
export interface TechnicianFacts {
  readonly personId: string;
  readonly membershipId: string;
  readonly name: string;
  /** Under which customers reach him: the one he was invited by. */
  readonly phone: string | null;
  readonly organisationName: string;
  readonly organisationPath: readonly string[];
}

/** The positions in which a person is a technician now. */
export function techniciansOf({ _id: personId, name, phone, memberships }: PersonDocument): readonly TechnicianFacts[] {
  return activeMemberships(memberships)
    .filter(({ role }) => role === 'technician')
    .map((membership) => ({
      personId,
      membershipId: membership.id,
      name: name ?? '',
      phone: membership.phone === '' ? phone : membership.phone,
      organisationName: membership.organisationName,
      organisationPath: membership.organisationPath,
    }));
}
