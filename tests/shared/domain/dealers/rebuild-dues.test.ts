import fc from 'fast-check';
import { withMoved, withPaid, withTaken, type Due } from '../../../../src/shared/domain/dealers/dues';
import { duesOff, NOTHING_REBUILT, rebuildDues, settled, type AccountMove } from '../../../../src/shared/domain/dealers/rebuild-dues';
import { addDays } from '../../../../src/shared/kernel/time';

const TODAY = '2026-11-23';
const dueOnOf = () => addDays(TODAY, 30);
const goods = (noteNo: string, dueOn: string, fen: number, at = 1): AccountMove => ({ at, movedFen: -fen, facts: { pickupId: `pku_${noteNo}`, noteNo, dueOn } });
const money = (fen: number, at = 1): AccountMove => ({ at, movedFen: fen, facts: { topUpNo: 'C1' } });
const back = (noteNo: string, fen: number): AccountMove => ({ at: 9, movedFen: fen, facts: { pickupId: `pku_${noteNo}` } });
const sale = (fen: number, at: number, orderNo = '2611'): AccountMove => ({ at, movedFen: fen, facts: { orderId: `ord_${orderNo}`, orderNo } });

const rebuilt = (...moves: readonly AccountMove[]) => settled(rebuildDues(NOTHING_REBUILT, moves, dueOnOf), dueOnOf);
const owed = (...moves: readonly AccountMove[]) => rebuilt(...moves).dues.map(({ causeNo, dueOn, amountFen }) => [causeNo, dueOn, amountFen]);

test.each([
  ['nothing of an account on which nothing moved', [], []],
  ['what his balance did not cover', [money(100), goods('T1', '2026-12-01', 300)], [['T1', '2026-12-01', 200]]],
  ['the later one, because money pays the older first', [goods('T2', '2026-12-09', 300), goods('T1', '2026-12-01', 300), money(400)], [['T2', '2026-12-09', 200]]],
  ['the other one, because goods of one came back', [goods('T1', '2026-12-01', 300), goods('T2', '2026-12-09', 300), back('T2', 300)], [['T1', '2026-12-01', 300]]],
  ['the sum of what one step of an order moved', [sale(-300, 5), sale(100, 5)], [['2611', '2026-12-23', 200]]],
  ['a correction by its own day', [{ at: 4, movedFen: -50, facts: { correctionId: 'cor_1', correctionNo: 'C9', dueOn: '2026-12-02' } }], [['C9', '2026-12-02', 50]]],
  ['each of two steps', [sale(-300, 5), sale(-100, 6)], [['2611', '2026-12-23', 300], ['2611', '2026-12-23', 100]]],
])('the journal owes %s', (_words, moves, expected) => {
  expect(owed(...moves)).toEqual(expected);
});

test('it comes to the same page by page as at once', () => {
  const move = fc.oneof(
    fc.record({ fen: fc.integer({ min: 1, max: 900 }), days: fc.integer({ min: 0, max: 9 }), at: fc.nat({ max: 3 }) }).map(({ fen, days, at }) => goods(`T${String(days)}`, addDays(TODAY, days), fen, at)),
    fc.integer({ min: 1, max: 900 }).map((fen) => money(fen)),
    fc.record({ fen: fc.integer({ min: -500, max: 500 }), at: fc.nat({ max: 2 }) }).map(({ fen, at }) => sale(fen, at)),
  );
  fc.assert(
    fc.property(fc.array(move, { maxLength: 30 }), fc.nat({ max: 30 }), (moves, cut) => {
      const once = rebuilt(...moves);
      const first = rebuildDues(NOTHING_REBUILT, moves.slice(0, cut), dueOnOf);
      expect(settled(rebuildDues(first, moves.slice(cut), dueOnOf), dueOnOf)).toEqual(once);
      const sum = moves.reduce((total, { movedFen }) => total + movedFen, 0);
      expect(once.postedFen).toBe(sum);
      expect(once.dues.reduce((total, { amountFen }) => total + amountFen, 0)).toBe(Math.max(0, -sum));
    }),
  );
});

test('it is what is kept, when what is kept was changed step by step', () => {
  const taken = { cause: 'pickup', causeId: 'pku_T1', causeNo: 'T1', dueOn: '2026-12-01' } as const;
  const order = { cause: 'order', causeId: 'ord_2611', causeNo: '2611', dueOn: dueOnOf() } as const;
  let kept: readonly Due[] = withTaken([], { amountFen: 500, postedFen: 100, due: taken });
  kept = withMoved(kept, { movedFen: -70, postedFen: -400, due: order });
  kept = withPaid(kept, 150);
  expect(duesOff(kept, rebuilt(money(100), goods('T1', '2026-12-01', 500), sale(-70, 7), money(150, 8)))).toEqual([]);
});

test('what differs is named by its number and day, with both amounts', () => {
  const kept: readonly Due[] = [{ cause: 'pickup', causeId: 'pku_T1', causeNo: 'T1', dueOn: '2026-12-01', amountFen: 500 }];
  expect(duesOff(kept, rebuilt(goods('T1', '2026-12-01', 300)))).toEqual([{ causeNo: 'T1', dueOn: '2026-12-01', keptFen: 500, summedFen: 300 }]);
  expect(duesOff(kept, rebuilt(goods('T1', '2026-12-05', 500)))).toEqual([
    { causeNo: 'T1', dueOn: '2026-12-01', keptFen: 500, summedFen: 0 },
    { causeNo: 'T1', dueOn: '2026-12-05', keptFen: 0, summedFen: 500 },
  ]);
});

test('which of two dues of one day was paid first is not asked, what the day comes to is', () => {
  const both = (one: number, other: number): readonly Due[] => [
    { cause: 'pickup', causeId: 'pku_T1', causeNo: 'T1', dueOn: '2026-12-01', amountFen: one },
    { cause: 'pickup', causeId: 'pku_T2', causeNo: 'T2', dueOn: '2026-12-01', amountFen: other },
  ];
  const said = rebuilt(goods('T1', '2026-12-01', 300), goods('T2', '2026-12-01', 300), money(100));
  expect(duesOff(both(300, 200), said)).toEqual([]);
  expect(duesOff(both(300, 201), said).map(({ causeNo, keptFen, summedFen }) => [causeNo, keptFen, summedFen])).toEqual([['T1', 300, 200], ['T2', 201, 300]]);
});
