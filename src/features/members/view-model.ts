import type { Output } from '../../shared/contract/registry';
import { rolesToOffer } from '../../shared/domain/identity/authority';
import type { PartnerKind, Role } from '../../shared/domain/roles';
import { isMobile } from '../../shared/kernel/phone';
import { plainLine } from '../../shared/kernel/plain-text';
import { dayOf } from '../../shared/kernel/time';
import type { Tone } from '../../components/tag/tag';
import { membersText } from '../../text/members';
import { momentWords } from '../../text/when';

export type Member = Output<'identity.member.list'>['rows'][number];
export type Invitation = Output<'identity.invitation.list'>['rows'][number];
export type InvitationChoices = Pick<Output<'identity.organisation.list'>, 'organisations' | 'invitableRoles'>;

/** One member of the list. A person may have several memberships, so the row's id is the membership's. */
export function memberRowView(member: Member, now: number) {
  return {
    name: member.name,
    line: membersText.memberLine(member.role, member.organisationName, member.partnerKind),
    phone: member.phoneMasked ?? '',
    since: membersText.since(dayOf(member.since), now),
    revocable: member.revocable,
  };
}

const TONE_OF = { open: 'action', accepted: 'done', revoked: 'quiet', expired: 'quiet' } as const satisfies Readonly<
  Record<Invitation['state'], Tone>
>;

/** One invitation of the list. */
export function invitationRowView(invitation: Invitation, now: number) {
  return {
    name: invitation.name,
    line: membersText.memberLine(invitation.role, invitation.organisationName, null),
    phone: invitation.phoneMasked,
    expires: invitation.state === 'open' ? membersText.expires(momentWords(invitation.expiresAt, now)) : '',
    tag: { words: membersText.states[invitation.state], tone: TONE_OF[invitation.state] },
    revocable: invitation.state === 'open',
  };
}

export interface InvitationForm {
  readonly name: string;
  readonly phone: string;
  readonly organisationId: string | null;
  readonly role: Role | null;
  /** Of a partner: his trade; may be left open. */
  readonly partnerKind: PartnerKind | null;
}

/** Where the inviter can put somebody: organisations that have a role which he may give. */
export function placesToOffer({ organisations, invitableRoles }: InvitationChoices) {
  return organisations.filter(({ kind }) => rolesToOffer(invitableRoles, kind).length > 0);
}

/** As what somebody can be invited there; nothing before it is said where. */
export function rolesThere({ organisations, invitableRoles }: InvitationChoices, organisationId: string | null): readonly Role[] {
  const place = organisations.find(({ id }) => id === organisationId);
  return place === undefined ? [] : rolesToOffer(invitableRoles, place.kind);
}

/** The form with a place; the role stays when it is one of that place's, and is chosen when there is no other. */
export function atPlace(form: InvitationForm, organisationId: string | null, choices: InvitationChoices): InvitationForm {
  const roles = rolesThere(choices, organisationId);
  const kept = form.role !== null && roles.includes(form.role) ? form.role : onlyOne(roles);
  return { ...form, organisationId, role: kept };
}

/** The empty form. Only what leaves no choice is chosen: who is invited as the wrong thing sees too much. */
export function startingForm(choices: InvitationChoices): InvitationForm {
  const place = onlyOne(placesToOffer(choices));
  return atPlace({ name: '', phone: '', organisationId: null, role: null, partnerKind: null }, place?.id ?? null, choices);
}

function onlyOne<Choice>(choices: readonly Choice[]): Choice | null {
  const [first, ...others] = choices;
  return first === undefined || others.length > 0 ? null : first;
}

type Problems = Readonly<Partial<Record<keyof InvitationForm, string>>>;

/** What is missing, field by field. */
export function formProblems({ name, phone, organisationId, role }: InvitationForm): Problems {
  const words = membersText.form;
  return {
    ...(plainLine(name) === '' ? { name: words.nameNeeded } : {}),
    ...(isMobile(phone) ? {} : { phone: words.phoneWrong }),
    ...(organisationId === null ? { organisationId: words.organisationNeeded } : {}),
    // Without a place there are no roles to choose from yet.
    ...(organisationId !== null && role === null ? { role: words.roleNeeded } : {}),
  };
}
