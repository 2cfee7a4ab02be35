import { tableCells } from '../../../../src/components/sortable-table/sort-rows';
import { LINE_COLUMNS } from '../../../../src/features/dealer-statements/table-columns';
import { officeTablesText } from '../../../../src/text/office-tables';
import { statementSheet } from '../../../../src/features/dealer-statements/paper-model';
import { cardView, correctedFen, sumRows, talkView, withBalances, type Statement } from '../../../../src/features/dealer-statements/view-model';
import { COLUMNS } from '../../../../src/components/paper/paper-sheet';
import { dealerStatementsText as words } from '../../../../src/text/dealer-statements';
import { lines, NOW, statement } from './a-statement';

describe('a dealer’s statement on a page', () => {
  it('says whose it is, for when, and what is owed', () => {
    expect(cardView(statement.card, NOW)).toMatchObject({ name: '城东专卖店', closing: words.closing('2,700.00', true), tag: { words: words.states.drafted } });
    expect(cardView({ ...statement.card, closingFen: 100 }, NOW).closing).toBe(words.closing('1.00', false));
  });

  it('adds up from the opening by subject to the closing', () => {
    expect(sumRows(statement).map(({ amount, weight }) => [amount, weight])).toEqual([
      ['0.00', 'line'],
      ['2,000.00', 'part'],
      ['−5,000.00', 'part'],
      ['−3,000.00', 'line'],
      ['300.00', 'part'],
      ['300.00', 'line'],
      ['−2,700.00', 'total'],
    ]);
  });

  it('says what was left after every line, back to the opening', () => {
    expect(withBalances(-270_000, lines).map(({ afterFen }) => afterFen)).toEqual([-270_000, -300_000, 200_000]);
  });

  it('is a spreadsheet whose figures can be added up', () => {
    const [head, ...rows] = tableCells(withBalances(-270_000, lines), LINE_COLUMNS);
    expect(head?.at(-1)).toBe(officeTablesText.statementLines.columns.after);
    expect(rows.map((cells) => cells.at(-1))).toEqual([{ fen: -270_000 }, { fen: -300_000 }, { fen: 200_000 }]);
  });

  it('shows an answer with what it corrects, and says when a second person has to look', () => {
    const answer = { words: '退差', byName: '孙会计', at: NOW, correction: { amountFen: 20_000, state: 'waiting' as const } };
    const objection: Statement['objections'][number] = { id: 'dob_00000001', words: '价格不对', byName: '黄老板', at: NOW, about: null, answer, mayAnswer: false };
    expect(talkView(objection, NOW).answer?.who).toContain(words.waitsForSecond('200.00'));
    const booked = { ...objection, answer: { ...answer, correction: { amountFen: -20_000, state: 'booked' as const } } };
    expect(talkView(booked, NOW).answer?.who).toContain(words.correctedBy('−200.00'));
  });

  it.each([
    ['200', 20_000],
    ['-200.5', -20_050],
    ['−3', -300],
    ['0', null],
    ['二百', null],
    ['--1', null],
    ['10000001', null],
  ])('takes %s for a correction of %s', (typed, fen) => {
    expect(correctedFen(typed)).toBe(fen);
  });

  it('is printed with every row as wide as the sheet, and says what is not on it', () => {
    const sheet = statementSheet(statement, withBalances(-270_000, lines));
    for (const row of sheet.rows) expect(row.reduce((sum, { span }) => sum + span, 0)).toBe(COLUMNS);
    const cut = statementSheet({ ...statement, card: { ...statement.card, lineCount: 900 } }, withBalances(-270_000, lines));
    expect(cut.rows.flat().map(({ text }) => text)).toContain(words.paper.rest(3, 900));
  });
});
