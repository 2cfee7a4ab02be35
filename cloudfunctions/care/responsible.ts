import type { Role } from '../../src/shared/domain/roles';
import type { Reader } from '../_kit/persistence/reader';
import { findHolders, MOST_HOLDERS } from '../identity/public';

/** Who consoles and decides: the supervisor, and the owners of the place and of the company. */
export const CARE_ROLES: readonly Role[] = ['owner', 'supervisor'];

export const MOST_RESPONSIBLE = MOST_HOLDERS;

/** Whom the office tells of what happened in an organisation. One round trip. */
export async function responsibleFor(db: Reader, organisationPath: readonly string[]): Promise<readonly string[]> {
  return findHolders(db, CARE_ROLES, organisationPath);
}
