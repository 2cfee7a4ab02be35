import { rescueChoices, rescueDeadlineOf, rescueMoments, rescueRowView, scriptView, secondRatingWords } from '../../../../src/features/care/rescue-model';
import { HANDLING_ORDER } from '../../../../src/shared/domain/care/rescue';
import { rescuesText } from '../../../../src/text/rescues';
import { aRescue, BAD_RATING } from './a-rescue';

const NOW = BAD_RATING.givenAt + 3_600_000;

describe('a rescue', () => {
  it('says of one that is over who cared', () => {
    expect(rescueRowView({ ...aRescue().rescue, state: 'lost', handlerName: '赵勇' }, NOW).handler).toBe(rescuesText.handled('赵勇'));
  });

  it('shows who said what of whom, and that nobody cares yet', () => {
    expect(rescueRowView(aRescue().rescue, NOW)).toMatchObject({
      customer: '刘建华',
      job: '维修 · 燃气灶',
      rating: { stars: '★★☆☆☆', words: '晚到一个多小时' },
      tags: '迟到、没收拾',
      visit: expect.stringMatching(/^陈大伟师傅上门/) as string,
      handler: rescuesText.nobody,
      tag: { tone: 'danger' },
    });
  });

  it('shows how it was rated afterwards: who was given up and is content after all does not stay lost, nor rescued who is not', () => {
    const lost = { ...aRescue().rescue, state: 'lost' as const };
    expect(rescueRowView({ ...lost, secondStars: 2 }, NOW)).toMatchObject({ second: rescuesText.secondStars('★★☆☆☆'), tag: { tone: 'quiet' } });
    expect(rescueRowView({ ...lost, secondStars: 4 }, NOW).tag).toEqual({ words: rescuesText.better, tone: 'done' });
    expect(rescueRowView(lost, NOW).second).toBe('');
    const rescued = { ...lost, state: 'rescued' as const };
    expect(rescueRowView({ ...rescued, secondStars: 1 }, NOW).tag).toEqual({ words: rescuesText.worse, tone: 'danger' });
    expect(rescueRowView({ ...rescued, secondStars: 3 }, NOW).tag).toEqual(rescueRowView(rescued, NOW).tag);
  });

  it('has no clock any more when it is over', () => {
    expect(rescueDeadlineOf(aRescue().rescue).deadline).not.toBeNull();
    expect(rescueDeadlineOf(aRescue({ rescue: { state: 'lost' } }).rescue).deadline).toBeNull();
  });

  it('offers what the answer names', () => {
    expect(rescueChoices({ commands: ['contact'] })).toEqual({ contact: true, visit: false, resolve: false });
    expect(rescueChoices({ commands: ['contact', 'visit', 'rescue', 'lose'] })).toEqual({ contact: true, visit: true, resolve: true });
    expect(rescueChoices({ commands: [] })).toEqual({ contact: false, visit: false, resolve: false });
  });

  it('says whether the second rating is waited for, never came, or is there', () => {
    expect(secondRatingWords({ ratings: [BAD_RATING], secondUntil: null }, NOW)).toBeNull();
    expect(secondRatingWords({ ratings: [BAD_RATING], secondUntil: NOW + 1 }, NOW)).toMatch(/^已请顾客再评价一次/);
    expect(secondRatingWords({ ratings: [BAD_RATING], secondUntil: NOW }, NOW)).toBe(rescuesText.secondRating.never);
    expect(secondRatingWords({ ratings: [BAD_RATING, { ...BAD_RATING, round: 2 }], secondUntil: NOW + 1 }, NOW)).toBeNull();
  });

  it('tells what was done, the latest first, with what of the script was said', () => {
    const entry = { byName: '赵勇', steps: [] };
    const moments = rescueMoments({ timeline: [{ ...entry, command: 'contact', at: 1, note: '道歉', steps: ['offer_service'] }, { ...entry, command: 'rescue', at: 2, note: '好了' }] }, NOW);
    expect(moments.map(({ title, detail }) => [title, detail])).toEqual([
      [rescuesText.did.rescue, '好了'],
      [rescuesText.did.contact, '道歉\n说到了：表示服务意愿'],
    ]);
  });
});

describe('the script', () => {
  it('goes through feelings before facts, one step at a time', () => {
    const start = scriptView([]);
    expect(start.map(({ step }) => step)).toEqual(HANDLING_ORDER);
    expect(start.map(({ state }) => state)).toEqual(['current', ...Array<string>(5).fill('ahead')]);
    expect(start.flatMap(({ heading, step }) => (heading === null ? [] : [[step, heading]]))).toEqual([
      ['offer_service', rescuesText.sheet.emotion],
      ['understand_matter', rescuesText.sheet.matter],
    ]);
    expect(scriptView(['offer_service']).map(({ state }) => state).slice(0, 3)).toEqual(['done', 'current', 'ahead']);
    expect(scriptView(HANDLING_ORDER).every(({ state }) => state === 'done')).toBe(true);
  });
});
