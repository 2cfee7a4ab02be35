import type { CaseState } from '../../src/shared/domain/catalog/case-kinds';
import { isOnShelf, shelfKeyOf, type CaseSearch } from '../../src/shared/domain/catalog/cases';
import { CARE_ROLES } from '../../src/shared/domain/roles';
import { findPage, type Page } from '../_kit/persistence/pages';
import type { Reader } from '../_kit/persistence/reader';
import type { Actor, Membership } from '../_kit/runtime/context';
import { cases, type CaseDocument } from './case-documents';

/** Every read here is scoped to the actor: what he may not see does not exist for him. */

/** What everybody may see, newest first. One round trip. */
export function casesOnShelf(db: Reader, { after, ...search }: CaseSearch & { readonly after?: string | undefined }): Promise<Page<CaseDocument>> {
  return findPage(db, cases, { shelfKeys: shelfKeyOf(search) }, after);
}

export function casesOfHousehold(db: Reader, { householdId }: Actor, after: string | undefined): Promise<Page<CaseDocument>> {
  return findPage(db, cases, { householdId }, after);
}

/** The cases of the office's organisation, and of all below it. */
export function casesOfOffice(db: Reader, acting: Membership, { state, after }: { readonly state: CaseState; readonly after?: string | undefined }): Promise<Page<CaseDocument>> {
  return findPage(db, cases, { organisationPath: acting.organisationId, state }, after);
}

/** The case that a machine has; null without an open one. */
export async function openCaseOf(db: Reader, applianceId: string): Promise<CaseDocument | null> {
  const [found] = await db.find(cases, { where: { openKey: applianceId }, limit: 1 });
  return found ?? null;
}

/** A case that the actor may see, or null. Also inside a transaction. */
export async function findVisibleCase(db: Pick<Reader, 'get'>, actor: Actor, caseId: string): Promise<CaseDocument | null> {
  const found = await db.get(cases, caseId);
  if (found === null) return null;
  const visible = isOnShelf(found) || isOwnCase(found, actor) || (found.state !== 'withdrawn' && looksAfter(found, actor));
  return visible ? found : null;
}

export function isOwnCase(found: CaseDocument, { householdId }: Actor): boolean {
  return found.householdId === householdId;
}

/** Whether the actor decides about it: under the chosen position, else under one of his. */
export function looksAfter({ organisationPath }: CaseDocument, { acting, memberships }: Actor): boolean {
  const positions = acting === null ? memberships : [acting];
  return positions.some(({ role, organisationId }) => CARE_ROLES.some((caring) => caring === role) && organisationPath.includes(organisationId));
}
