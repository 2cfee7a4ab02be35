import { freeDayChoices, freeHours } from '../../../../src/features/service/free-slots';
import { EMPTY_RATING, ratingInput, starsText, tagChoices, withStars } from '../../../../src/features/service/rating-model';
import { isLive, visitsBesideOrders, workOrderPageView } from '../../../../src/features/service/view-model';
import { aWorkOrder, NOW, proposed } from './a-work-order';

describe('the page of a visit', () => {
  it('says who is there, where it stands and what the warranty bears', () => {
    expect(workOrderPageView(aWorkOrder(), NOW)).toMatchObject({
      card: {
        title: '维修 · JSQ30 燃气热水器',
        headline: '陈立师傅已经到了',
        tag: { words: '已到', tone: 'now' },
        trackDescription: '已申请已完成，已约已完成，路上进行中，服务中未开始，完工未开始',
      },
      person: { name: '陈立师傅', detail: '做过 128 单 · 4.7 分（96 次评价）', phone: '13900139000' },
      coverage: '在保修期内，维修不收钱。',
      due: null,
      described: '点不着火',
      rates: false,
    });
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
      { id: 'gas', title: '查漏气', hint: '肥皂水', isDone: true },
      { id: 'test', title: '试机', hint: '', isDone: false },
    ]);
    expect(view.prices).toEqual([{ id: 'fan', title: '更换风机（每次）', amount: '120.00' }]);
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
    const [charge] = workOrderPageView(aWorkOrder({ charges: [proposed] }), NOW).charges;
    expect(charge).toMatchObject({ agreeLabel: '同意，共 ¥50', total: '50.00', waits: false, agreed: null });
    expect(charge?.lines).toEqual([
      { id: 'fan', title: '更换风机', detail: '1 次 · 保修内，不收钱', amount: '0.00' },
      { id: 'hose', title: '波纹管', detail: '2 根', amount: '50.00' },
    ]);
  });

  it('wait for the customer where another looks on', () => {
    expect(workOrderPageView(aWorkOrder({ charges: [proposed], mayAgree: false }), NOW).charges[0]).toMatchObject({ agreeLabel: null, waits: true });
  });

  it('are not asked for again once agreed, and are gone when taken back', () => {
    const agreed = { ...proposed, state: 'agreed' as const, agreedAt: NOW };
    const withdrawn = { ...proposed, proposalId: 'chp_2', state: 'withdrawn' as const };
    const { charges, due } = workOrderPageView(aWorkOrder({ charges: [agreed, withdrawn], dueFen: 5_000 }), NOW);
    expect(charges).toHaveLength(1);
    expect(charges[0]).toMatchObject({ agreeLabel: null, waits: false, agreed: '今天 10:00 已同意' });
    expect(due).toBe('50.00');
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
    expect(ratingInput('wko_1', EMPTY_RATING)).toBeNull();
    expect(ratingInput('wko_1', { stars: 4, tags: ['polite'], words: ' 好 ' })).toEqual({ workOrderId: 'wko_1', stars: 4, tags: ['polite'], words: '好', photos: [] });
    expect(starsText(4)).toBe('★★★★☆');
  });
});

describe('visits on the home screen', () => {
  const installation = aWorkOrder({ card: { kind: 'installation', state: 'requested', orderId: 'ord_00000001', technician: null } }).card;

  it('leave an installation that nobody is appointed for to its order, where that is shown', () => {
    expect(visitsBesideOrders([installation], ['ord_00000001'])).toEqual([]);
    expect(visitsBesideOrders([installation], [])).toEqual([installation]);
  });

  it('show who is appointed, and whatever came of no order', () => {
    const appointed = { ...installation, technician: { membershipId: 'mem_00000001', name: '陈立' } };
    const repair = aWorkOrder({ card: { technician: null, state: 'requested' } }).card;
    expect(visitsBesideOrders([appointed, repair], ['ord_00000001'])).toEqual([appointed, repair]);
  });
});
