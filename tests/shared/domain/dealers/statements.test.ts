import fc from 'fast-check';
import { sumOfDues, type Due } from '../../../../src/shared/domain/dealers/dues';
import {
  afterPosting,
  beginReckoning,
  DEALER_STATEMENT_STATES,
  dealerStatementMachine,
  isPaid,
  isUnanswered,
  isWorthStating,
  subjectOf,
  type Reckoning,
  type StatedPosting,
} from '../../../../src/shared/domain/dealers/statements';
import { nextState, reachableStates } from '../../../../src/shared/kernel/state-machine';

const NOTHING = beginReckoning(0, []);
const goods = (amountFen: number, noteNo: string, dueOn = '2026-11-30'): StatedPosting => ({ kind: 'dealer_pickup', incoming: false, amountFen, on: '2026-11-01', facts: { pickupId: 'pku_1', noteNo, dueOn } });
const money = (amountFen: number): StatedPosting => ({ kind: 'dealer_topup', incoming: true, amountFen, on: '2026-11-02', facts: {} });
const read = (postings: readonly StatedPosting[], from: Reckoning = NOTHING) => postings.reduce((before, posting) => afterPosting(before, posting, 30), from);

describe('a dealer’s account, posting by posting', () => {
  it('comes to its closing, with sums by subject and kind', () => {
    const margin: StatedPosting = { kind: 'dealer_margin', incoming: true, amountFen: 500, on: '2026-11-03', facts: {} };
    const { balanceFen, lines, sums } = read([money(1_000), goods(800, 'T1-1'), goods(700, 'T1-2'), margin]);
    expect({ balanceFen, lines }).toEqual({ balanceFen: 0, lines: 4 });
    expect(sums).toEqual([
      { subject: 'goods', kind: 'dealer_topup', inFen: 1_000, outFen: 0, lines: 1 },
      { subject: 'goods', kind: 'dealer_pickup', inFen: 0, outFen: 1_500, lines: 2 },
      { subject: 'margin', kind: 'dealer_margin', inFen: 500, outFen: 0, lines: 1 },
    ]);
  });

  it.each([
    [{ kind: 'dealer_pickup', facts: { subject: 'rebate' } }, 'rebate'],
    [{ kind: 'dealer_pickup', facts: { subject: 'something' } }, 'goods'],
    [{ kind: 'dealer_shortfall', facts: {} }, 'margin'],
    [{ kind: 'dealer_adjusted', facts: { subject: 'deduction' } }, 'deduction'],
  ] as const)('books %j under %s', (posting, subject) => {
    expect(subjectOf(posting)).toBe(subject);
  });

  it('owes what was taken on credit, paid back the oldest first, a return its own pick-up first', () => {
    const taken = read([goods(1_000, 'T1-1', '2026-11-10'), { ...goods(900, 'T2-1', '2026-11-20'), facts: { pickupId: 'pku_2', noteNo: 'T2-1', dueOn: '2026-11-20' } }]);
    expect(taken.dues.map(({ causeNo, amountFen }) => [causeNo, amountFen])).toEqual([['T1-1', 1_000], ['T2-1', 900]]);
    const back: StatedPosting = { kind: 'dealer_pickup_returned', incoming: true, amountFen: 400, on: '2026-11-05', facts: { pickupId: 'pku_2' } };
    expect(read([back, money(300)], taken).dues.map(({ causeNo, amountFen }) => [causeNo, amountFen])).toEqual([['T1-1', 700], ['T2-1', 500]]);
  });

  it('says for what and until when a correction or a margin that went is owed, by the terms where the booking does not say', () => {
    const corrected: StatedPosting = { kind: 'dealer_adjusted', incoming: false, amountFen: 100, on: '2026-11-01', facts: { correctionId: 'dco_1', correctionNo: 'C1', dueOn: '2026-11-09' } };
    const went: StatedPosting = { kind: 'dealer_margin_reversed', incoming: false, amountFen: 50, on: '2026-11-01', facts: { orderId: 'ord_1', orderNo: '26' } };
    expect(read([corrected, went]).dues).toEqual([
      { cause: 'correction', causeId: 'dco_1', causeNo: 'C1', dueOn: '2026-11-09', amountFen: 100 },
      { cause: 'order', causeId: 'ord_1', causeNo: '26', dueOn: '2026-12-01', amountFen: 50 },
    ]);
  });

  it('owes in all what it is below zero, however it is cut into periods', () => {
    const posting = fc.oneof(
      fc.integer({ min: 1, max: 5_000 }).map(money),
      fc.tuple(fc.integer({ min: 1, max: 5_000 }), fc.nat(20)).map(([fen, no]) => goods(fen, `T${no}-1`, `2026-12-${String(no + 1).padStart(2, '0')}`)),
    );
    fc.assert(
      fc.property(fc.array(posting, { maxLength: 40 }), fc.nat(40), (postings, cut) => {
        const whole = read(postings);
        expect(sumOfDues(whole.dues)).toBe(Math.max(0, -whole.balanceFen));
        const first = read(postings.slice(0, cut));
        const second = read(postings.slice(cut), beginReckoning(first.balanceFen, first.dues));
        expect(second.balanceFen).toBe(whole.balanceFen);
        expect(second.dues).toEqual(whole.dues);
        const moved = second.sums.reduce((sum, { inFen, outFen }) => sum + inFen - outFen, first.balanceFen);
        expect(moved).toBe(second.balanceFen);
      }),
    );
  });

  it('is stated when something moved, or something is owed', () => {
    expect(isWorthStating(NOTHING)).toBe(false);
    expect(isWorthStating(beginReckoning(500, []))).toBe(false);
    expect(isWorthStating(beginReckoning(-500, []))).toBe(true);
    expect(isWorthStating(read([money(1)]))).toBe(true);
  });
});

describe('a statement', () => {
  it('reaches every state, confirms nothing by itself and is never disputed after it was confirmed', () => {
    expect([...reachableStates(dealerStatementMachine)].sort()).toEqual([...DEALER_STATEMENT_STATES].sort());
    expect(nextState(dealerStatementMachine, 'confirmed', 'dispute')).toBeNull();
    expect(nextState(dealerStatementMachine, 'disputed', 'confirm')).toBeNull();
  });

  it('is paid when nothing of what was owed at its end is owed any more', () => {
    const due = (causeNo: string, amountFen = 100): Due => ({ cause: 'pickup', causeId: 'pku_1', causeNo, dueOn: '2026-11-30', amountFen });
    expect(isPaid([due('T1-1')], [due('T1-1', 1)])).toBe(false);
    expect(isPaid([due('T1-1')], [due('T1-2')])).toBe(true);
    expect(isPaid([], [due('T1-2')])).toBe(true);
  });

  it.each([
    [null, true],
    [{ correction: null }, false],
    [{ correction: { state: 'waiting' } }, true],
    [{ correction: { state: 'booked' } }, false],
  ] as const)('answered by %j waits still: %s', (answer, waits) => {
    expect(isUnanswered({ answer })).toBe(waits);
  });
});
