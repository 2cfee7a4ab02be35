import { randomUUID } from 'node:crypto';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import type { Role } from '../../../src/shared/domain/roles';
import { foundCompany, idsOf, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf, webClientOf } from '../../fixtures/functions-client';
import { storedDocument, storedDocuments } from '../../fixtures/outbox';

const HOUR_MS = 3_600_000;

let devcloud: Devcloud;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
});

afterAll(() => devcloud.stop());

const as = (person: { readonly openid: string }) => clientOf(devcloud, person.openid);

async function invite(
  phone: string,
  role: Role = 'guide',
  organisationId = 'org_storeqiaoxi',
  by: { openid: string } = people.owner,
) {
  return as(by).call('identity.invitation.create', { name: '新同事', phone, role, organisationId });
}

const wrong = (code: string) => (code === '000000' ? '111111' : '000000');

describe('accepting', () => {
  it('makes the caller a member from the next call on', async () => {
    const { invitation, code } = await invite('13600000010');
    const newcomer = clientOf(devcloud, 'accepts-in-wechat');
    const { membership } = await newcomer.call('identity.invitation.accept', { phone: '13600000010', code });
    expect(membership).toMatchObject({ role: 'guide', organisation: { id: 'org_storeqiaoxi', kind: 'store' } });
    const session = await newcomer.call('identity.session.get', {});
    expect(session).toMatchObject({ person: { name: '新同事', phoneMasked: null }, memberships: [membership] });
    const { rows } = await as(people.owner).call('identity.invitation.list', {});
    const listed =
      rows.find(({ id }) => id === invitation.id) ?? (await storedDocument(devcloud, 'invitations', invitation.id));
    expect(listed?.state).toBe('accepted');
  });

  it('a code is good once', async () => {
    const { code } = await invite('13600000011');
    await clientOf(devcloud, 'first-come').call('identity.invitation.accept', { phone: '13600000011', code });
    const late = await clientOf(devcloud, 'second-come').refusal('identity.invitation.accept', {
      phone: '13600000011',
      code,
    });
    expect(late.code).toBe('identity.invitation.not_valid');
  });

  it('of twenty at once one gets it', async () => {
    const { code } = await invite('13600000012');
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        clientOf(devcloud, `rush-${n}`).answer(
          'identity.invitation.accept',
          { phone: '13600000012', code },
          { contended: true },
        ),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await storedDocuments(devcloud, 'persons', { 'memberships.phone': '13600000012' })).toHaveLength(1);
  });

  it.each([
    ['another phone', '13600000099', (code: string) => code],
    ['another code', '13600000013', wrong],
  ])('with %s is refused without saying which was wrong', async (_what, phone, codeFrom) => {
    const { code } = await invite('13600000013');
    const refused = await clientOf(devcloud, 'guesser').refusal('identity.invitation.accept', {
      phone,
      code: codeFrom(code),
    });
    expect(refused).toMatchObject({ code: 'identity.invitation.not_valid', details: {} });
  });

  it('after 72 hours it is too late', async () => {
    const { code } = await invite('13600000014');
    devcloud.clock.moveTo(new Date(devcloud.clock.now().getTime() + 72 * HOUR_MS));
    const late = await clientOf(devcloud, 'too-late').refusal('identity.invitation.accept', {
      phone: '13600000014',
      code,
    });
    expect(late.code).toBe('identity.invitation.not_valid');
  });

  it('a revoked invitation is over at once', async () => {
    const { invitation, code } = await invite('13600000015');
    await as(people.owner).call('identity.invitation.revoke', { invitationId: invitation.id });
    const late = await clientOf(devcloud, 'revoked-one').refusal('identity.invitation.accept', {
      phone: '13600000015',
      code,
    });
    expect(late.code).toBe('identity.invitation.not_valid');
  });

  it('a repeated call gets the same answer, and one membership', async () => {
    const { code } = await invite('13600000016');
    const client = clientOf(devcloud, 'accepts-twice');
    const requestId = randomUUID();
    const input = { phone: '13600000016', code };
    const first = await client.call('identity.invitation.accept', input, { requestId });
    expect(await client.call('identity.invitation.accept', input, { requestId })).toEqual(first);
    expect((await client.call('identity.session.get', {})).memberships).toHaveLength(1);
  });

  it('several roles live side by side', async () => {
    const client = clientOf(devcloud, 'two-hats');
    for (const role of ['guide', 'technician'] as const) {
      const { code } = await invite('13600000017', role);
      await client.call('identity.invitation.accept', { phone: '13600000017', code });
    }
    expect((await client.call('identity.session.get', {})).memberships.map(({ role }) => role)).toEqual([
      'guide',
      'technician',
    ]);
  });
});

