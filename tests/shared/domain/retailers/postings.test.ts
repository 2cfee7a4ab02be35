import fc from 'fast-check';
import { accounts } from '../../../../src/shared/domain/ledger/accounts';
import type { TransferPlan } from '../../../../src/shared/domain/ledger/transfer';
import { rowPlans, ticketPlans, voidPlans } from '../../../../src/shared/domain/retailers/postings';
import { deductionOf } from '../../../../src/shared/domain/retailers/ticket';

const SAID = { facts: {}, at: 1_790_000_000_000 };
const DUE = accounts.retailerDue('org_1');
const moved = (plans: readonly TransferPlan[], account: string): number =>
  plans.reduce((sum, { transfer: { from, to, amount } }) => sum + (to === account ? amount : 0) - (from === account ? amount : 0), 0);

const fen = fc.integer({ min: -5_000_000, max: 5_000_000 });
const bps = fc.integer({ min: 0, max: 10_000 });

describe('what a ticket books', () => {
  it('is what is due and what is kept of it, and nothing when it is taken off again', () => {
    fc.assert(
      fc.property(fen, bps, (grossFen, deductionBps) => {
        const ticket = { ticketId: 'tkt_1', organisationId: 'org_1', grossFen, deductionBps };
        const booked = ticketPlans(ticket, SAID);
        expect(moved(booked, DUE)).toBe(grossFen - deductionOf(grossFen, deductionBps));
        expect(moved(booked, accounts.house.sales) + grossFen).toBe(0);
        const all = [...booked, ...voidPlans(ticket, SAID)];
        for (const account of [DUE, accounts.house.sales, accounts.house.retailerDeductions]) expect(Math.abs(moved(all, account))).toBe(0);
        expect(new Set(all.map(({ transfer }) => transfer.id)).size).toBe(all.length);
        for (const { transfer } of all) expect(transfer.amount).toBeGreaterThan(0);
      }),
    );
  });
});

describe('what a row books', () => {
  it('takes off what came and what is given up, and leaves the rest due', () => {
    fc.assert(
      fc.property(fen, fen, (netFen, givenUpFen) => {
        const booked = rowPlans({ settlementId: 'stl_1', rowNo: 7, organisationId: 'org_1', netFen, givenUpFen }, SAID);
        expect(moved(booked, DUE) + netFen + givenUpFen).toBe(0);
        expect(moved(booked, accounts.house.cash('offline'))).toBe(netFen);
        expect(moved(booked, accounts.house.retailerDifferences)).toBe(givenUpFen);
      }),
    );
  });
});
