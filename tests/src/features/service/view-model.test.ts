import { evidenceView } from '../../../../src/features/service/evidence-model';
import { freeDayChoices, freeHours } from '../../../../src/features/service/free-slots';
import { EMPTY_RATING, ratingInput, tagChoices, withStars } from '../../../../src/features/service/rating-model';
import { starsText } from '../../../../src/text/stars';
import { isLive, workOrderPageView } from '../../../../src/features/service/view-model';
import { aWorkOrder, NOW, proposed } from './a-work-order';

describe('the page of a visit', () => {
  it('says who is there, where it stands and what the warranty bears', () => {
    expect(workOrderPageView(aWorkOrder(), NOW)).toMatchObject({
      card: {
        title: '维修 · JSQ30 燃气热水器',
        headline: '陈立师傅已经到了',
        tag: { words: '已到', tone: 'now' },
        trackDescription: '已申请已完成，已约已完成，待出发，服务中未开始，完工未开始',
      },
      person: { name: '陈立师傅', detail: '做过 128 单 · 4.7 分（96 次评价）', phone: '13900139000' },
      coverage: '在保修期内，维修不收钱。',
      described: '点不着火',
      rates: false,
    });
  });

  it('vouches for who stands at the door by the scan of his code, not by his own tap', () => {
    const arrived = (party: 'customer' | 'technician') => aWorkOrder({ timeline: [{ command: 'arrive', party, byName: '', at: NOW, note: null }] });
    expect(workOrderPageView(arrived('customer'), NOW).isVerified).toBe(true);
    expect(workOrderPageView(arrived('technician'), NOW).isVerified).toBe(false);
    expect(workOrderPageView({ ...arrived('customer'), card: { ...arrived('customer').card, state: 'finished' } }, NOW).isVerified).toBe(false);
  });

  it('says what the technician found beside a charge that the card would have borne, until it is taken back', () => {
    const misuse = { ...proposed, lines: proposed.lines.map((line) => ({ ...line, covered: false, reason: 'misuse' as const })) };
    expect(workOrderPageView(aWorkOrder({ charges: [misuse] }), NOW).coverage).toBe('师傅检测是使用或安装环境的问题，不在保修范围内。');
    expect(workOrderPageView(aWorkOrder({ charges: [{ ...misuse, state: 'withdrawn' }] }), NOW).coverage).toBe('在保修期内，维修不收钱。');
  });

  it('names nobody while nobody is appointed, and says what was wished for', () => {
    const view = workOrderPageView(aWorkOrder({ technician: null, card: { state: 'requested', technician: null, window: null } }), NOW);
    expect(view.person).toBeNull();
    expect(view.card.hint).toBe('您希望今天 10:00–12:00。');
  });

  it('hides the address from who may not know it', () => {
    expect(workOrderPageView(aWorkOrder({ contact: 'hidden' }), NOW).place).toBeNull();
  });

  it('offers the steps that the server allows, no others', () => {
    expect(workOrderPageView(aWorkOrder({ commands: ['reschedule', 'cancel'] }), NOW)).toMatchObject({ canReschedule: true, canCancel: true });
    expect(workOrderPageView(aWorkOrder({ commands: ['arrive'] }), NOW)).toMatchObject({ canReschedule: false, canCancel: false });
  });

  it('shows the fixed steps with what was done of them, and what may be charged', () => {
    const steps = [
      { stepId: 'gas', title: '查漏气', hint: '肥皂水', photos: 1, required: true },
      { stepId: 'test', title: '试机', hint: '', photos: 0, required: true },
    ];
    const done = [{ stepId: 'gas', photos: [], note: null, at: NOW, receivedAt: NOW }];
    const tariff = {
      version: 1,
      items: [{ itemId: 'fan', title: '更换风机', unit: '次', priceFen: 12_000, kind: 'work' as const, wearPart: false, productId: null }],
    };
    const view = workOrderPageView(aWorkOrder({ steps, done, tariff }), NOW);
    expect(view.steps).toEqual([
      { id: 'gas', title: '1 查漏气', hint: '', state: 'done' },
      { id: 'test', title: '2 试机', hint: '', state: 'ahead' },
    ]);
    const before = done.map((record) => ({ ...record, earlier: true }));
    expect(workOrderPageView(aWorkOrder({ steps, done: before }), NOW).steps[0]?.state).toBe('ahead');
    expect(view.work).toBe('维修燃气热水器');
    expect(workOrderPageView(aWorkOrder({ steps, done, card: { state: 'working' } }), NOW).steps[1]?.state).toBe('current');
    expect(view.charges.prices).toEqual([{ id: 'fan', title: '更换风机（每次）', amount: '120.00' }]);
  });

  it('asks its customer for a rating once it is finished, and nobody who only looks on', () => {
    const card = { state: 'finished' as const };
    expect(workOrderPageView(aWorkOrder({ card }), NOW).rates).toBe(true);
    expect(workOrderPageView(aWorkOrder({ card, relation: 'guest' }), NOW).rates).toBe(false);
  });

  it('is followed while somebody still has something to do', () => {
    expect(isLive(aWorkOrder({ card: { state: 'en_route' } }))).toBe(true);
    expect(isLive(aWorkOrder({ card: { state: 'finished' } }))).toBe(false);
  });
});

