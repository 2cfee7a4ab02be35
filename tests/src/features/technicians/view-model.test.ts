import fc from 'fast-check';
import { clashWords, dayHours, profileProblems, startingDraft, technicianView, toProfile } from '../../../../src/features/technicians/view-model';
import { timeOf } from '../../../../src/shared/domain/service/minutes';
import { techniciansText } from '../../../../src/text/technicians';
import { newcomer, wang } from './a-technician';

const { problems } = techniciansText;
const draft = startingDraft(wang);

describe('what the office reads of a technician', () => {
  it('is what he can do, where, when, and how it went', () => {
    expect(technicianView(wang)).toEqual({
      id: wang.membershipId,
      name: '王师傅',
      where: '总部 · 13800001003',
      tag: null,
      lines: [
        '安装、维修：燃气热水器、净水器',
        '石家庄市桥西区、石家庄市新华区',
        '周一至周五 08:30–18:00',
        '周六 09:00–12:00',
        '请假：2026 年 12 月 1 日',
        '做过 12 单 · 4.7 分（9 次评价）',
      ],
    });
  });

  it('is that nobody said it yet, and what follows from that', () => {
    expect(technicianView(newcomer)).toMatchObject({
      where: '总部',
      tag: { words: techniciansText.unknown, tone: 'danger' },
      lines: [techniciansText.unknownHint, '做过 0 单 · 还没有评价'],
    });
  });

  it('is that he gets no jobs for now, goes everywhere, works on no day, or can do nothing', () => {
    const view = technicianView({ ...wang, active: false, areas: [], week: wang.week.map(() => null), daysOff: [], kinds: [] });
    expect(view.tag).toEqual({ words: techniciansText.notActive, tone: 'quiet' });
    expect(view.lines.slice(0, -1)).toEqual([techniciansText.noSkills, techniciansText.everywhere, techniciansText.noHours]);
  });
});

describe('a profile that is filled in', () => {
  it('is saved as it was when nothing is changed', () => {
    const { personId, membershipId, active, categories, kinds, areas, week, daysOff } = wang;
    expect(profileProblems(draft)).toEqual({});
    expect(toProfile(wang, draft)).toEqual({ personId, membershipId, active, categories, kinds, areas, week, daysOff });
  });

  it('begins with giving jobs to one of whom nobody said anything, and asks what he can do', () => {
    expect(startingDraft(newcomer)).toMatchObject({ active: true, week: ['08:30-18:00', '08:30-18:00', '08:30-18:00', '08:30-18:00', '08:30-18:00', '', ''] });
    expect(profileProblems(startingDraft(newcomer))).toEqual({ categories: problems.categories, kinds: problems.kinds });
    expect(profileProblems({ ...startingDraft(newcomer), active: false })).toEqual({});
  });

  it('keeps each area and day once, days in their order', () => {
    const typed = { ...draft, areas: '石家庄市桥西区，石家庄市桥西区 石家庄市正定县', daysOff: '2027-01-02、2027-01-01、2027-01-02' };
    expect(profileProblems(typed)).toEqual({});
    expect(toProfile(wang, typed)).toMatchObject({ areas: ['石家庄市桥西区', '石家庄市正定县'], daysOff: ['2027-01-01', '2027-01-02'] });
  });

  it.each([
    ['a district of no city', { areas: '石家庄市桥西区、桥西区' }, { areas: problems.areas }],
    ['a county of no city', { areas: '正定县' }, { areas: problems.areas }],
    ['a place that is no area', { areas: '石家庄市火车站' }, { areas: problems.areas }],
    ['too many areas', { areas: '东莞市、'.repeat(51) }, { areas: problems.tooManyAreas(50) }],
    ['a day that there is not', { daysOff: '2027-02-29' }, { daysOff: problems.daysOff }],
    ['too many days', { daysOff: '2027-01-01、'.repeat(101) }, { daysOff: problems.tooManyDays(100) }],
    ['hours that are none', { week: ['8点', '', '', '', '', '', ''] }, { week: problems.hours }],
  ])('tells %s', (_what, typed, told) => {
    expect(profileProblems({ ...draft, ...typed })).toEqual(told);
  });
});

describe('the hours of a day', () => {
  it.each([
    ['', null],
    ['  ', null],
    ['8:00-18:00', { from: 480, to: 1_080 }],
    ['08：00～18：00', { from: 480, to: 1_080 }],
    ['00:00-24:00', { from: 0, to: 1_440 }],
  ])('are read from %j', (text, hours) => {
    expect(dayHours(text)).toEqual(hours);
  });

  it.each(['18:00-08:00', '08:00-08:00', '08:00-24:01', '08:75-10:00', '08:00', '休息', '08:00-12:00、13:00-18:00'])('are not read from %j', (text) => {
    expect(dayHours(text)).toBeUndefined();
  });

  it('are read back as they are shown, whatever they are', () => {
    const day = fc.tuple(fc.integer({ min: 0, max: 1_439 }), fc.integer({ min: 1, max: 1_440 })).filter(([from, to]) => from < to);
    fc.assert(
      fc.property(day, ([from, to]) => {
        expect(dayHours(`${timeOf(from)}-${timeOf(to)}`)).toEqual({ from, to });
      }),
    );
  });
});

it('says which of his jobs lie on days off, once a day', () => {
  expect(clashWords(wang)).toBeNull();
  const clashes = [{ workOrderId: 'wko_1', on: '2026-12-01' }, { workOrderId: 'wko_2', on: '2026-12-01' }];
  expect(clashWords({ clashes })).toBe('2026 年 12 月 1 日他休息，还有 2 单排在他名下，请改派或改约。');
});
