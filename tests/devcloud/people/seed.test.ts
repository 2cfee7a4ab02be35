import { personas } from '../../../devcloud/people/personas';
import { DEMO_CLOCK_OFFSET_MS, seedDemoCompany } from '../../../devcloud/people/seed';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { dayOf, timeOfDay } from '../../../src/shared/kernel/time';
import { recordFaults } from '../../../src/shared/domain/loyalty/draw-proof';
import { clientOf } from '../../fixtures/functions-client';
import { storedDocuments } from '../../fixtures/outbox';

const MINUTE_MS = 60_000;

let devcloud: Devcloud;

beforeAll(async () => {
  devcloud = await startTestDevcloud({ clockOffsetMs: DEMO_CLOCK_OFFSET_MS });
  await seedDemoCompany(devcloud);
}, 180_000);

afterAll(() => devcloud.stop());

describe('the demo company', () => {
  it('ends its past today: the clock shows the machine’s time', () => {
    expect(Math.abs(devcloud.clock.offsetMs)).toBeLessThan(MINUTE_MS);
  });

  it.each(personas.map((persona) => [persona.name, persona] as const))(
    'knows %s in his roles',
    async (_name, { openid, roles }) => {
      const { memberships } = await clientOf(devcloud, openid).call('identity.session.get', {});
      expect(memberships.map(({ role, organisation }) => ({ role, organisationId: organisation.id }))).toEqual(roles.map(({ role, organisationId }) => ({ role, organisationId })));
    },
  );

  it('shows a customer what is under way, his machines and a warranty that ends soon', async () => {
    const home = await clientOf(devcloud, 'dev-customer-zhang').call('orders.home.get', {});
    expect(home.current).toMatchObject([{ stage: 'shipped', delivery: { personName: '王建国' } }]);
    expect(home.appliances.map(({ warranty }) => warranty.state)).toEqual(
      expect.arrayContaining(['active', 'expiring']),
    );
    const session = await clientOf(devcloud, 'dev-customer-zhang').call('identity.session.get', {});
    expect(session.unreadCount).toBeGreaterThan(0);
    expect(session.unreadCount).toBeLessThan(8);
  });

  it('has a machine whose maintenance is due, and nobody asked for it', async () => {
    const { due } = await clientOf(devcloud, 'dev-customer-liu').call('service.maintenance.due', {});
    expect(due).toMatchObject([{ category: 'water_purifier', state: 'due', lastOn: null }]);
  });

  it('gives the office something to do at every stage', async () => {
    const office = clientOf(devcloud, 'dev-supervisor-zhao');
    for (const filter of ['to_ship', 'to_schedule', 'to_deliver', 'to_install', 'done', 'cancelled', 'refunding'] as const) {
      expect([filter, (await office.call('orders.order.list', { filter })).rows.length]).not.toEqual([filter, 0]);
    }
  });

  it('has work for both technicians', async () => {
    expect((await clientOf(devcloud, 'dev-technician-wang').call('orders.visit.list', {})).visits).not.toEqual([]);
    for (const openid of ['dev-technician-wang', 'dev-technician-chen']) {
      const { jobs } = await clientOf(devcloud, openid).call('service.day.get', {});
      expect([openid, jobs.length]).not.toEqual([openid, 0]);
    }
  });

  it('has a dealer who is late, and a correction that a second person is to look at', async () => {
    const finance = clientOf(devcloud, 'dev-finance-sun');
    expect((await finance.call('dealers.dues.list', { filter: 'overdue' })).rows.map(({ organisationName }) => organisationName)).toEqual(['城西家电经销部']);
    expect((await finance.call('dealers.correction.list', { state: 'waiting' })).rows).toMatchObject([{ organisationName: '城西家电经销部', mayDecide: false }]);
  });

  it('has dealers and stores with terms, two tiers, and prices that come', async () => {
    const finance = clientOf(devcloud, 'dev-finance-sun');
    const { rows } = await finance.call('trade.terms.list', {});
    expect(rows.filter(({ terms }) => terms !== null && terms.tierName !== null).length).toBeGreaterThanOrEqual(3);
    const { tiers } = await finance.call('trade.price.lists', {});
    expect(tiers.map(({ lists }) => lists.map(({ standing }) => standing))).toEqual([['coming', 'holding'], ['holding']]);
    expect((await clientOf(devcloud, 'dev-dealer-huang').call('trade.price.own', {})).rows).not.toEqual([]);
  });

  it('has a partner store whose owner sees what one sale brought, and one on its way', async () => {
    const owner = clientOf(devcloud, 'dev-owner-dong');
    const { rows } = await owner.call('dealers.margin.list', {});
    expect(rows.map(({ givenFen, comingFen }) => [givenFen > 0, comingFen > 0])).toEqual([[false, true], [true, false]]);
    const { standing } = await owner.call('dealers.home.get', {});
    expect([standing.balanceFen, standing.comingFen]).toEqual([rows[1]?.givenFen, rows[0]?.comingFen]);
  });

  it('has work orders to dispatch, agreed and finished', async () => {
    const office = clientOf(devcloud, 'dev-supervisor-zhao');
    for (const filter of ['waiting', 'scheduled', 'finished'] as const) {
      expect([filter, (await office.call('service.work_order.list', { filter })).rows.length]).not.toEqual([filter, 0]);
    }
  });

  it('tells of every visit as its day went: accepted soon, there within the hours that were promised, but for one of which somebody complains', async () => {
    const office = clientOf(devcloud, 'dev-supervisor-zhao');
    const { rows } = await office.call('service.work_order.list', { filter: 'finished' });
    const late: string[] = [];
    for (const { id, window, customerName } of rows) {
      const { timeline } = await office.call('service.work_order.get', { workOrderId: id });
      const at = (command: string) => timeline.find((entry) => entry.command === command)?.at ?? 0;
      const course = ['dispatch', 'accept', 'depart', 'arrive', 'begin', 'finish'].map(at);
      expect([id, course.toSorted((one, other) => one - other), new Set(course).size]).toEqual([id, course, course.length]);
      expect([id, dayOf(at('depart')), dayOf(at('finish'))]).toEqual([id, window?.on, window?.on]);
      expect(at('accept') - at('dispatch')).toBeLessThan(60 * MINUTE_MS);
      const arrived = timeOfDay(at('arrive'));
      if (window === null || arrived < window.from || arrived >= window.to) late.push(customerName);
    }
    expect([rows.length, late]).toEqual([6, ['刘建华']]);
  });

  it('has one visit that nobody set out for, of which everybody was told', async () => {
    const office = clientOf(devcloud, 'dev-supervisor-zhao');
    const { rows } = await office.call('service.work_order.list', { filter: 'overdue' });
    expect(rows).toMatchObject([{ customerName: '邢燕', state: 'accepted', technician: { name: '王建国' } }]);
    expect((await office.call('service.waiting.list', {})).rows[0]?.id).toBe(rows[0]?.id);
    const told = async (openid: string) => (await clientOf(devcloud, openid).call('identity.inbox.list', {})).rows.map(({ kind }) => kind);
    expect(await told('dev-supervisor-zhao')).toContain('visit_overdue');
    expect(await told('dev-technician-wang')).toContain('job_overdue');
  });

  it('has deliveries in the calendars of those who bring the goods', async () => {
    const { deliveries } = await clientOf(devcloud, 'dev-supervisor-zhao').call('service.board.get', { from: dayOf(Date.now()), days: 7 });
    expect(deliveries.map(({ customerName }) => customerName)).toContain('张晓雯');
  });

  it('has somebody to calm, complaints that wait for the office and for the customer, and a question', async () => {
    const office = clientOf(devcloud, 'dev-supervisor-zhao');
    const { rows } = await office.call('care.rescue.list', {});
    expect(rows).toMatchObject([{ state: 'open', late: false, customerName: '刘建华', technicianName: '陈立', rating: { stars: 2 } }]);
    const complaints = await office.call('care.complaint.list', { filter: 'open' });
    expect(complaints.rows.map(({ state, waitingForCustomer }) => [state, waitingForCustomer])).toEqual([['received', false], ['proposed', true]]);
    const { fields } = await office.call('care.form.get', { complaintId: complaints.rows[1]?.id ?? '', annex: 'report' });
    expect(fields.find(({ key }) => key === 'identity_number')?.value).toMatch(/^\*+0016$/);
    // Of this quarter and the ones before there is something to analyse, an order that was lost among it.
    const { trend } = await office.call('care.analysis.get', { period: 'quarter', on: dayOf(Date.now()) });
    expect(trend.reduce((sum, { figures }) => sum + figures.complaints, 0)).toBe(8);
    expect(trend.reduce((sum, { figures }) => sum + figures.ordersLost, 0)).toBe(1);
    expect((await office.call('care.consultation.list', { waiting: true })).rows).toMatchObject([{ customerName: '刘建华' }]);
    const { rows: given } = await clientOf(devcloud, 'dev-technician-chen').call('care.rating.of_me', {});
    expect(given.map(({ stars }) => stars)).toEqual([2, 5]);
  });

  it('sells something of every kind, with models that are sold out', async () => {
    const { rows } = await clientOf(devcloud, 'dev-guide-limin').call('catalog.product.list', {});
    expect(new Set(rows.map(({ category }) => category)).size).toBe(9);
    expect(rows.some(({ selling }) => selling?.available === 0 && selling.restockOn !== null)).toBe(true);
  });

  it('has members with points in lots, growth and coupons', async () => {
    const home = await clientOf(devcloud, 'dev-customer-zhang').call('loyalty.home.get', {});
    expect(home.available).toBeGreaterThan(1_000);
    expect(home.lots.length).toBeGreaterThan(5);
    expect(home.level.growth).toBeGreaterThan(2_000);
    const { rows } = await clientOf(devcloud, 'dev-customer-zhang').call('loyalty.coupon.mine', {});
    expect(rows.map(({ title }) => title)).toContain('再购立减 300 元');
  });

  it('leaves finance something to confirm, to try again and to hand over, and days compared with the bill', async () => {
    const finance = clientOf(devcloud, 'dev-finance-sun');
    const { rows } = await finance.call('payments.payment.list', { filter: 'awaiting' });
    const { pictures } = await finance.call('payments.evidence.get', { paymentId: rows[0]?.id ?? '' });
    expect((await fetch(pictures[0]?.url ?? '')).headers.get('content-type')).toBe('image/jpeg');
    expect((await finance.call('payments.payback.list', { filter: 'failed' })).rows).toMatchObject([{ failure: '基本账户余额不足' }]);
    expect((await finance.call('payments.payback.list', { filter: 'to_hand_over' })).rows).toMatchObject([{ method: 'cash' }]);
    const { days } = await finance.call('payments.reconciliation.get', {});
    expect(days.map(({ mismatches }) => mismatches)).toEqual(expect.arrayContaining([0, 1]));
  });

  it('leaves no event undelivered', async () => {
    expect(await storedDocuments(devcloud, 'commands', { deliverAfter: { $ne: null } })).toEqual([]);
  });

  it('set up again, as after an interruption, is the same', async () => {
    const count = async () => {
      const collections = [
        'persons',
        'orders',
        'appliances',
        'scans',
        'scene_codes',
        'inbox_entries',
        'products',
        'work_orders',
        'ratings',
        'rescues',
        'complaints',
        'consultation_messages',
        'commands',
      ];
      return Promise.all(collections.map(async (name) => (await devcloud.store.count(name, {})).total));
    };
    const before = await count();
    await seedDemoCompany(devcloud);
    expect(await count()).toEqual(before);
  }, 180_000);

  it('has rewards, a lottery that runs and one whose draws all can be checked', async () => {
    const zhang = clientOf(devcloud, 'dev-customer-zhang');
    const { rewards, available } = await zhang.call('loyalty.reward.list', {});
    expect(rewards.some(({ costPoints }) => costPoints <= available)).toBe(true);
    expect(rewards.some(({ costPoints }) => costPoints > available)).toBe(true);
    const { lotteries } = await zhang.call('loyalty.lottery.list', {});
    const running = await zhang.call('loyalty.lottery.get', { lotteryId: lotteries.find((one) => one.running)?.id ?? '' });
    expect(running).toMatchObject({ freeLeft: 1, mine: [{ number: 2 }, { number: 1 }] });
    const over = lotteries.find(({ seed }) => seed !== null);
    if (over === undefined || over.seed === null) throw new Error('one lottery is over');
    const { rows } = await zhang.call('loyalty.lottery.record', { lotteryId: over.id });
    expect(rows.length).toBeGreaterThan(30);
    expect(recordFaults({ ...over, seed: over.seed }, rows)).toEqual([]);
  });
});
