import * as v from 'valibot';
import { MANAGING_ROLES, ORGANISATION_KINDS, ROLES } from '../domain/roles';
import { MESSAGE_KINDS, MESSAGE_TEMPLATES } from '../domain/messages/kinds';
import { command, query } from './define';
import { empty, id, instant, page, pageInput, phone, shortText } from './fields';

const role = v.picklist(ROLES);

const organisation = v.object({ id, name: v.string(), kind: v.picklist(ORGANISATION_KINDS) });

const membership = v.object({ id, role, organisation });

const session = v.object({
  person: v.object({
    id,
    name: v.nullable(v.string()),
    /** `138****8000`, or null until the person gave it. */
    phoneMasked: v.nullable(v.string()),
  }),
  memberships: v.array(membership),
  unreadCount: v.number(),
  consents: v.array(v.object({ document: v.string(), version: v.string(), granted: v.boolean(), at: instant })),
});

const member = v.object({
  personId: id,
  membershipId: id,
  name: v.string(),
  phoneMasked: v.nullable(v.string()),
  role,
  organisationName: v.string(),
  since: instant,
  /** False for the caller himself and for roles above his own. */
  revocable: v.boolean(),
});

const invitation = v.object({
  id,
  name: v.string(),
  phoneMasked: v.string(),
  role,
  organisationName: v.string(),
  state: v.picklist(['open', 'accepted', 'revoked', 'expired']),
  expiresAt: instant,
});

export const inboxEntry = v.object({
  id,
  kind: v.picklist(MESSAGE_KINDS),
  /** What the sentence in `src/text/messages.ts` needs; strings ready to show, days and windows in their own form. */
  facts: v.record(v.string(), v.string()),
  orderId: v.nullable(id),
  at: instant,
  read: v.boolean(),
});

export const identityContract = {
  /** Who am I, in which roles, and is there news. A newcomer gets the id he will keep; nothing is written for him. */
  'identity.session.get': query({ access: 'visitor', input: empty, output: session }),

  'identity.phone.bind': command({
    access: 'visitor',
    input: v.object({ code: shortText(128) }),
    output: v.object({ phoneMasked: v.string() }),
    errors: ['identity.phone.code_not_valid'],
  }),
  'identity.profile.update': command({
    access: 'visitor',
    input: v.object({ name: shortText(20) }),
    output: v.object({ name: v.string() }),
    errors: ['identity.text.rejected'],
  }),
  'identity.consent.record': command({
    access: 'visitor',
    input: v.object({ document: v.picklist(['privacy']), version: shortText(20), granted: v.boolean() }),
    output: empty,
  }),

  'identity.organisation.list': query({
    access: MANAGING_ROLES,
    input: empty,
    output: v.object({ organisations: v.array(organisation), invitableRoles: v.array(role) }),
  }),
  'identity.invitation.create': command({
    access: MANAGING_ROLES,
    input: v.object({ name: shortText(20), phone, role, organisationId: id }),
    /** The code is shown once, to the inviter, who hands it over. */
    output: v.object({ invitation, code: v.string() }),
    errors: ['identity.invitation.role_not_allowed'],
  }),
  'identity.invitation.list': query({
    access: MANAGING_ROLES,
    input: v.object(pageInput),
    output: page(invitation),
  }),
  'identity.invitation.revoke': command({
    access: MANAGING_ROLES,
    input: v.object({ invitationId: id }),
    output: empty,
    errors: ['identity.invitation.not_valid'],
  }),
  /** Signing in on the workbench: phone and one-time code, from the mini-program or the web build. */
  'identity.invitation.accept': command({
    access: 'visitor',
    input: v.object({ phone, code: v.pipe(v.string(), v.regex(/^\d{6}$/)) }),
    output: v.object({ membership }),
    errors: ['identity.invitation.not_valid', 'identity.invitation.too_many_tries'],
  }),
  'identity.member.list': query({ access: MANAGING_ROLES, input: v.object(pageInput), output: page(member) }),
  'identity.member.revoke': command({
    access: MANAGING_ROLES,
    input: v.object({ personId: id, membershipId: id }),
    output: empty,
    errors: ['identity.member.missing', 'identity.member.self_revoke', 'identity.invitation.role_not_allowed'],
  }),

  'identity.inbox.list': query({ access: 'visitor', input: v.object(pageInput), output: page(inboxEntry) }),
  'identity.inbox.markRead': command({
    access: 'visitor',
    input: v.object({ entryIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(50)) }),
    output: empty,
  }),

  /** Which subscribe-message templates to ask for at a useful tap, and how many sends are left of each. */
  'identity.subscription.get': query({
    access: 'visitor',
    input: empty,
    output: v.object({
      templates: v.array(
        v.object({ template: v.picklist(MESSAGE_TEMPLATES), templateId: v.string(), remaining: v.number() }),
      ),
    }),
  }),
  'identity.subscription.accept': command({
    access: 'visitor',
    input: v.object({ templates: v.pipe(v.array(v.picklist(MESSAGE_TEMPLATES)), v.minLength(1), v.maxLength(3)) }),
    output: empty,
  }),
} as const;
