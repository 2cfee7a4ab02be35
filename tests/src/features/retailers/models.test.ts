import { signedFenOf, ticketProblems, toTicket } from '../../../../src/features/retailers/ticket-draft';
import { rowView, settlementFacts, ticketView } from '../../../../src/features/retailers/view-model';
import { match, NOW, row, ticket } from './a-settlement';

describe('a ticket', () => {
  it('says what it brings, how that is reckoned, and what brought it', () => {
    expect(ticketView(ticket, NOW)).toEqual({
      title: 'BG-17',
      gross: '3,280.00',
      expected: '应结 2,673.20',
      details: ['周五 10 月 30 日 · 燃气热水器', '实收 3,280.00 − 扣点 18.5% 606.80', '结算单 26112200000017 第 4 行结来', '11 月 22 日 · 钱柜员登记'],
    });
  });

  it.each([
    [2_000, '20%'],
    [1_000, '10%'],
    [1_805, '18.05%'],
    [0, '0%'],
  ])('of which %d basis points are kept says %s', (deductionBps, share) => {
    expect(ticketView({ ...ticket, deductionBps }, NOW).details[1]).toContain(`扣点 ${share} `);
  });

  it.each([
    ['1,280.5', 128_050],
    ['-128', -12_800],
    ['－128', -12_800],
    ['12.345', null],
    ['', null],
    ['--1', null],
  ])('typed as %s is %s fen', (typed, fen) => {
    expect(signedFenOf(typed)).toBe(fen);
  });

  it('needs a number and an amount that is not nothing', () => {
    const draft = { ticketNo: ' ', soldOn: '2026-11-22', amount: '0', goods: '' };
    expect(Object.keys(ticketProblems(draft))).toEqual(['ticketNo', 'amount']);
    expect(ticketProblems({ ...draft, ticketNo: 'A1', amount: '-1' })).toEqual({});
    expect(toTicket('org_00000001', { ...draft, ticketNo: 'A1', amount: '-1' })).toMatchObject({ grossFen: -100 });
  });
});

describe('a row', () => {
  it('that differs says by how much, why it is that ticket, and what silence means', () => {
    expect(rowView(row, NOW)).toEqual({
      title: '第 4 行 · BG-17',
      brought: '结来 2,670.00',
      details: ['小票 BG-17 · 周五 10 月 30 日 · 应结 2,673.20', '按小票号对上，相差 1 天', '扣点和合同不一样'],
      difference: '少结 3.20 元',
      decision: '没有处理：先收钱，差额继续要',
    });
  });

  it('that was decided says how, why and by whom', () => {
    const decision = { kind: 'accept', words: '店庆多扣', byName: '孙会计', at: NOW } as const;
    expect(rowView({ ...row, decision }, NOW).decision).toBe('认下差额，小票结清：店庆多扣（孙会计）');
  });

  it('that nobody knows says why; one that agrees leaves nothing to say', () => {
    expect(rowView({ ...row, standing: 'foreign', match: null, reason: 'settled_before' }, NOW)).toMatchObject({
      details: ['这张小票以前的结算单已经结过。'],
      difference: null,
      decision: '钱先挂在卖场账上，查清了再说',
    });
    expect(rowView({ ...row, standing: 'agreed', match: { ...match, reason: null } }, NOW)).toMatchObject({ difference: null, decision: null });
  });
});

describe('a settlement', () => {
  it('names what is not as expected, and nothing else', () => {
    const rows = { all: 5, agreed: 3, differs: 1, foreign: 1 };
    expect(settlementFacts({ rows, differenceFen: -320, missing: { tickets: 2, expectedFen: 400_000 } })).toEqual([
      '5 行，3 行对上',
      '1 行金额不一样，合计少结 3.20 元',
      '1 行没有对应的小票',
      '2 张小票这次没有结，应结 4,000.00 元',
    ]);
    expect(settlementFacts({ rows: { all: 3, agreed: 3, differs: 0, foreign: 0 }, differenceFen: 0, missing: { tickets: 0, expectedFen: 0 } })).toEqual(['3 行，3 行对上', '等结算的小票这次都结了。']);
  });
});
