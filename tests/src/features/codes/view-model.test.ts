import {
  codeRowView,
  expiryOf,
  orderCodeView,
  scanWords,
  useLimitOf,
  type CodeRow,
} from '../../../../src/features/codes/view-model';
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
