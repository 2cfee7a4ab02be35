import { FINANCE_ROLES, type OrganisationKind, type Role } from '../roles';

/** Somebody's position; the path leads from headquarters to the organisation itself. */
export interface BooksPosition {
  readonly role: Role;
  readonly organisationKind: OrganisationKind;
  readonly organisationPath: readonly string[];
}

const holdsFinance = (role: Role): boolean => FINANCE_ROLES.some((keeper) => keeper === role);

/** Whether somebody keeps the company's books: with the role for it, and at headquarters itself. */
export function keepsBooks({ role, organisationPath }: Pick<BooksPosition, 'role' | 'organisationPath'>): boolean {
  return organisationPath.length === 1 && holdsFinance(role);
}

/**
 * Whether his word makes money count that a customer is said to have paid, or to have got back: who keeps the books, and
 * who runs one of the company's own stores. Whoever else runs a place profits by what counts as paid there, and a store
 * below a dealer is the dealer's.
 */
export function vouchesForTakings(position: BooksPosition): boolean {
  const { role, organisationKind, organisationPath } = position;
  return keepsBooks(position) || (organisationKind === 'store' && organisationPath.length === 2 && holdsFinance(role));
}
