import { main } from '../../../cloudfunctions/identity';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import type { Input } from '../../../src/shared/contract/registry';
import type { ActionCases } from '../../fixtures/action-case';
import { tryActions } from '../../fixtures/action-trials';
import { customers, people } from '../../fixtures/company';
import { clientOf } from '../../fixtures/functions-client';
import { phoneCode } from '../../fixtures/phone-code';

jest.setTimeout(60_000);

const { zhang } = customers;
const newcomer = { openid: 'newcomer' };
const notManaging = [people.guide, people.technician, people.finance, people.partner, zhang];
const BAD_CURSORS = [{ after: 7 }, { after: 'x'.repeat(81) }];
const NO_INPUT = [7, 'all'];

let phones = 0;
/** A number that nobody has. */
const freshPhone = () => `1350000${String((phones += 1)).padStart(4, '0')}`;

const anInvitation = (phone = freshPhone()): Input<'identity.invitation.create'> => ({ name: '新同事', phone, role: 'guide', organisationId: 'org_storeqiaoxi' });

/** A partner nobody has yet. */
const aPlace = (phone = freshPhone()): Input<'identity.organisation.create'> => ({
  name: `物业 ${phone}`,
  kind: 'partner',
  parentId: 'org_headquarters',
  first: { name: '新伙伴', phone, role: 'partner', partnerKind: 'property' },
});

async function invited(devcloud: Devcloud) {
  const input = anInvitation();
  const { invitation, code } = await clientOf(devcloud, people.owner.openid).call('identity.invitation.create', input);
  return { invitationId: invitation.id, phone: input.phone, code };
}

/** Somebody who has just become a guide. */
async function aMember(devcloud: Devcloud): Promise<Input<'identity.member.revoke'>> {
  const { phone, code } = await invited(devcloud);
  const client = clientOf(devcloud, `member-${phone}`);
  const { membership } = await client.call('identity.invitation.accept', { phone, code });
  return { personId: (await client.call('identity.session.get', {})).person.id, membershipId: membership.id };
}

