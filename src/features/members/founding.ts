import type { Input, Output } from '../../shared/contract/registry';
import { rolesToOffer } from '../../shared/domain/identity/authority';
import { mayStandBelow } from '../../shared/domain/identity/places';
import type { OrganisationKind, PartnerKind, Role } from '../../shared/domain/roles';
import { isMobile } from '../../shared/kernel/phone';
import { plainLine } from '../../shared/kernel/plain-text';
import { foundingText as words } from '../../text/founding';

export type FoundingChoices = Output<'identity.organisation.list'>;

export interface FoundingForm {
  readonly kind: OrganisationKind;
  readonly partnerKind: PartnerKind | null;
  readonly name: string;
  readonly parentId: string | null;
  readonly first: string;
  readonly phone: string;
  readonly role: Role | null;
}

/** Whoever recommends or sells on his own account comes with the person; a shop may wait for its people. */
const needsFirst = (kind: OrganisationKind): boolean => kind === 'partner' || kind === 'dealer';

/** A mother is nobody's firm: the partner is called as she is, unless something else is said. */
export const isNamedByPerson = ({ kind, partnerKind }: FoundingForm): boolean => kind === 'partner' && partnerKind === 'owner_mother';

/** What a new organisation of this kind may stand below; the company itself first. */
export function parentsOf({ organisations }: FoundingChoices, kind: OrganisationKind) {
  const rank = ({ kind: above }: { readonly kind: OrganisationKind }) => (above === 'headquarters' ? 0 : 1);
  return organisations.filter(({ kind: above }) => mayStandBelow(kind, above)).toSorted((one, other) => rank(one) - rank(other));
}

/** As what its first member can be invited. */
export function firstRoles({ invitableRoles }: FoundingChoices, kind: OrganisationKind): readonly Role[] {
  return rolesToOffer(invitableRoles, kind);
}

/** The form for a kind: below the company until something else is said, and with the role where there is only one. */
export function withKind(form: FoundingForm, kind: OrganisationKind, choices: FoundingChoices): FoundingForm {
  const roles = firstRoles(choices, kind);
  const [role = null] = roles;
  const only = needsFirst(kind) || roles.length === 1 ? role : null;
  return { ...form, kind, parentId: parentsOf(choices, kind)[0]?.id ?? null, role: only, partnerKind: kind === 'partner' ? form.partnerKind : null };
}

export function startingFounding(choices: FoundingChoices): FoundingForm {
  const [kind = 'partner'] = choices.kindsToFound;
  return withKind({ kind, partnerKind: null, name: '', parentId: null, first: '', phone: '', role: null }, kind, choices);
}

/** Whether somebody is invited with the same tap. */
export const invitesSomebody = ({ kind, first, phone }: FoundingForm): boolean => needsFirst(kind) || plainLine(first) !== '' || phone !== '';

type Problems = Readonly<Partial<Record<keyof FoundingForm, string>>>;

/** What is missing, field by field. */
export function foundingProblems(form: FoundingForm): Problems {
  const invites = invitesSomebody(form);
  return {
    ...(plainLine(form.name) === '' && !isNamedByPerson(form) ? { name: words.nameNeeded } : {}),
    ...(form.kind === 'partner' && form.partnerKind === null ? { partnerKind: words.partnerKindNeeded } : {}),
    ...(invites && plainLine(form.first) === '' ? { first: words.firstNeeded } : {}),
    ...(invites && !isMobile(form.phone) ? { phone: words.phoneWrong } : {}),
    ...(invites && form.role === null ? { role: words.roleNeeded } : {}),
  };
}

/** What is sent; null while something is missing. */
export function foundingInput(form: FoundingForm): Input<'identity.organisation.create'> | null {
  const { kind, partnerKind, parentId, phone, role } = form;
  if (Object.keys(foundingProblems(form)).length > 0 || parentId === null) return null;
  const first = plainLine(form.first);
  const name = plainLine(form.name) === '' ? first : plainLine(form.name);
  const invitee = invitesSomebody(form) && role !== null ? { name: first, phone, role, ...(kind === 'partner' ? { partnerKind } : {}) } : null;
  return { name, kind, parentId, first: invitee };
}
