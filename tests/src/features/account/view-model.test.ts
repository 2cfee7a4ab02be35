import { consentView, membershipRows, personView, type Session } from '../../../../src/features/account/view-model';
import { privacyText } from '../../../../src/text/account';
import { NOW } from '../an-order-card';

const session = (part: Partial<Session> = {}): Session => ({
  person: { id: 'per_00000001', name: null, phoneMasked: null },
  memberships: [],
  unreadCount: 0,
  consents: [],
  ...part,
});
const consent = (granted: boolean, at: number, version: string = privacyText.version) => ({
  document: 'privacy',
  version,
  granted,
  at,
});

describe('me', () => {
  it('has words also for somebody who gave nothing yet', () => {
    expect(personView(session())).toMatchObject({ name: '微信用户', phone: '还没有留手机号', hasPhone: false });
  });

  it.each([
    ['never asked', [], false],
    ['agreed', [consent(true, NOW)], true],
    ['agreed and withdrew', [consent(true, NOW - 2), consent(false, NOW - 1)], false],
    ['withdrew and agreed again, in any order', [consent(true, NOW), consent(false, NOW - 1)], true],
    ['agreed to an older text', [consent(true, NOW, '2020-01')], false],
  ])('consent: %s', (_what, consents, granted) => {
    expect(consentView(session({ consents }), NOW).granted).toBe(granted);
  });

  it('marks the role worked under', () => {
    const organisation = { id: 'org_00000001', name: '桥西店', kind: 'store' as const };
    const memberships = [
      { id: 'mem_00000001', role: 'guide' as const, organisation, vouches: false },
      { id: 'mem_00000002', role: 'technician' as const, organisation, vouches: false },
    ];
    expect(membershipRows(session({ memberships }), 'mem_00000002')).toEqual([
      { id: 'mem_00000001', title: '桥西店 · 导购', isActive: false },
      { id: 'mem_00000002', title: '桥西店 · 师傅', isActive: true },
    ]);
  });
});
