import fc from 'fast-check';
import { bearsInterest, countDays, daysOf, interestFen, readPostings, type InterestReckoning, type RateFrom } from '../../../../src/shared/domain/dealers/interest';
import { NOTHING_REBUILT, type AccountMove } from '../../../../src/shared/domain/dealers/rebuild-dues';
import { addDays, dayOf, startOfDay } from '../../../../src/shared/kernel/time';

const FIRST = '2026-11-01';
const LAST = '2026-11-30';
const NOON = 43_200_000;
const dueOnOf = () => FIRST;
const flat: readonly RateFrom[] = [{ from: '2026-01-01', bps: 5 }];
const BEGUN: InterestReckoning = { rebuilt: NOTHING_REBUILT, through: '', dues: [] };

const on = (day: number, movedFen: number, facts: AccountMove['facts'] = {}): AccountMove => ({ at: startOfDay(addDays(FIRST, day - 1)) + NOON, movedFen, facts });
const goods = (day: number, fen: number, dueDay: number, noteNo = 'T1') => on(day, -fen, { pickupId: `pku_${noteNo}`, noteNo, dueOn: addDays(FIRST, dueDay - 1) });
const money = (day: number, fen: number) => on(day, fen, { topUpNo: 'C1' });
const interest = (day: number, fen: number, dueDay: number) => on(day, -fen, { interestId: 'din_1', interestNo: 'X1', dueOn: addDays(FIRST, dueDay - 1) });

const reckon = (moves: readonly AccountMove[], rates = flat) => countDays(readPostings(BEGUN, moves, { dueOnOf, rates }), LAST, { dueOnOf, rates }).dues;
const said = (...moves: readonly AccountMove[]) => reckon(moves).map((due) => [due.due.causeNo, daysOf(due), interestFen(due)]);

test.each([
  ['nothing of what was paid on its last day', [goods(1, 100_000, 10), money(10, 100_000)], []],
  ['one day of what was paid the day after', [goods(1, 100_000, 10), money(11, 100_000)], [['T1', 1, 50]]],
  ['every day to the end of the month of what stays open', [goods(1, 100_000, 10)], [['T1', 20, 1_000]]],
  ['each day what was still open', [goods(1, 100_000, 10), money(15, 60_000)], [['T1', 20, 5 * 50 + 15 * 20]]],
  ['of each due its own', [goods(1, 100_000, 10), goods(2, 50_000, 20, 'T2')], [['T1', 20, 1_000], ['T2', 10, 250]]],
  ['nothing of interest', [interest(1, 100_000, 2), goods(3, 10_000, 28)], [['T1', 2, 10]]],
  ['nothing while the account covers it', [money(1, 500_000), goods(2, 400_000, 3)], []],
  ['nothing of what came back the same day', [goods(1, 100_000, 1), on(1, 100_000, { pickupId: 'pku_T1' })], []],
])('a month charges %s', (_words, moves, expected) => {
  expect(said(...moves)).toEqual(expected);
});

test('half a fen counts up, a little less does not, and rounding is once for all the days', () => {
  const span = (amountFen: number, days = 1) => ({ spans: [{ from: FIRST, days, amountFen, bps: 5 }] });
  expect([interestFen(span(999)), interestFen(span(1_000)), interestFen(span(999, 3))]).toEqual([0, 1, 1]);
});

test('a new rate counts from its day on, in a span of its own; before the first one nothing does', () => {
  const rates = [{ from: '2026-11-12', bps: 5 }, { from: '2026-11-15', bps: 10 }, { from: '2026-11-20', bps: 0 }];
  expect(reckon([goods(1, 100_000, 10)], rates).map(({ spans }) => spans)).toEqual([
    [
      { from: '2026-11-12', days: 3, amountFen: 100_000, bps: 5 },
      { from: '2026-11-15', days: 5, amountFen: 100_000, bps: 10 },
    ],
  ]);
  expect([bearsInterest(rates), bearsInterest([]), bearsInterest([{ from: FIRST, bps: 0 }])]).toEqual([true, false, false]);
});

const anyMove = fc
  .record({ day: fc.integer({ min: 1, max: 28 }), fen: fc.integer({ min: 1, max: 90_000 }), later: fc.integer({ min: 0, max: 12 }), kind: fc.constantFrom('goods', 'money', 'interest') })
  .map(({ day, fen, later, kind }) => (kind === 'money' ? money(day, fen) : kind === 'goods' ? goods(day, fen, day + later, `T${String(day % 5)}`) : interest(day, fen, day + later)));
const anyMonth = fc.array(anyMove, { maxLength: 25 }).map((moves) => moves.toSorted((one, other) => one.at - other.at));

test('it comes to the same however often and wherever the reading stops', () => {
  fc.assert(
    fc.property(anyMonth, fc.array(fc.nat({ max: 25 }), { maxLength: 4 }), (moves, cuts) => {
      const ends = [...cuts, moves.length].toSorted((one, other) => one - other);
      let [state, read] = [BEGUN, 0];
      for (const end of ends) {
        state = readPostings(state, moves.slice(read, end), { dueOnOf, rates: flat });
        // A job that looks in between counts the days that are over by then.
        const next = moves[end];
        if (next !== undefined && end > read) state = countDays(state, dayOf(next.at), { dueOnOf, rates: flat });
        read = Math.max(read, end);
      }
      expect(countDays(state, LAST, { dueOnOf, rates: flat }).dues).toEqual(reckon(moves));
    }),
  );
});

test('who pays everything in time pays nothing else, and interest bears none', () => {
  fc.assert(
    fc.property(anyMonth, (moves) => {
      expect(reckon(moves).filter(({ due }) => due.cause === 'interest')).toEqual([]);
      // Brought on the day it was taken.
      const paid = moves.flatMap((move) => (move.movedFen < 0 ? [{ ...move, movedFen: -move.movedFen, facts: {} }, move] : [move]));
      expect(reckon(paid)).toEqual([]);
    }),
  );
});

test('every day of a due costs what a day by itself would', () => {
  fc.assert(
    fc.property(anyMonth, (moves) => {
      const perDay = Array.from({ length: 30 }, (_, position) => position + 1).map((day) => {
        const before = moves.filter(({ at }) => at < startOfDay(addDays(FIRST, day - 1)));
        const { dues } = countDays(readPostings(BEGUN, before, { dueOnOf, rates: [] }), addDays(FIRST, day - 1), { dueOnOf, rates: [] }).rebuilt;
        return dues.filter(({ cause, dueOn }) => cause !== 'interest' && dueOn < addDays(FIRST, day - 1)).reduce((sum, { amountFen }) => sum + amountFen, 0);
      });
      const charged = reckon(moves).reduce((sum, { spans }) => sum + spans.reduce((fen, { days, amountFen }) => fen + days * amountFen, 0), 0);
      expect(charged).toBe(perDay.reduce((sum, fen) => sum + fen, 0));
    }),
  );
});