describe('charges', () => {
  it('ask for a yes with their total, and say what the warranty bears', () => {
    const { proposals, next, total } = workOrderPageView(aWorkOrder({ charges: [proposed] }), NOW).charges;
    expect(proposals[0]).toMatchObject({ waits: false, agreed: null });
    expect(proposals[0]?.lines).toEqual([
      { id: 'fan', label: '更换风机 1 次（保修内）', amount: '0.00' },
      { id: 'hose', label: '波纹管 2 根', amount: '50.00' },
    ]);
    expect([next, total]).toEqual([{ kind: 'agree', label: '同意收费 50.00 元', proposalId: 'chp_1', totalFen: 5_000 }, '50.00']);
  });

  it('that cost nothing still need a yes, and say so', () => {
    expect(workOrderPageView(aWorkOrder({ charges: [{ ...proposed, totalFen: 0 }] }), NOW).charges.next?.label).toBe('不收钱，同意开工');
  });

  it('wait for the customer where another looks on', () => {
    const { proposals, next } = workOrderPageView(aWorkOrder({ charges: [proposed], mayAgree: false }), NOW).charges;
    expect([proposals[0]?.waits, next]).toEqual([true, null]);
  });

  const agreed = { ...proposed, state: 'agreed' as const, agreedAt: NOW };

  it('are paid once agreed, and are gone when taken back', () => {
    const withdrawn = { ...proposed, proposalId: 'chp_2', state: 'withdrawn' as const };
    const { proposals, due, next } = workOrderPageView(aWorkOrder({ charges: [agreed, withdrawn], dueFen: 5_000 }), NOW).charges;
    expect(proposals).toHaveLength(1);
    expect(proposals[0]).toMatchObject({ waits: false, agreed: '今天 10:00 已同意' });
    expect([due, next]).toEqual(['50.00', { kind: 'pay', label: '去支付 50.00 元' }]);
  });

  it('ask for the yes to an extra one before the money of the first, and count both', () => {
    const extra = { ...proposed, proposalId: 'chp_2' };
    const { next, total } = workOrderPageView(aWorkOrder({ charges: [agreed, extra], dueFen: 5_000 }), NOW).charges;
    expect([next?.kind, total]).toEqual(['agree', '100.00']);
  });

  it('that cost nothing are no yes of anybody', () => {
    const free = { ...agreed, totalFen: 0 };
    const order = aWorkOrder({ charges: [free] });
    expect(workOrderPageView(order, NOW).charges.proposals[0]?.agreed).toBe('这次不收费，不用您同意');
    expect(evidenceView(order, NOW).map(({ title }) => title)).toContain('师傅列了项目，不收费，没有要顾客同意');
  });

  it('say what is paid of them already', () => {
    const paidOf = (dueFen: number | null) => workOrderPageView(aWorkOrder({ charges: [agreed], agreedFen: 5_000, dueFen }), NOW).charges.paid;
    expect([paidOf(5_000), paidOf(2_000), paidOf(0), paidOf(null)]).toEqual([null, '30.00', '50.00', null]);
  });

  it('are paid by nobody who was not let in', () => {
    expect(workOrderPageView(aWorkOrder({ charges: [agreed], dueFen: 5_000, admitted: false }), NOW).charges.next).toBeNull();
  });
});

