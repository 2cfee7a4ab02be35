import { dayCardView, jobCardView, jobChoices, jobEntry, ownRating, type Job } from '../../../../src/features/jobs/view-model';
import { technicianDay } from '../../../../src/shared/domain/service/technician-day';
import { aJob, NOW } from './a-job';

describe('what a technician may do next', () => {
  it('is the one step the server offers, and beside it what goes back', () => {
    expect(jobChoices(aJob())).toEqual({ main: 'accept', others: ['decline', 'pause'] });
    expect(jobChoices(aJob({ commands: ['depart', 'decline', 'pause'] })).main).toBe('depart');
    expect(jobChoices(aJob({ commands: ['pause', 'finish'] }))).toEqual({ main: 'finish', others: ['pause'] });
    expect(jobChoices(aJob({ commands: ['reschedule', 'cancel'] }))).toEqual({ main: undefined, others: [] });
  });
});

describe("a technician's day", () => {
  it('says when, whose, what and where, what to know, and the one thing to do next', () => {
    expect(dayCardView(aJob({ description: '打不着火', dueFen: 8_000 }), NOW)).toEqual({
      id: 'wko_00000001',
      window: '今天 13:00–15:00',
      hours: '13:00–15:00',
      headline: '张晓雯 · 安装 JSQ30 燃气热水器',
      place: '石家庄市桥西区桥西路18号',
      points: '顾客说：打不着火；要收 80.00 元',
      tag: { words: '待接单', tone: 'now' },
      phone: '13800138000',
      main: 'accept',
      decline: true,
    });
  });

  it('names on the card all that is to be taken at the door', () => {
    expect(dayCardView(aJob({ dueFen: 6_000, orderDueFen: 431_200 }), NOW).points).toBe('要收 60.00 元；货款还要收 4,312.00 元');
  });

  it('names the first of several machines, and how many there are', () => {
    const several = aJob({ card: { product: { title: 'JSQ30 燃气热水器', category: 'gas_water_heater', machines: 3 } } });
    expect([dayCardView(several, NOW).headline, jobCardView(several, NOW).headline]).toEqual(['张晓雯 · 安装 JSQ30 燃气热水器等 3 台', '安装 · JSQ30 燃气热水器等 3 台']);
  });

  it('takes on the card only what a tap is enough for', () => {
    expect(dayCardView(aJob({ commands: ['decline', 'depart', 'pause'] }), NOW)).toMatchObject({ main: 'depart', decline: false });
    expect(dayCardView(aJob({ card: { state: 'working' }, commands: ['pause', 'finish'] }), NOW).main).toBeUndefined();
    expect(dayCardView(aJob({ card: { window: { on: '2026-12-20', from: '08:00', to: '10:00' } } }), NOW).hours).toBe('周日 12 月 20 日 08:00–10:00');
  });

  it('is what is still to do today, what comes later, what is finished, and apart from it what was left open before', () => {
    const finished = aJob({ card: { id: 'wko_00000002', state: 'finished' } });
    const later = aJob({ card: { id: 'wko_00000003', window: { on: '2026-12-20', from: '08:00', to: '10:00' } } });
    const missed = aJob({ card: { id: 'wko_00000004', window: { on: '2026-11-22', from: '08:00', to: '10:00' } } });
    const idsOf = (jobs: readonly { readonly card: { readonly id: string } }[]) => jobs.map(({ card }) => card.id);
    const begun = aJob({ card: { id: 'wko_00000005', state: 'en_route', window: { on: '2026-11-24', from: '00:00', to: '02:00' } } });
    const dayOf = (jobs: readonly Job[]) => technicianDay(jobs.map((job) => ({ ...jobEntry(job), card: job.card })), NOW);
    const { leftOpen, today, coming, finished: over, next } = dayOf([missed, finished, aJob(), begun, later]);
    expect([idsOf(leftOpen), idsOf(today), idsOf(coming), idsOf(over)]).toEqual([['wko_00000004'], ['wko_00000005', 'wko_00000001'], ['wko_00000003'], ['wko_00000002']]);
    expect(next?.card).toBe(begun.card);
    expect([dayOf([aJob(), missed]).next?.card, jobCardView(missed, NOW).tag.words]).toEqual([missed.card, '超时未接']);
  });
});

describe('two jobs of one window', () => {
  const window = { on: '2026-11-23', from: '14:00', to: '16:00' };
  const first = aJob({ card: { id: 'wko_00000007', window, startsAt: 14 * 60 } });
  const second = aJob({ card: { id: 'wko_00000006', window, startsAt: 15 * 60 + 50 } });

  it('stand in the order in which they are planned, and say for when', () => {
    const { today, next } = technicianDay([second, first].map((job) => ({ ...jobEntry(job), card: job.card })), NOW);
    expect(today.map(({ card }) => card.id)).toEqual(['wko_00000007', 'wko_00000006']);
    expect(next?.card).toBe(first.card);
    expect([dayCardView(first, NOW).hours, dayCardView(second, NOW).hours]).toEqual(['14:00–16:00', '14:00–16:00，计划 15:50 到']);
    expect(jobCardView(second, NOW).window).toBe('今天 14:00–16:00，计划 15:50 到');
  });
});

describe('what customers say of him', () => {
  const rated = (jobsDone: number, ratingTenths: number | null) => [aJob({ technician: { name: '王师傅', phone: null, jobsDone, ratings: 3, ratingTenths } })];

  it('is told in a sentence, once he has been somewhere', () => {
    expect(ownRating(rated(12, 47))).toBe('您上门 12 次，3 人评价，平均 4.7 星。');
    expect(ownRating(rated(1, null))).toBe('您上门 1 次，还没有人评价。');
    expect([ownRating(rated(0, null)), ownRating([])]).toEqual([undefined, undefined]);
  });
});
