import fc from 'fast-check';
import { billNoOf, payoutIdOf, payoutMachine, PAYOUT_STATES, statementIdOf } from '../../../../src/shared/domain/commission/payouts';
import { closingOf, isOpenStatement, statementMachine, STATEMENT_STATES, sumGroups, type PostingGroup } from '../../../../src/shared/domain/commission/statements';
import { commandsOf, nextState, reachableStates } from '../../../../src/shared/kernel/state-machine';

const KINDS = ['commission', 'commission_reversed', 'commission_passed_on', 'commission_paid', 'commission_tax', 'commission_to_points'] as const;
const OUTGOING = ['commission_reversed', 'commission_paid', 'commission_tax', 'commission_to_points'];

/** A posting as it may stand in a payee's account. */
const group: fc.Arbitrary<PostingGroup> = fc
  .record({ kind: fc.constantFrom(...KINDS), mode: fc.constantFrom('posted', 'post', 'pending', 'void'), passedIn: fc.boolean(), amountFen: fc.nat(1_000_000), postings: fc.integer({ min: 1, max: 50 }) })
  .map(({ kind, passedIn, ...said }) => ({ ...said, kind, incoming: kind === 'commission' || (!OUTGOING.includes(kind) && passedIn) }));

describe('a statement', () => {
  it('closes with what moved, however its postings are grouped, and whatever was only set aside', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), fc.array(group, { maxLength: 30 }), fc.nat(30), (openingFen, groups, cut) => {
        const moved = groups.filter(({ mode }) => mode === 'posted' || mode === 'post');
        const sum = moved.reduce((total, { incoming, amountFen }) => total + (incoming ? amountFen : -amountFen), openingFen);
        const all = sumGroups(groups);
        expect(closingOf(openingFen, all)).toBe(sum);
        expect(all.lineCount).toBe(moved.reduce((total, { postings }) => total + postings, 0));
        // Two statements after each other come to the same as one.
        const first = closingOf(openingFen, sumGroups(groups.slice(0, cut)));
        expect(closingOf(first, sumGroups(groups.slice(cut)))).toBe(sum);
      }),
    );
  });

  it('reaches every state, and ends only paid or carried', () => {
    expect(reachableStates(statementMachine)).toEqual(new Set(STATEMENT_STATES));
    for (const state of STATEMENT_STATES) expect(commandsOf(statementMachine, state).length > 0).toBe(isOpenStatement(state));
  });

  it('is not drawn anew while it is being paid', () => {
    expect(nextState(statementMachine, 'paying', 'redraw')).toBeNull();
    expect(nextState(statementMachine, 'paying', 'carry')).toBeNull();
    expect(nextState(statementMachine, 'disputed', 'pay')).toBeNull();
    expect(nextState(statementMachine, 'drafted', 'pay')).toBeNull();
  });
});

describe('a payout', () => {
  it('reaches every state, and never leaves paid or failed', () => {
    expect(reachableStates(payoutMachine)).toEqual(new Set(PAYOUT_STATES));
    expect(PAYOUT_STATES.filter((state) => commandsOf(payoutMachine, state).length === 0)).toEqual(['paid', 'failed']);
  });

  it('has one number for ever, which WeChat takes, and another for every attempt', () => {
    const payeeId = `per_${'z'.repeat(24)}`;
    const ids = [1, 2, 37].flatMap((statement) => [1, 2].map((attempt) => payoutIdOf(statementIdOf(payeeId, statement), attempt)));
    const numbers = ids.map(billNoOf);
    expect(new Set(numbers).size).toBe(ids.length);
    expect(numbers.map(billNoOf)).not.toEqual(numbers);
    for (const [position, number] of numbers.entries()) {
      expect(number).toMatch(/^[0-9A-Za-z]{32}$/);
      expect(ids[position]).toMatch(/^[a-z]{2,4}_[0-9a-z]{8,40}$/);
      expect(billNoOf(ids[position] ?? '')).toBe(number);
    }
  });
});
