import { dateWords, dayWords, momentWords, noteWords, shortMomentWords, windowWords } from '../../../src/text/when';

const at = (text: string) => Date.parse(`${text}+08:00`);
const now = at('2026-11-26T23:30:00');

describe('days and times', () => {
  it.each([
    ['2026-11-26', '今天'],
    ['2026-11-27', '明天'],
    ['2026-11-28', '后天'],
    ['2026-11-25', '昨天'],
    ['2026-11-29', '周日 11 月 29 日'],
    ['2026-12-05', '周六 12 月 5 日'],
    ['2027-01-02', '周六 2027 年 1 月 2 日'],
  ])('%s is said as %s', (on, words) => {
    expect(dayWords(on, now)).toBe(words);
  });

  it('says the days of a note as a person does', () => {
    expect(noteWords('2026-11-27 14:00–16:00 赵勇', now)).toBe('明天 14:00–16:00 赵勇');
    expect(noteWords('不想要了', now)).toBe('不想要了');
  });

  it('says a window as the day and both times', () => {
    expect(windowWords({ on: '2026-11-29', from: '09:00', to: '11:00' }, now)).toBe('周日 11 月 29 日 09:00–11:00');
  });

  it('says a date of another year with its year', () => {
    expect(dateWords('2032-11-21', now)).toBe('2032 年 11 月 21 日');
    expect(dateWords('2026-11-21', now)).toBe('11 月 21 日');
  });

  it.each([
    ['2026-11-26T00:05:00', '今天 00:05', '00:05'],
    ['2026-11-25T23:59:00', '昨天 23:59', '11/25'],
    ['2026-11-27T09:05:00', '明天 09:05', '11/27'],
    ['2026-11-02T14:20:00', '11 月 2 日 14:20', '11/2'],
    ['2025-11-02T14:20:00', '2025 年 11 月 2 日 14:20', '11/2'],
  ])('%s is said as %s, in short %s', (text, words, short) => {
    expect(momentWords(at(text), now)).toBe(words);
    expect(shortMomentWords(at(text), now)).toBe(short);
  });
});
