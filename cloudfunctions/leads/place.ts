import { assert } from '../../src/shared/kernel/assert';
import type { Reader } from '../_kit/persistence/reader';
import { findOrganisation } from '../identity/public';
import type { Place } from './documents';

/** Where a lead lies that came from a place: a partner follows nobody, so his lies with the organisation above him. */
export async function placeBehind(db: Reader, { organisationId, organisationName, organisationPath }: Place, partner: boolean): Promise<Place> {
  const above = partner ? organisationPath.at(-2) : undefined;
  if (above === undefined) return { organisationId, organisationName, organisationPath };
  const organisation = await findOrganisation(db, above);
  assert(organisation !== null, 'whoever is on a path exists');
  return { organisationId: organisation.id, organisationName: organisation.name, organisationPath: organisation.path };
}