describe('who changed a visit', () => {
  const moved = (relation: 'customer' | 'office') =>
    evidenceView(
      aWorkOrder({
        relation,
        card: { ...aWorkOrder().card, state: 'cancelled' },
        timeline: [
          { command: 'reschedule', at: NOW - 300_000, byName: '赵勇', party: 'dispatcher', note: null },
          { command: 'pause', at: NOW - 200_000, byName: '陈立', party: null, note: '缺配件' },
          { command: 'cancel', at: NOW - 100_000, byName: '张晓雯', party: 'customer', note: '时间不合适' },
        ],
      }),
      NOW,
    ).map(({ title, detail }) => [title, detail]);

  it('is said to both, by name to the office, and not guessed where nobody noted it', () => {
    expect(moved('office')).toEqual([['改了时间（门店 赵勇）', null], ['先停下', '缺配件'], ['已取消（顾客 张晓雯）', '时间不合适']]);
    expect(moved('customer')).toEqual([['改了时间（门店）', null], ['先停下', '缺配件'], ['已取消（顾客）', '时间不合适']]);
  });

  it('stands on a cancelled visit, which its customer asks for again', () => {
    const cancelled = { ...aWorkOrder().card, state: 'cancelled' as const, kind: 'repair' as const, orderId: null, applianceId: 'app_1' };
    const { showsEvidence, again } = workOrderPageView(aWorkOrder({ card: cancelled, relation: 'customer', timeline: [] }), NOW);
    expect([showsEvidence, again]).toEqual([true, { kind: 'repair', applianceId: 'app_1' }]);
  });
});

describe('windows to choose from', () => {
  const days = [
    { on: '2026-11-22', windows: [{ from: '08:00', to: '10:00', free: false }] },
    { on: '2026-11-23', windows: [{ from: '08:00', to: '10:00', free: false }, { from: '10:00', to: '12:00', free: true }] },
  ];

  it('are only those in which somebody is free', () => {
    expect(freeDayChoices(days, NOW)).toEqual([{ value: '2026-11-23', label: '明天' }]);
    expect(freeHours(days, '2026-11-23')).toEqual([{ on: '2026-11-23', from: '10:00', to: '12:00' }]);
    expect(freeHours(days, '2026-11-30')).toEqual([]);
  });
});

describe('a rating', () => {
  it('asks what was good from four stars on, else what was not, and keeps no tag of the other side', () => {
    const praised = { ...withStars(EMPTY_RATING, 5), tags: ['polite' as const] };
    expect(tagChoices(4).map(({ label }) => label)).toEqual(['准时', '技术好', '有礼貌', '收拾干净', '收费清楚']);
    expect(tagChoices(3).map(({ value }) => value)).toContain('not_solved');
    expect(withStars(praised, 4).tags).toEqual(['polite']);
    expect(withStars(praised, 2).tags).toEqual([]);
  });

  it('is sent with its stars, and not without', () => {
    expect(ratingInput('wko_1', EMPTY_RATING, [])).toBeNull();
    expect(ratingInput('wko_1', { stars: 4, tags: ['polite'], words: ' 好 ' }, ['cloud://e.b/care/a.jpg'])).toEqual({ workOrderId: 'wko_1', stars: 4, tags: ['polite'], words: '好', photos: ['cloud://e.b/care/a.jpg'] });
    expect(starsText(4)).toBe('★★★★☆');
  });
});
