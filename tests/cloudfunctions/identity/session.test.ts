import type { Devcloud } from '../../../devcloud/start-devcloud';
import { customers, foundCompany, idsOf, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf, webClientOf } from '../../fixtures/functions-client';
import { phoneCode } from '../../fixtures/phone-code';
import { storedDocument, storedDocuments } from '../../fixtures/outbox';

let devcloud: Devcloud;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
});

afterAll(() => devcloud.stop());

describe('the session', () => {
  it('knows everybody who opened the mini-program, always as the same person, and writes nothing for it', async () => {
    const stranger = clientOf(devcloud, 'nobody-yet');
    const first = await stranger.call('identity.session.get', {});
    const second = await stranger.call('identity.session.get', {});
    expect(first).toEqual({
      person: { id: expect.any(String) as unknown, name: null, phoneMasked: null },
      memberships: [],
      unreadCount: 0,
      consents: [],
    });
    expect(second.person.id).toBe(first.person.id);
    expect(await storedDocument(devcloud, 'persons', first.person.id)).toBeUndefined();
  });

  it('takes an openid of digits for the text that it is', async () => {
    const digits = clientOf(devcloud, '1234567890123456789');
    const { person } = await digits.call('identity.session.get', {});
    await digits.call('identity.consent.record', { document: 'privacy', version: '1', granted: true });
    const stored = await storedDocument(devcloud, 'persons', person.id);
    expect(stored).toMatchObject({ loginKeys: ['wx:1234567890123456789'], openid: '1234567890123456789' });
  });

  it('shows a member his positions and only a masked phone', async () => {
    const { person, memberships } = await clientOf(devcloud, people.guide.openid).call('identity.session.get', {});
    expect(person).toEqual({ id: idsOf(people.guide).personId, name: '李敏', phoneMasked: '139****0004' });
    expect(memberships).toEqual([
      {
        id: idsOf(people.guide).membershipId,
        role: 'guide',
        organisation: { id: 'org_storeqiaoxi', name: '桥西店', kind: 'store' },
        vouches: false,
      },
    ]);
  });

  it('keeps one person when his first commands come at the same time', async () => {
    const hurried = clientOf(devcloud, 'in-a-hurry');
    await Promise.all(
      Array.from({ length: 20 }, (_, version) =>
        hurried.call(
          'identity.consent.record',
          { document: 'privacy', version: `${version}`, granted: true },
          { contended: true },
        ),
      ),
    );
    expect(await storedDocuments(devcloud, 'persons', { loginKeys: 'wx:in-a-hurry' })).toHaveLength(1);
    const { person } = await hurried.call('identity.session.get', {});
    expect(await storedDocuments(devcloud, 'consent_records', { personId: person.id })).toHaveLength(20);
  });
});

describe('binding a phone', () => {
  it('takes the number that WeChat vouches for', async () => {
    const newcomer = clientOf(devcloud, 'phone-newcomer');
    const answer = await newcomer.call('identity.phone.bind', { code: await phoneCode(devcloud, '13700000001') });
    expect(answer).toEqual({ phoneMasked: '137****0001' });
    expect((await newcomer.call('identity.session.get', {})).person.phoneMasked).toBe('137****0001');
  });

  it('a number that changed hands leaves its former holder, positions stay with the person', async () => {
    const successor = clientOf(devcloud, 'number-successor');
    await successor.call('identity.phone.bind', { code: await phoneCode(devcloud, people.otherGuide.phone) });
    const former = await clientOf(devcloud, people.otherGuide.openid).call('identity.session.get', {});
    expect(former.person.phoneMasked).toBeNull();
    expect(former.memberships).toHaveLength(1);
    expect((await successor.call('identity.session.get', {})).memberships).toEqual([]);
  });

  it('a person’s old number is free again', async () => {
    const mover = clientOf(devcloud, 'number-mover');
    await mover.call('identity.phone.bind', { code: await phoneCode(devcloud, '13700000003') });
    await mover.call('identity.phone.bind', { code: await phoneCode(devcloud, '13700000004') });
    expect(await storedDocument(devcloud, 'verified_phones', '13700000003')).toBeUndefined();
    const { person } = await mover.call('identity.session.get', {});
    expect(await storedDocument(devcloud, 'verified_phones', '13700000004')).toMatchObject({ personId: person.id });
  });

  it('a number is one person’s, also when twenty verify it at once', async () => {
    const code = await Promise.all(Array.from({ length: 20 }, () => phoneCode(devcloud, '13700000009')));
    await Promise.all(
      code.map((one, n) =>
        clientOf(devcloud, `claimant-${n}`).answer('identity.phone.bind', { code: one }, { contended: true }),
      ),
    );
    expect(await storedDocuments(devcloud, 'persons', { phone: '13700000009' })).toHaveLength(1);
  });
});

describe('a name', () => {
  it('is shown once WeChat has checked it', async () => {
    const client = clientOf(devcloud, customers.zhang.openid);
    expect(await client.call('identity.profile.update', { name: ' 张晓雯 ' })).toEqual({ name: '张晓雯' });
  });

  it('is refused when the check refuses it', async () => {
    devcloud.wechat.contentSecurity.setRules({ refusedWords: ['坏词'] });
    const { code } = await clientOf(devcloud, customers.zhang.openid).refusal('identity.profile.update', {
      name: '坏词王',
    });
    expect(code).toBe('identity.text.rejected');
    const { person } = await clientOf(devcloud, customers.zhang.openid).call('identity.session.get', {});
    expect(person.name).toBe('张晓雯');
  });

  it('is refused on the web from who is no member, because WeChat does not check it there', async () => {
    const { code } = await webClientOf(devcloud, 'web-visitor').refusal('identity.profile.update', { name: '小明' });
    expect(code).toBe('identity.text.rejected');
  });
});

describe('consent', () => {
  it('keeps every word and shows the last', async () => {
    const client = clientOf(devcloud, 'consenting');
    await client.call('identity.consent.record', { document: 'privacy', version: '1', granted: true });
    await client.call('identity.consent.record', { document: 'privacy', version: '2', granted: false });
    const { person, consents } = await client.call('identity.session.get', {});
    expect(consents).toEqual([
      { document: 'privacy', version: '2', granted: false, at: expect.any(Number) as unknown },
    ]);
    expect(await storedDocuments(devcloud, 'consent_records', { personId: person.id })).toHaveLength(2);
  });
});
