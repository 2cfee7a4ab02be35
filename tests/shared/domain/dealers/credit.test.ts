import fc from 'fast-check';
import { addToMonth, approvalNeeds, creditOf, fenIn } from '../../../../src/shared/domain/dealers/credit';
import { carryOut, giveUp, hold, type HeldAmount } from '../../../../src/shared/domain/ledger/in-parts';
import { accounts, type AccountName } from '../../../../src/shared/domain/ledger/accounts';
import { applyTransfer } from '../../../../src/shared/domain/ledger/apply-transfer';
import { availableOf, EMPTY_BALANCE, type Balance } from '../../../../src/shared/domain/ledger/balance';
import type { RecordedTransfer, TransferPlan } from '../../../../src/shared/domain/ledger/transfer';

const NO_LIMIT = { salesLimitFen: null };

describe('what a dealer may take', () => {
  test.each([
    [1_000, 0, { usedFen: 0, leftFen: 1_000 }],
    [-300, 1_000, { usedFen: 300, leftFen: 700 }],
    [-1_500, 1_000, { usedFen: 1_500, leftFen: 0 }],
    [0, 0, { usedFen: 0, leftFen: 0 }],
  ])('with %d available and %d of credit', (availableFen, creditFen, expected) => {
    expect(creditOf(availableFen, { creditFen })).toEqual(expected);
  });

  test.each([
    ['to the last fen of his credit', 1_500, 500, 0, { creditFen: 1_000, ...NO_LIMIT }, []],
    ['one fen more', 1_501, 500, 0, { creditFen: 1_000, ...NO_LIMIT }, ['over_credit']],
    ['to the last fen of the month', 400, 5_000, 600, { creditFen: 0, salesLimitFen: 1_000 }, []],
    ['more than the month allows', 401, 5_000, 600, { creditFen: 0, salesLimitFen: 1_000 }, ['over_sales_limit']],
    ['more than both', 401, 0, 600, { creditFen: 0, salesLimitFen: 1_000 }, ['over_credit', 'over_sales_limit']],
  ])('needs for %s', (_words, amountFen, availableFen, monthFen, terms, expected) => {
    expect(approvalNeeds({ amountFen, availableFen, monthFen }, terms)).toEqual(expected);
  });

  test('a month begins at nothing, and what another month gives up is its own', () => {
    const sum = { month: '2026-10', fen: 900 };
    expect(fenIn(sum, '2026-11')).toBe(0);
    expect(addToMonth(sum, '2026-11-02', { on: '2026-11-02', fen: 100 })).toEqual({ month: '2026-11', fen: 100 });
    expect(addToMonth({ month: '2026-11', fen: 100 }, '2026-11-05', { on: '2026-10-30', fen: -80 })).toEqual({ month: '2026-11', fen: 100 });
    expect(addToMonth({ month: '2026-11', fen: 100 }, '2026-11-05', { on: '2026-11-02', fen: -80 })).toEqual({ month: '2026-11', fen: 20 });
  });
});

/** One dealer's account as the journal keeps it. */
class Account {
  readonly name = accounts.dealerBalance('org_dealer0001');
  private readonly balances = new Map<AccountName, Balance>([[this.name, EMPTY_BALANCE]]);
  private readonly written = new Map<string, RecordedTransfer>();

  get balance(): Balance {
    return this.balances.get(this.name) ?? EMPTY_BALANCE;
  }

  book(plans: readonly TransferPlan[]): void {
    for (const plan of plans) {
      const { id, pendingId } = plan.transfer;
      expect(this.written.has(id)).toBe(false);
      const lots = applyTransfer(this.balances, plan, pendingId === null ? null : (this.written.get(pendingId) ?? null));
      this.written.set(id, { ...plan.transfer, _id: id, ...lots });
    }
  }
}

describe('an amount that is set aside and carried out in parts', () => {
  const way = (account: Account) =>
    ({ asset: 'CNY', from: account.name, to: accounts.house.dealerSales, kind: 'dealer_pickup', facts: {}, at: 1 }) as const;

  test('never goes over the credit, whatever is asked, handed over, given up or paid in', () => {
    const step = fc.record({ kind: fc.constantFrom('ask', 'part', 'give_up', 'pay'), fen: fc.integer({ min: 1, max: 900 }), of: fc.nat({ max: 20 }) });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000 }), fc.array(step, { maxLength: 50 }), (creditFen, steps) => {
        const account = new Account();
        const open: HeldAmount[] = [];
        let paid = 0;
        let takenFen = 0;
        for (const [position, { kind, fen, of }] of steps.entries()) {
          const chosen = open.length === 0 ? -1 : of % open.length;
          const held = open[chosen];
          if (kind === 'ask' && approvalNeeds({ amountFen: fen, availableFen: availableOf(account.balance), monthFen: 0 }, { creditFen, ...NO_LIMIT }).length === 0) {
            const change = hold(`pickup:${position}`, fen, way(account));
            account.book(change.plans);
            open.push(change.held);
          }
          if (kind === 'pay') {
            account.book([{ transfer: { id: `in-${position}`, asset: 'CNY', amount: fen, from: accounts.house.dealerSales, to: account.name, kind: 'dealer_topup', facts: {}, at: 1, reversalOf: null, mode: 'posted', pendingId: null } }]);
            paid += fen;
          }
          if (held !== undefined && (kind === 'part' || kind === 'give_up')) {
            const amount = Math.min(fen, held.left);
            const change = kind === 'part' ? carryOut(held, amount, way(account)) : giveUp(held, way(account));
            account.book(change.plans);
            takenFen += kind === 'part' ? amount : 0;
            open[chosen] = change.held;
          }
          expect(availableOf(account.balance)).toBeGreaterThanOrEqual(-creditFen);
          expect(account.balance.pendingOut).toBe(open.reduce((sum, { left }) => sum + left, 0));
          expect(account.balance.posted).toBe(paid - takenFen);
        }
      }),
      { numRuns: 200 },
    );
  });
});
