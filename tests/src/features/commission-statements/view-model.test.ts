import { hasOwnActions, lineView, namingWords, payoutView, statementView, sumRows, sumWords, type Payout, type Statement } from '../../../../src/features/commission-statements/view-model';
import { statementsText as words } from '../../../../src/text/statements';

const NOW = Date.parse('2026-11-22T04:00:00.000Z');
const DAY_MS = 86_400_000;

const aStatement = (facts: Partial<Statement> = {}): Statement => ({
  statementId: 'stm_perzzzzzzzzn0001',
  no: '26112200000001',
  payeeId: 'per_zzzzzzzz',
  payeeKind: 'person',
  name: '张晓雯',
  state: 'drafted',
  periodFrom: null,
  periodTo: '2026-10-31',
  openingFen: -5_000,
  earnedFen: 125_000,
  reversedFen: 10_000,
  passedOutFen: 0,
  passedInFen: 0,
  paidFen: 0,
  toPointsFen: 0,
  closingFen: 110_000,
  taxFen: 6_000,
  netFen: 104_000,
  lineCount: 3,
  drawnAt: NOW,
  account: 'payee/per_zzzzzzzz/commission',
  confirmDueAt: NOW + 7 * DAY_MS,
  confirmed: null,
  dispute: null,
  answers: [],
  payout: null,
  earlier: [],
  nameNeeded: false,
  realName: null,
  prefers: 'money',
  commands: ['confirm', 'dispute'],
  ...facts,
});

const aPayout: Payout = {
  payoutId: 'pyo_perzzzzzzzzn0001a01',
  statementId: 'stm_perzzzzzzzzn0001',
  billNo: 'C1',
  name: '张晓雯',
  method: 'wechat',
  state: 'waiting',
  netFen: 104_000,
  taxFen: 6_000,
  points: null,
  failure: null,
  note: null,
  evidenceCount: 0,
  startedByName: '',
  startedAt: NOW,
  acceptUntil: NOW + DAY_MS,
  settledAt: null,
};

describe('a statement', () => {
  it.each([
    [110_000, 6_000, '劳务报酬：（1,100.00 − 800）× 20%'],
    [500_000, 80_000, '劳务报酬：5,000.00 × 80% × 20%'],
    [6_250_000, 1_300_000, '劳务报酬：62,500.00 × 80% × 30% − 2,000'],
  ])('of %i fen says how its tax of %i was reckoned', (closingFen, taxFen, said) => {
    expect(sumRows(aStatement({ closingFen, taxFen })).map(({ label }) => label)).toContain(said);
  });

  it('adds up from the opening to what is paid, without lines in which nothing moved', () => {
    expect(sumRows(aStatement()).map(({ label, amount }) => [label, amount])).toEqual([
      ['期初', '−50.00'],
      ['新增佣金', '1,250.00'],
      ['退款扣回', '−100.00'],
      ['期末', '1,100.00'],
      ['代扣个税', '−60.00'],
      ['劳务报酬：（1,100.00 − 800）× 20%', ''],
      ['应付', '1,040.00'],
    ]);
  });

  it('says what becomes of a debt, and asks for nothing', () => {
    const carried = aStatement({ state: 'carried', closingFen: -3_000, netFen: 0, taxFen: 0, confirmDueAt: null, commands: [] });
    const view = statementView(carried, NOW);
    expect(view).toMatchObject({ amount: '-30.00', hint: words.debt, due: null });
    expect(view.rows.at(-1)).toMatchObject({ label: '期末', amount: '−30.00' });
    expect(hasOwnActions(carried)).toBe(false);
    expect(statementView(aStatement({ state: 'carried', closingFen: 9, netFen: 0 }), NOW).hint).toBe(words.tooLittle);
  });

  it('keeps what was said about it in its order', () => {
    const { talk } = statementView(
      aStatement({
        dispute: { words: '少算一台', lineId: 'commission:cme_1', about: { orderNo: '26112200000001', title: '燃气热水器', amountFen: 5_000 }, at: NOW - DAY_MS },
        answers: [{ words: '补上了', name: '孙会计', redrawn: true, at: NOW }],
      }),
      NOW,
    );
    expect(talk.map(({ who, words: said }) => [who, said])).toEqual([
      ['异议', '关于这一笔：26112200000001 燃气热水器 50.00。少算一台'],
      ['孙会计答复，已重新出账', '补上了'],
    ]);
  });

  it('confirmed by nobody says that its time was over', () => {
    expect(statementView(aStatement({ confirmed: { name: '', automatic: true, at: NOW } }), NOW).confirmed).toContain('自动确认');
    const byHimself = statementView(aStatement({ name: '', confirmed: { name: '', automatic: false, at: NOW } }), NOW);
    expect([byHimself.confirmed, byHimself.name]).toEqual([expect.not.stringContaining('自动') as string, words.nameless]);
    expect(byHimself.confirmed).toMatch(/^(今天|昨天|\d+ 月).* 确认$/);
  });
});

describe('a line', () => {
  it('is what came or went, named after what was sold', () => {
    const line = { lineId: 'commission:cme_1', kind: 'commission_reversed', incoming: false, amountFen: 600, at: NOW, orderNo: '26112200000001', title: '洗衣机', entryId: 'cme_1' } as const;
    expect(lineView(line, NOW)).toMatchObject({ title: '洗衣机', amount: '−6.00' });
    expect(lineView({ ...line, kind: 'commission_paid', title: null, orderNo: null }, NOW)).toMatchObject({ title: '付款' });
  });
});

describe('a payment', () => {
  it('says until when its payee has to accept it, and why it failed in our words where there are any', () => {
    expect(payoutView(aPayout, NOW)).toMatchObject({ method: '微信零钱', failure: null, open: true });
    expect(payoutView(aPayout, NOW).acceptUntil).not.toBeNull();
    expect(payoutView({ ...aPayout, state: 'failed', failure: 'OVERDUE_CLOSE' }, NOW)).toMatchObject({ failure: words.failures['OVERDUE_CLOSE'], acceptUntil: null, open: false });
    expect(payoutView({ ...aPayout, state: 'refused', failure: '资金不足' }, NOW).failure).toBe(words.failure('资金不足'));
  });

  it('that came to nothing tells its payee what to do, and that he need do nothing where he cannot', () => {
    expect(payoutView({ ...aPayout, state: 'failed', failure: 'REAL_NAME_CHECK_FAIL' }, NOW, true).failure).toContain('实名认证');
    expect(payoutView({ ...aPayout, state: 'failed', failure: null }, NOW, true).failure).toBe(words.ownFailure);
    expect(payoutView(aPayout, NOW, true).failure).toBeNull();
  });
});

describe('a payee’s name', () => {
  it.each([
    ['needed', { nameNeeded: true }],
    ['wanted', { name: '' }],
    ['wrong', {}],
  ] as const)('is asked for because it is %s', (why, facts) => {
    expect(namingWords(aStatement({ commands: ['name'], ...facts }))).toBe(words.naming[why]);
  });

  it('is not asked for otherwise', () => {
    expect(namingWords(aStatement())).toBeNull();
  });
});

describe('what is listed', () => {
  it('is counted and summed; where there are more than were counted, it says so', () => {
    expect(sumWords({ count: 4, netFen: 78_824, more: false })).toEqual({ count: '4 张', amount: '788.24' });
    expect(sumWords({ count: 5_000, netFen: 1, more: true }).count).toBe('5000 张以上');
  });
});
