import * as v from 'valibot';
import { DISPATCH_ROLES, FOUNDING_ROLES, MANAGING_ROLES, ORGANISATION_KINDS, PARTNER_KINDS, ROLES } from '../domain/roles';
import { MESSAGE_KINDS, MESSAGE_TEMPLATES } from '../domain/messages/kinds';
import { command, query } from './define';
import { count, empty, exactText, id, instant, list, page, pageInput, phone, shortText, shownLine, shownName } from './fields';

const role = v.picklist(ROLES);
const phoneMasked = exactText(20);
/** Six digits that let somebody in, once. */
const oneTimeCode = v.pipe(v.string(), v.regex(/^\d{6}$/));

const organisation = v.object({ id, name: shownName, kind: v.picklist(ORGANISATION_KINDS) });

/** `vouches`: his word makes money count that customers paid (`books.ts`). */
const membership = v.object({ id, role, organisation, vouches: v.boolean() });

/** Somebody to be invited. */
const invitee = {
  name: shortText(20),
  phone,
  role,
  /** A partner's trade (F6); of everybody else it is left out of account. */
  partnerKind: v.optional(v.nullable(v.picklist(PARTNER_KINDS))),
};

const session = v.object({
  person: v.object({
    id,
    name: v.nullable(shownName),
    /** `138****8000`, or null until the person gave it. */
    phoneMasked: v.nullable(phoneMasked),
  }),
  memberships: list(membership, 500),
  unreadCount: count,
  consents: list(v.object({ document: exactText(40), version: exactText(40), granted: v.boolean(), at: instant }), 50),
});

const member = v.object({
  personId: id,
  membershipId: id,
  name: shownName,
  phoneMasked: v.nullable(phoneMasked),
  role,
  partnerKind: v.nullable(v.picklist(PARTNER_KINDS)),
  organisationName: shownName,
  since: instant,
  /** False for the caller himself and for roles above his own. */
  revocable: v.boolean(),
});

const invitation = v.object({
  id,
  name: shownName,
  phoneMasked,
  role,
  organisationName: shownName,
  state: v.picklist(['open', 'accepted', 'revoked', 'expired']),
  expiresAt: instant,
});

export const inboxEntry = v.object({
  id,
  kind: v.picklist(MESSAGE_KINDS),
  /** What the sentence in `src/text/messages.ts` needs; strings ready to show, days and windows in their own form. */
  facts: v.pipe(v.record(exactText(40), shownLine), v.maxEntries(20)),
  orderId: v.nullable(id),
  /** What it leads to when that is no order. */
  subjectId: v.nullable(id),
  at: instant,
  read: v.boolean(),
});

export const identityContract = {
  /** Who am I, in which roles, and is there news. A newcomer gets the id he will keep; nothing is written for him. */
  'identity.session.get': query({ access: 'visitor', input: empty, output: session }),

  'identity.phone.bind': command({
    access: 'visitor',
    input: v.object({ code: v.pipe(exactText(128), v.minLength(1)) }),
    output: v.object({ phoneMasked }),
    errors: ['identity.phone.code_not_valid'],
  }),
  'identity.profile.update': command({
    access: 'visitor',
    input: v.object({ name: shortText(20) }),
    output: v.object({ name: shownName }),
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
    output: v.object({
      organisations: list(organisation, 500),
      invitableRoles: list(role, ROLES.length),
      /** What the caller may add to the company. */
      kindsToFound: list(v.picklist(ORGANISATION_KINDS), ORGANISATION_KINDS.length),
    }),
  }),
  /** Adds a place or a partner (异业) to the company and, if one likes, invites its first member with the same tap. */
  'identity.organisation.create': command({
    access: FOUNDING_ROLES,
    input: v.object({
      name: shortText(40),
      kind: v.picklist(ORGANISATION_KINDS),
      /** What it stands below: the company itself, or one of its places. */
      parentId: id,
      first: v.nullable(v.object(invitee)),
    }),
    output: v.object({ organisation, invited: v.nullable(v.object({ invitation, code: oneTimeCode })) }),
    errors: [
      'identity.organisation.name_taken',
      'identity.organisation.kind_not_allowed',
      'identity.organisation.kind_not_below',
      'identity.invitation.role_not_allowed',
      'identity.invitation.role_not_in_organisation',
    ],
  }),
  'identity.invitation.create': command({
    access: MANAGING_ROLES,
    input: v.object({ ...invitee, organisationId: id }),
    /** The code is shown once, to the inviter, who hands it over. */
    output: v.object({ invitation, code: oneTimeCode }),
    errors: ['identity.invitation.role_not_allowed', 'identity.invitation.role_not_in_organisation'],
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
    input: v.object({ phone, code: oneTimeCode }),
    output: v.object({ membership }),
    errors: ['identity.invitation.not_valid', 'identity.invitation.too_many_tries'],
  }),
  'identity.member.list': query({ access: MANAGING_ROLES, input: v.object(pageInput), output: page(member) }),
  /** Whom the office can send: every technician of its tree, with the phone that customers may call. */
  'identity.technician.list': query({
    access: DISPATCH_ROLES,
    input: empty,
    output: v.object({
      technicians: list(
        v.object({ personId: id, membershipId: id, name: shownName, phone: v.nullable(exactText(20)), organisationName: shownName }),
        1_000,
      ),
    }),
  }),
  'identity.member.revoke': command({
    access: MANAGING_ROLES,
    input: v.object({ personId: id, membershipId: id }),
    output: empty,
    errors: ['identity.member.missing', 'identity.member.self_revoke', 'identity.invitation.role_not_allowed'],
  }),

  'identity.inbox.list': query({ access: 'visitor', input: v.object(pageInput), output: page(inboxEntry) }),
  'identity.inbox.markRead': command({
    access: 'visitor',
    input: v.object({ entryIds: v.pipe(list(id, 50), v.minLength(1)) }),
    output: empty,
  }),

  /** Which subscribe-message templates to ask for at a useful tap, and how many sends are left of each. */
  'identity.subscription.get': query({
    access: 'visitor',
    input: empty,
    output: v.object({
      templates: list(
        v.object({ template: v.picklist(MESSAGE_TEMPLATES), templateId: exactText(100), remaining: count }),
        MESSAGE_TEMPLATES.length,
      ),
    }),
  }),
  'identity.subscription.accept': command({
    access: 'visitor',
    input: v.object({ templates: v.pipe(list(v.picklist(MESSAGE_TEMPLATES), 3), v.minLength(1)) }),
    output: empty,
  }),
} as const;