describe('guessing', () => {
  it('ends the invitation with the fifth wrong code, for the right one too', async () => {
    const { code } = await invite('13600000020');
    const guesser = clientOf(devcloud, 'guesser');
    const guess = (given: string) =>
      guesser.refusal('identity.invitation.accept', { phone: '13600000020', code: given });
    const codes: string[] = [];
    for (let n = 0; n < 5; n += 1) codes.push((await guess(wrong(code))).code);
    expect(codes).toEqual([
      ...Array<string>(4).fill('identity.invitation.not_valid'),
      'identity.invitation.too_many_tries',
    ]);
    expect((await guess(code)).code).toBe('identity.invitation.too_many_tries');
  });

  it('a repeated wrong call counts once and is refused in the same words', async () => {
    const { invitation, code } = await invite('13600000021');
    const input = { phone: '13600000021', code: wrong(code) };
    const requestId = randomUUID();
    const guesser = clientOf(devcloud, 'guesser');
    for (let n = 0; n < 6; n += 1) {
      const refused = await guesser.refusal('identity.invitation.accept', input, { requestId, contended: true });
      expect(refused.code).toBe('identity.invitation.not_valid');
    }
    expect(await storedDocument(devcloud, 'invitations', invitation.id)).toMatchObject({ wrongTries: 1 });
  });

  it('of twenty wrong codes at once no more than five are looked at', async () => {
    const { invitation, code } = await invite('13600000022');
    const input = { phone: '13600000022', code: wrong(code) };
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        clientOf(devcloud, `mob-${n}`).answer('identity.invitation.accept', input, { contended: true }),
      ),
    );
    expect(answers.every(({ ok }) => !ok)).toBe(true);
    expect(await storedDocument(devcloud, 'invitations', invitation.id)).toMatchObject({ wrongTries: 5 });
  });
});

describe('on the web', () => {
  it('the login becomes the person who verified the phone: one human, one person', async () => {
    const { code } = await invite(people.guide.phone, 'technician', 'org_headquarters');
    const web = webClientOf(devcloud, 'limin-office');
    const requestId = randomUUID();
    const input = { phone: people.guide.phone, code };
    const accepted = await web.call('identity.invitation.accept', input, { requestId });
    expect(await web.call('identity.invitation.accept', input, { requestId })).toEqual(accepted);
    const session = await web.call('identity.session.get', {});
    expect(session.person.id).toBe(idsOf(people.guide).personId);
    expect(session.memberships.map(({ role }) => role)).toEqual(['guide', 'technician']);
    expect((await as(people.guide).call('identity.session.get', {})).memberships).toEqual(session.memberships);
  });

  it('a login that had left a word before is not two people afterwards', async () => {
    const web = webClientOf(devcloud, 'zhao-office');
    await web.call('identity.consent.record', { document: 'privacy', version: '1', granted: true });
    const { code } = await invite(people.supervisor.phone, 'finance', 'org_headquarters');
    await web.call('identity.invitation.accept', { phone: people.supervisor.phone, code });
    expect(await storedDocuments(devcloud, 'persons', { loginKeys: 'web:zhao-office' })).toHaveLength(1);
    expect((await web.call('identity.session.get', {})).person.id).toBe(idsOf(people.supervisor).personId);
  });

  it('an inviter cannot become his owner by inviting the owner’s phone', async () => {
    const { code } = await invite(people.owner.phone, 'guide', 'org_dealershop', people.dealer);
    const web = webClientOf(devcloud, 'sly-dealer');
    await web.call('identity.invitation.accept', { phone: people.owner.phone, code });
    const session = await web.call('identity.session.get', {});
    expect(session.person.id).not.toBe(idsOf(people.owner).personId);
    expect(session.memberships.map(({ role }) => role)).toEqual(['guide']);
  });
});
