import { ACCOUNT_GROUPS } from '../../../src/shared/domain/ledger/accounts';
import { TRANSFER_KINDS } from '../../../src/shared/domain/ledger/kinds';
import { accountGroupName, ledgerAmount, signedAmount } from '../../../src/text/ledger';
import { factRows } from '../../../src/text/ledger-facts';
import { transferWords, type FactsToWord } from '../../../src/text/ledger-kinds';

const NOW = Date.parse('2026-11-22T10:00:00+08:00');
const READERS = ['customer', 'bookkeeper'] as const;
const EVERYTHING: FactsToWord = {
  orderNo: '26112200000001',
  title: 'JSQ30 燃气热水器',
  reason: '少记了一次',
  by: '孙会计',
  method: 'wechat_self',
  part: 'deposit',
  streak: 7,
  deductedFen: 1_000,
  cause: 'cancelled',
};

describe('the words of a transfer', () => {
  const cases = TRANSFER_KINDS.flatMap((kind) => READERS.map((reader) => [kind, reader] as const));

  it.each(cases)('%s, for a %s: a name, and one sentence that needs no fact to be right', (kind, reader) => {
    for (const facts of [{}, EVERYTHING, { orderNo: null, title: '', streak: 1, method: 'unknown' }]) {
      const { word, why } = transferWords(kind, facts, reader);
      expect(word).toMatch(/^[\u4e00-\u9fff]{2,8}$/);
      expect(why).toMatch(/^[^。]+。$/);
      expect(why).not.toMatch(/undefined|null|NaN|\[object| {2}| [，。]/);
    }
  });

  it.each([
    ['payment', 'customer', EVERYTHING, '用微信付了订单 26112200000001 的定金。'],
    ['payment', 'bookkeeper', EVERYTHING, '顾客用微信付了订单 26112200000001 的定金。'],
    ['payment', 'customer', {}, '付了这个订单的钱。'],
    ['refund', 'customer', { ...EVERYTHING, reason: 'overpaid' }, '订单 26112200000001 多付的钱，原路退回。'],
    ['refund', 'customer', { orderNo: '1', method: 'cash' }, '订单 1 的退款，由门店退还。'],
    ['sale_reversed', 'customer', { orderNo: '1', cause: 'cancelled' }, '订单 1 取消了，不用付了。'],
    ['sale_reversed', 'customer', { orderNo: '1', cause: 'ref_1' }, '订单 1 退货退款，退掉的部分不用付了。'],
    ['points_purchase', 'customer', EVERYTHING, '买订单 26112200000001 里的 JSQ30 燃气热水器得到的。'],
    ['points_check_in', 'customer', { streak: 7 }, '连续第 7 天签到。'],
    ['points_check_in', 'customer', { streak: 1 }, '当天签到。'],
    ['points_deducted', 'customer', EVERYTHING, '订单 26112200000001 用积分抵了 10.00 元。'],
    ['points_exchanged', 'customer', { title: '滤芯' }, '换了「滤芯」。'],
    ['stock_counted', 'bookkeeper', { reason: '期初' }, '期初。'],
    ['stock_counted', 'bookkeeper', EVERYTHING, '少记了一次，孙会计经手。'],
  ] as const)('%s says to a %s: %j → %s', (kind, reader, facts, sentence) => {
    expect(transferWords(kind, facts, reader).why).toBe(sentence);
  });
});

describe('facts', () => {
  it('stand one a line, in our words', () => {
    const facts = {
      ...EVERYTHING,
      earnBps: 15_000,
      mode: 'per_yuan',
      rulePoints: 1,
      pointsVersion: 0,
      expiredAt: Date.parse('2027-12-01T00:00:00+08:00'),
      on: '2026-11-22',
      gift: true,
      empty: '',
      nothing: null,
    };
    expect(factRows(facts, 'customer', NOW)).toEqual([
      { label: '订单号', value: '26112200000001' },
      { label: '名称', value: 'JSQ30 燃气热水器' },
      { label: '原因', value: '少记了一次' },
      { label: '经手人', value: '孙会计' },
      { label: '付款方式', value: '微信支付' },
      { label: '款项', value: '定金' },
      { label: '连续签到（天）', value: '7' },
      { label: '抵扣（元）', value: '10.00' },
      { label: '会员倍数', value: '1.5 倍' },
      { label: '积分规则', value: '实付每 1 元 1 分' },
      { label: '到期', value: '2027 年 11 月 30 日' },
      { label: '日期', value: '11 月 22 日' },
    ]);
  });

  it('that have no word are told to the bookkeeper only', () => {
    expect(factRows({ cause: 'ref_1', gift: true }, 'customer', NOW)).toEqual([]);
    expect(factRows({ cause: 'ref_1', gift: true }, 'bookkeeper', NOW)).toEqual([
      { label: 'cause', value: 'ref_1' },
      { label: 'gift', value: '是' },
    ]);
  });
});

describe('amounts', () => {
  it.each([
    ['CNY', 328_000, '3,280.00', '+3,280.00'],
    ['CNY', -5, '-0.05', '−0.05'],
    ['POINT', 1_234_567, '1,234,567', '+1,234,567'],
    ['POINT', -1_000, '-1,000', '−1,000'],
    ['PIECE', 0, '0', '0'],
  ] as const)('of %s %d are written %s, and %s with a sign', (assetClass, amount, plain, signed) => {
    expect(ledgerAmount(assetClass, amount)).toBe(plain);
    expect(signedAmount(assetClass, amount)).toBe(signed);
  });
});

test('every line of the trial balance has a name for both readers', () => {
  for (const [group] of ACCOUNT_GROUPS) {
    for (const reader of READERS) expect(accountGroupName(group, reader)).toMatch(/^[\u4e00-\u9fff]+$/);
  }
});
