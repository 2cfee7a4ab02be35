import type { Role } from '../roles';

/** Who is paid: a person, or a place of the company. */
export interface Payee {
  readonly kind: 'person' | 'organisation';
  readonly id: string;
}

/** Who takes what a place has earned. */
export const ORGANISATION_PAYEE_ROLES: readonly Role[] = ['owner', 'dealer'];

/** Whether what this payee has earned is the person's own, or that of a place that he runs. */
export function isPayee(
  personId: string,
  positions: readonly { readonly role: Role; readonly organisationId: string }[],
  payeeId: string,
): boolean {
  return (
    payeeId === personId ||
    positions.some(({ role, organisationId }) => organisationId === payeeId && ORGANISATION_PAYEE_ROLES.includes(role))
  );
}
