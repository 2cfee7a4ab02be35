import { CARE_ROLES } from '../../src/shared/domain/roles';
import type { Reader } from '../_kit/persistence/reader';
import { findHolders, MOST_HOLDERS } from '../identity/public';

export const MOST_RESPONSIBLE = MOST_HOLDERS;

/** Whom the office tells of what happened in an organisation. One round trip. */
export async function responsibleFor(db: Reader, organisationPath: readonly string[]): Promise<readonly string[]> {
  return findHolders(db, CARE_ROLES, organisationPath);
}
