import { signedFenOf, ticketProblems, toTicket } from '../../../../src/features/retailers/ticket-draft';
import { rowView, settlementFacts, ticketView, type Ticket } from '../../../../src/features/retailers/view-model';
import { match, NOW, row, ticket } from './a-settlement';

describe('a ticket', () => {
  it('says what it brings, how that is reckoned, and what brought it', () => {
    expect(ticketView(ticket, NOW)).toEqual({
      title: 'BG-17',
      gross: '3,280.00',
      expected: '应结 2,673.20',
      details: ['周五 10 月 30 日 · 燃气热水器', '实收 3,280.00 − 扣点 18.5% 606.80', '结算单 26112200000017 第 4 行结来 2,673.20', '11 月 22 日 · 钱柜员登记'],
    });
  });

  it('of which a part came says how much, and how much is left or came too much', () => {
    const said = (receivedFen: number, state: Ticket['state'] = 'waiting') => ticketView({ ...ticket, state, receivedFen, receipts: [] }, NOW).details.slice(2, -1);
    expect([said(0), said(267_000), said(267_500)]).toEqual([[], ['已收 2,670.00 · 还差 3.20'], ['已收 2,675.00 · 多收 1.80']]);
    expect(said(267_320, 'settled')).toEqual([]);
  });

  it('that is settled without the rest says so, and who gave it up', () => {
    const said = (givenUp: Ticket['givenUp'], receivedFen = 267_000) => ticketView({ ...ticket, receivedFen, givenUp }, NOW).details.at(-2);
    expect(said(null)).toBe('差的 3.20 不再要');
    expect(said(null, 267_500)).toBe('多收的 1.80 不用退');
    expect(said({ fen: 320, reason: '尾数', byName: '孙会计', at: NOW })).toBe('差的 3.20 不再要：尾数（孙会计）');
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

  it('of a ticket that came in part says what is left of it, and what silence means when it came again', () => {
    const again = { ...row, match: { ...match, reason: 'paid_again', differenceFen: 266_680, ticket: { ...match.ticket, receivedFen: 267_000 } } } as const;
    expect(rowView(again, NOW)).toMatchObject({
      details: ['小票 BG-17 · 周五 10 月 30 日 · 应结 2,673.20', '已收 2,670.00 · 还差 3.20', '按小票号对上，相差 1 天', '以前结过一部分，这次结来的比还差的多'],
      difference: '多结 2,666.80 元',
      decision: '没有处理：先收钱，多结的等卖场扣回',
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
      '2 张小票这次没有结，还差 4,000.00 元',
    ]);
    expect(settlementFacts({ rows: { all: 3, agreed: 3, differs: 0, foreign: 0 }, differenceFen: 0, missing: { tickets: 0, expectedFen: 0 } })).toEqual(['3 行，3 行对上', '等结算的小票这次都结了。']);
  });
});
