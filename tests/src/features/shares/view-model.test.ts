import { homeSubject } from '../../../../src/features/shares/subject';
import { isKnown, posterOf, shareView, type ShareRow } from '../../../../src/features/shares/view-model';
import type { Output } from '../../../../src/shared/contract/registry';
import { sharesText } from '../../../../src/text/shares';

const NOW = Date.parse('2026-11-22T10:00:00+08:00');
const row: ShareRow = { id: 'shr_00000001', kind: 'product', title: '对开门冰箱', channel: 'card', at: NOW, opened: 0, ordered: 0 };

type Session = Output<'identity.session.get'>;
const session = (person: Partial<Session['person']>, memberships: Session['memberships'] = []) =>
  ({ person: { id: 'per_00000001', name: null, phoneMasked: null, ...person }, memberships }) as Session;
const position = { id: 'mem_00000001', role: 'guide' } as Session['memberships'][number];

describe('what came of a share', () => {
  it('is said in people and orders, at most so many', () => {
    expect(shareView(row, NOW)).toMatchObject({ title: '对开门冰箱', opened: sharesText.mine.notOpened, ordered: null });
    expect(shareView({ ...row, opened: 3, ordered: 1 }, NOW)).toMatchObject({ opened: '3 人打开', ordered: '1 单' });
    expect(shareView({ ...row, opened: 100 }, NOW)).toMatchObject({ opened: '100+ 人打开' });
    expect(shareView({ ...row, kind: 'home', title: '' }, NOW).title).toBe(sharesText.mine.kinds.home);
  });
});

describe('who shares', () => {
  it('is known by a name, a phone or a position', () => {
    expect(isKnown(session({}))).toBe(false);
    expect(isKnown(session({ name: '' }))).toBe(false);
    expect([session({ name: '张晓雯' }), session({ phoneMasked: '138****1001' }), session({}, [position])].every(isKnown)).toBe(true);
  });

  it('is named on a poster no more than on the page that it opens, staff by their name', () => {
    const us = homeSubject('/pages/home/index');
    expect(posterOf(us, session({ name: '张晓雯' })).from).toBe('张**推荐');
    expect(posterOf(us, session({ phoneMasked: '138****1001' })).from).toBe('');
    expect(posterOf(us, session({ name: '李敏' }, [position])).from).toBe('李敏推荐');
    expect(JSON.stringify(posterOf(us, session({ name: '张晓雯' })))).not.toMatch(/元|佣金|¥/);
  });
});
