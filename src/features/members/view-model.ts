import type { Output } from '../../shared/contract/registry';
import { dayOf } from '../../shared/kernel/time';
import type { Tone } from '../../components/tag/tag';
import { membersText } from '../../text/members';
import { momentWords } from '../../text/when';

export type Member = Output<'identity.member.list'>['rows'][number];
export type Invitation = Output<'identity.invitation.list'>['rows'][number];
export type InvitationChoices = Output<'identity.organisation.list'>;

/** One member of the list. A person may have several memberships, so the row's id is the membership's. */
export function memberRowView(member: Member, now: number) {
  return {
    name: member.name,
    line: membersText.memberLine(member.role, member.organisationName),
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
    line: membersText.memberLine(invitation.role, invitation.organisationName),
    phone: invitation.phoneMasked,
    expires: invitation.state === 'open' ? membersText.expires(momentWords(invitation.expiresAt, now)) : '',
    tag: { words: membersText.states[invitation.state], tone: TONE_OF[invitation.state] },
    revocable: invitation.state === 'open',
  };
}

const MOBILE = /^1[3-9]\d{9}$/;

export interface InvitationForm {
  readonly name: string;
  readonly phone: string;
  readonly role: InvitationChoices['invitableRoles'][number] | null;
  readonly organisationId: string | null;
}

/** The form with the first choices filled in, where there is anything to choose. */
export function startingForm({ organisations, invitableRoles }: InvitationChoices): InvitationForm {
  return {
    name: '',
    phone: '',
    role: invitableRoles.includes('guide') ? 'guide' : (invitableRoles[0] ?? null),
    organisationId: organisations[0]?.id ?? null,
  };
}

/** What is missing, field by field. */
export function formProblems({ name, phone }: InvitationForm): { name?: string; phone?: string } {
  return {
    ...(name.trim() === '' ? { name: membersText.form.nameNeeded } : {}),
    ...(MOBILE.test(phone) ? {} : { phone: membersText.form.phoneWrong }),
  };
}
