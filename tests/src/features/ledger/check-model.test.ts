import { checkHead, differenceRows, type BooksCheck } from '../../../../src/features/ledger/check-model';
import { booksCheckText } from '../../../../src/text/books-check';

const NOW = Date.parse('2026-11-22T10:00:00+08:00');
const AT = Date.parse('2026-11-22T02:31:00+08:00');
const none: BooksCheck = { running: false, finished: null, open: [], gone: [] };
const done: BooksCheck = { ...none, finished: { at: AT, accounts: 1_234, transfers: 56_789, passedOver: 0 } };

const of = (difference: Partial<BooksCheck['open'][number]>): BooksCheck => ({
  ...done,
  open: [{ id: 'd1', account: null, on: null, figures: [], foundAt: AT, seenAt: AT, goneAt: null, ...difference }],
});
const rowOf = (difference: Parameters<typeof of>[0]) => differenceRows(of(difference), NOW)[0];

describe('the comparison', () => {
  it('says when it was made and what it went through, or that it never was', () => {
    expect(checkHead(done, NOW)).toMatchObject({ tone: 'done' });
    expect(checkHead(done, NOW).sentence).toMatch(/02:31 核对完 1,234 个账户、56,789 笔流水，都对得上。$/);
    expect(checkHead(none, NOW)).toEqual({ tone: 'quiet', sentence: booksCheckText.never });
    expect(checkHead({ ...none, running: true }, NOW).sentence).toBe(booksCheckText.running);
  });

  it('says what it could not see, and warns of what is off', () => {
    const busy = checkHead({ ...done, finished: { at: AT, accounts: 3, transfers: 3, passedOver: 2 } }, NOW);
    expect(busy.sentence).toContain(booksCheckText.passedOver(2));
    expect(checkHead(of({ account: 'stock/prd_1' }), NOW)).toEqual({ tone: 'danger', sentence: booksCheckText.wrong(1) });
  });
});

describe('what is off', () => {
  it('is an account with its figures in its own measure, and opens', () => {
    const figures = [
      { figure: 'posted', kept: 100_050, summed: 100_000 },
      { figure: 'transfers', kept: 3, summed: 4 },
    ];
    const row = rowOf({ account: 'order/ord_1/due', figures });
    expect(row).toMatchObject({ title: '订单应收 order/ord_1/due', account: 'order/ord_1/due' });
    expect(row?.lines.slice(0, 2)).toEqual(['账面：存着 1,000.50，按流水是 1,000.00', '流水笔数：存着 3，按流水是 4']);
  });

  it('is a day with the lines of the trial balance and the assets that are off, and opens nothing', () => {
    const figures = [
      { figure: 'house/points-issued', kept: -10, summed: -17 },
      { figure: 'CNY', kept: 100, summed: 0 },
    ];
    const row = rowOf({ on: '2026-11-20', figures });
    expect(row).toMatchObject({ account: null });
    expect(row?.title).toContain('的结账');
    expect(row?.lines.slice(0, 2)).toEqual(['发放的积分：存着 -10，按流水是 -17', '钱：存着 1.00，按流水是 0.00']);
  });

  it('is an account that is gone, or one that nobody knows', () => {
    const gone = rowOf({ account: 'stock/prd_1', figures: [{ figure: 'account', kept: 0, summed: 1 }] });
    expect(gone?.lines[0]).toBe(booksCheckText.noAccount);
    const unknown = rowOf({ account: 'customer/per_x/gold', figures: [{ figure: 'account', kept: 1, summed: 0 }] });
    expect(unknown).toMatchObject({ title: 'customer/per_x/gold', account: null });
    expect(unknown?.lines[0]).toBe(booksCheckText.unknownAccount);
  });
});
