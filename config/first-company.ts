import { hashInvitationCode, newInvitationCode } from '../cloudfunctions/identity/invitation-code';
import type { InvitationDocument, OrganisationDocument, PersonDocument } from '../cloudfunctions/identity/documents';
import { newId } from '../cloudfunctions/_kit/runtime/ids';
import { organisationDocuments, personDocument, type OrganisationPlan } from '../devcloud/people/company-documents';
import { INVITATION_VALID_MS } from '../src/shared/domain/identity/invitation';

/** What an empty environment needs so that its first owner can sign in. */
export interface FirstCompany {
  readonly organisations: readonly OrganisationDocument[];
  readonly persons: readonly PersonDocument[];
  readonly invitations: readonly InvitationDocument[];
  /** For the owner alone; only its hash stands in the documents. */
  readonly code: string;
}

/**
 * Makes the organisations, a founder whom nobody can sign in as, and his invitation of the first owner. Once the owner is
 * in, he revokes the founder in the list of members.
 * @param plans headquarters first, every parent before its children
 * @param now epoch milliseconds; the invitation ends 72 hours later
 */
export async function firstCompany(
  plans: readonly [OrganisationPlan, ...OrganisationPlan[]],
  owner: { readonly name: string; readonly phone: string },
  now: number,
): Promise<FirstCompany> {
  const [{ id: organisationId, name: organisationName }] = plans;
  const organisations = organisationDocuments(plans);
  const founderPlan = { openid: 'founder', name: '系统', phone: null, roles: [{ role: 'owner' as const, organisationId }] };
  const founder: PersonDocument = { ...personDocument(founderPlan, organisations, now), loginKeys: ['founder'], openid: null };
  const code = newInvitationCode();
  const invitationId = newId('invitation', now);
  const place = { organisationId, organisationPath: [organisationId] };
  const invitation: InvitationDocument = {
    _id: invitationId,
    ...owner,
    ...place,
    role: 'owner',
    organisationName,
    organisationKind: 'headquarters',
    codeHash: await hashInvitationCode(invitationId, code),
    invitedBy: { personId: founder._id, role: 'owner', ...place },
    acceptedBy: null,
    createdAt: now,
    state: 'open',
    wrongTries: 0,
    expiresAt: now + INVITATION_VALID_MS,
  };
  return { organisations, persons: [founder], invitations: [invitation], code };
}