const ACTION_CASES: ActionCases<'identity'> = {
  'identity.session.get': { by: newcomer, prepare: () => ({}), malformed: NO_INPUT },
  'identity.phone.bind': {
    by: newcomer,
    prepare: async (devcloud) => ({ code: await phoneCode(devcloud, freshPhone()) }),
    malformed: [{}, { code: '' }, { code: 'x'.repeat(129) }],
    otherwise: () => ({ code: 'another' }),
    meanwhile: 'identity.phone.code_not_valid',
    missing: { input: () => ({ code: 'made-up' }), code: 'identity.phone.code_not_valid' },
  },
  'identity.profile.update': {
    by: zhang,
    prepare: () => ({ name: ' 张晓雯 ' }),
    malformed: ['', '   ', '二十一个字的名字实在是太长了谁也记不住它呀', 42].map((name) => ({ name })),
    otherwise: () => ({ name: '张小雯' }),
  },
  'identity.consent.record': {
    by: zhang,
    prepare: () => ({ document: 'privacy', version: '1', granted: true }),
    malformed: [{}, { document: 'terms', version: '1', granted: true }, { document: 'privacy', version: '', granted: true }],
    otherwise: (consent) => ({ ...consent, granted: false }),
  },
  'identity.organisation.list': { by: people.dealer, prepare: () => ({}), malformed: NO_INPUT, wrongRoles: notManaging },
  'identity.organisation.create': {
    by: people.owner,
    prepare: () => aPlace(),
    malformed: [{}, { ...aPlace(), name: ' ' }, { ...aPlace(), kind: 'kingdom' }, { ...aPlace(), parentId: { $ne: '' } }, { ...aPlace(), first: {} }],
    otherwise: (place) => ({ ...place, kind: 'dealer', first: null }),
    onlyOnce: 'identity.organisation.name_taken',
    wrongRoles: [...notManaging, people.dealer],
    missing: { input: (place) => ({ ...place, parentId: 'org_nowhere00' }), code: 'auth.forbidden' },
  },
  'identity.invitation.create': {
    by: people.owner,
    prepare: () => anInvitation(),
    malformed: [{}, anInvitation('12345'), { ...anInvitation(), name: '\u200b\u202e' }, { ...anInvitation(), role: 'king' }],
    otherwise: (invitation) => ({ ...invitation, name: '别人' }),
    wrongRoles: notManaging,
    outsiders: { people: [people.dealer], code: 'auth.forbidden' },
    missing: { input: (invitation) => ({ ...invitation, organisationId: 'org_nowhere00' }), code: 'auth.forbidden' },
  },
  'identity.invitation.list': { by: people.dealer, prepare: () => ({}), malformed: BAD_CURSORS, wrongRoles: notManaging },
  'identity.invitation.revoke': {
    by: people.supervisor,
    prepare: async (devcloud) => ({ invitationId: (await invited(devcloud)).invitationId }),
    malformed: [{}, { invitationId: 'inv_!' }, { invitationId: { $ne: '' } }],
    otherwise: () => ({ invitationId: 'inv_000000000' }),
    onlyOnce: 'identity.invitation.not_valid',
    wrongRoles: notManaging,
    outsiders: { people: [people.dealer], code: 'identity.invitation.not_valid' },
    missing: { input: () => ({ invitationId: 'inv_000000000' }), code: 'identity.invitation.not_valid' },
  },
  'identity.invitation.accept': {
    by: newcomer,
    prepare: async (devcloud) => {
      const { phone, code } = await invited(devcloud);
      return { phone, code };
    },
    malformed: [{}, { phone: '12345', code: '123456' }, { phone: '13600000001', code: '12345' }, { phone: '13600000001', code: { $ne: '' } }],
    otherwise: (acceptance) => ({ ...acceptance, phone: freshPhone() }),
    onlyOnce: 'identity.invitation.not_valid',
  },
  'identity.member.list': { by: people.supervisor, prepare: () => ({}), malformed: BAD_CURSORS, wrongRoles: notManaging },
  'identity.technician.list': {
    by: people.supervisor,
    prepare: () => ({}),
    malformed: NO_INPUT,
    wrongRoles: [people.guide, people.finance, people.technician, people.dealer, people.partner, zhang],
  },
  'identity.member.revoke': {
    by: people.owner,
    prepare: aMember,
    malformed: [{}, { personId: 'per_!', membershipId: 'mem_000000000' }, { personId: { $ne: '' }, membershipId: 'mem_000000000' }],
    otherwise: (member) => ({ ...member, membershipId: 'mem_000000000' }),
    onlyOnce: 'identity.member.missing',
    wrongRoles: notManaging,
    outsiders: { people: [people.dealer], code: 'identity.member.missing' },
    missing: { input: (member) => ({ ...member, membershipId: 'mem_000000000' }), code: 'identity.member.missing' },
  },
  'identity.inbox.list': { by: zhang, prepare: () => ({}), malformed: BAD_CURSORS },
  'identity.inbox.markRead': {
    by: zhang,
    prepare: () => ({ entryIds: ['msg_000000000'] }),
    malformed: [[], ['not-an-id'], Array<string>(51).fill('msg_000000000')].map((entryIds) => ({ entryIds })),
    otherwise: () => ({ entryIds: ['msg_000000001'] }),
  },
  'identity.subscription.get': { by: newcomer, prepare: () => ({}), malformed: NO_INPUT },
  'identity.subscription.accept': {
    by: zhang,
    prepare: () => ({ templates: ['order_progress'] }),
    malformed: [[], ['spam'], Array<string>(4).fill('order_progress')].map((templates) => ({ templates })),
    otherwise: () => ({ templates: ['member_benefit'] }),
  },
};

tryActions({ main, cases: ACTION_CASES, collections: ['persons', 'verified_phones', 'organisations', 'invitations', 'inbox_entries', 'consent_records'] });
