import {
  codeRowView,
  expiryOf,
  orderCodeView,
  scanWords,
  useLimitOf,
  type CodeRow,
} from '../../../../src/features/codes/view-model';
import { checkExpiry } from '../../../../src/shared/domain/attribution/code-expiry';
import { dayOf, timeOfDay } from '../../../../src/shared/kernel/time';
import { anOrderCard, NOW, TOMORROW } from '../an-order-card';

const code = (part: Partial<CodeRow> = {}): CodeRow => ({
  id: 'cod_00000001',
  kind: 'campaign',
  title: '周年庆海报',
  state: 'active',
  scans: 3,
  expiresAt: null,
  useLimit: null,
  createdAt: NOW,
  ...part,
});

describe("the code on the guide's screen", () => {
  it('names the customer, the machine, the sum and the wish', () => {
    expect(orderCodeView(anOrderCard({ wishedWindow: TOMORROW }), NOW)).toEqual({
      title: '张女士 · JSQ30 燃气热水器',
      total: '3,280.00',
      wish: '希望明天 09:00–11:00 送',
    });
  });

  it('waits until it is scanned, then says when', () => {
    expect(scanWords(undefined, NOW)).toBe('等待扫码…');
    expect(scanWords({ scans: 0, lastScanAt: null }, NOW)).toBe('等待扫码…');
    expect(scanWords({ scans: 1, lastScanAt: NOW }, NOW)).toBe('顾客已扫码（今天 10:00）');
  });
});

describe("the office's codes", () => {
  it('say how often they were scanned, of how many', () => {
    expect(codeRowView(code(), NOW)).toMatchObject({ scans: '扫过 3 次', until: '一直有效', revocable: true });
    expect(codeRowView(code({ useLimit: 10 }), NOW).scans).toBe('3 / 10 次');
    expect(codeRowView(code({ state: 'revoked' }), NOW)).toMatchObject({ revocable: false, tag: { words: '已停用' } });
  });

  it.each([
    [null, '一直有效'],
    [0, '到 1970 年 1 月 1 日'],
    [NOW, '到 11 月 23 日'],
    [Date.parse('2026-12-24T00:00:00+08:00'), '到 12 月 23 日'],
    [2 ** 53, '一直有效'],
    [Number.MAX_VALUE, '一直有效'],
  ])('with the end %p say %j, and never a date that is none', (expiresAt, words) => {
    expect(codeRowView(code({ expiresAt }), NOW).until).toBe(words);
  });

  it.each(['month', 'quarter', 'year'] as const)('may last a %s by the rule', (validity) => {
    const expiresAt = expiryOf(validity, NOW) ?? null;
    expect(checkExpiry(expiresAt, NOW)).toBe(expiresAt);
  });

  it('end with the last day of their term', () => {
    expect(expiryOf('none', NOW)).toBeUndefined();
    const end = expiryOf('month', NOW) ?? 0;
    expect([dayOf(end - 1), timeOfDay(end)]).toEqual(['2026-12-23', '00:00']);
  });

  it.each([
    ['', undefined],
    ['100', 100],
    ['0', null],
    ['1.5', null],
    ['1000001', null],
    ['很多', null],
  ])('take %j as the number of uses %j', (text, limit) => {
    expect(useLimitOf(text)).toBe(limit);
  });
});
