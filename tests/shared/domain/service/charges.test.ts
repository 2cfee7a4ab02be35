import fc from 'fast-check';
import { accounts } from '../../../../src/shared/domain/ledger/accounts';
import { agreedPlans, chargeLines, totalOf, waiverPlans } from '../../../../src/shared/domain/service/charges';
import { coverageOfCharge, coverageOfJob, FINDINGS, type JobDates } from '../../../../src/shared/domain/service/coverage';
import { DEFAULT_TARIFF } from '../../../../src/shared/domain/service/service-defaults';
import { AppError } from '../../../../src/shared/errors/app-error';

const TODAY = '2026-11-22';
const repair: JobDates = { kind: 'repair', ofOrder: false, warrantyEndsOn: '2027-01-01', today: TODAY };
const labour = { wearPart: false };
const filter = { wearPart: true };

describe('what the warranty bears', () => {
  it.each([
    ['an order’s installation', { ...repair, kind: 'installation', ofOrder: true }, true, 'in_warranty'],
    ['an installation of something else', { ...repair, kind: 'installation' }, false, 'service_kind'],
    ['a maintenance', { ...repair, kind: 'maintenance' }, false, 'service_kind'],
    ['a repair on the last day', { ...repair, warrantyEndsOn: TODAY }, true, 'in_warranty'],
    ['a repair a day later', { ...repair, warrantyEndsOn: '2026-11-21' }, false, 'expired'],
    ['a repair without a card', { ...repair, warrantyEndsOn: null }, false, 'no_card'],
  ] as const)('%s', (_, job, covered, reason) => {
    expect(coverageOfJob(job)).toEqual({ covered, reason });
  });

  it.each([
    ['a defect', repair, 'defect', labour, true, 'in_warranty'],
    ['misuse', repair, 'misuse', labour, false, 'misuse'],
    ['what is not ours', repair, 'not_ours', labour, false, 'not_ours'],
    ['what wears out', repair, 'defect', filter, false, 'wear_part'],
    ['misuse after the end: the end says it', { ...repair, warrantyEndsOn: '2026-01-01' }, 'misuse', labour, false, 'expired'],
    ['an extra of an order’s installation', { ...repair, kind: 'installation', ofOrder: true }, 'none', labour, false, 'service_kind'],
  ] as const)('of a charge: %s', (_, job, finding, item, covered, reason) => {
    expect(coverageOfCharge(job, finding, item)).toEqual({ covered, reason });
  });
});

const items = DEFAULT_TARIFF.items;

describe('a proposal', () => {
  it('has one line an item, at the price of the tariff, and nothing for what is covered', () => {
    const lines = chargeLines([{ itemId: 'visit', quantity: 1 }, { itemId: 'filter', quantity: 1 }, { itemId: 'filter', quantity: 1 }], items, (item) => coverageOfCharge(repair, 'defect', item));
    expect(lines.map(({ itemId, quantity, amountFen, reason }) => [itemId, quantity, amountFen, reason])).toEqual([
      ['visit', 1, 0, 'in_warranty'],
      ['filter', 2, 30_000, 'wear_part'],
    ]);
    expect(totalOf(lines)).toBe(30_000);
  });

  it('names no item that the tariff does not have', () => {
    expect(() => chargeLines([{ itemId: 'gold', quantity: 1 }], items, (item) => coverageOfCharge(repair, 'defect', item))).toThrow(AppError);
  });
});

describe('what is waived', () => {
  const job = { workOrderId: 'wko_1', workOrderNo: 'W1' };
  const anyCharges = fc.array(fc.record({ totalFen: fc.integer({ min: 0, max: 50_000 }), agreed: fc.boolean() }), { minLength: 1, maxLength: 5 });

  it('never takes back more of a charge than was agreed, however it is cut into pieces, and never names a transfer twice', () => {
    fc.assert(
      fc.property(anyCharges, fc.array(fc.integer({ min: 1, max: 30_000 }), { maxLength: 6 }), (plan, wishes) => {
        const charges = plan.map(({ totalFen, agreed }, position) => ({ proposalId: `p${position + 1}`, totalFen, state: agreed ? ('agreed' as const) : ('withdrawn' as const) }));
        const booked = charges.filter(({ state }) => state === 'agreed').flatMap((charge) => agreedPlans(job, charge, 0));
        const agreedFen = booked.reduce((sum, { transfer }) => sum + transfer.amount, 0);
        let waivedFen = 0;
        const taken: { readonly id: string; readonly of: string | null; readonly amount: number }[] = [];
        for (const wish of wishes) {
          const amountFen = Math.min(wish, agreedFen - waivedFen);
          if (amountFen <= 0) continue;
          const plans = waiverPlans(job, charges, { waivedFen, amountFen, reason: '', by: '', at: 0 });
          expect(plans.reduce((sum, { transfer }) => sum + transfer.amount, 0)).toBe(amountFen);
          expect(plans.every(({ transfer }) => transfer.from === accounts.orderDue(job.workOrderId))).toBe(true);
          taken.push(...plans.map(({ transfer }) => ({ id: transfer.id, of: transfer.reversalOf, amount: transfer.amount })));
          waivedFen += amountFen;
        }
        expect(new Set(taken.map(({ id }) => id)).size).toBe(taken.length);
        for (const { transfer } of booked) {
          const back = taken.filter(({ of }) => of === transfer.id).reduce((sum, { amount }) => sum + amount, 0);
          expect(back).toBeLessThanOrEqual(transfer.amount);
        }
      }),
    );
  });

  it('books nothing for what the warranty bears whole', () => {
    expect(FINDINGS).toContain('defect');
    expect(agreedPlans(job, { proposalId: 'p1', totalFen: 0, state: 'agreed' }, 0)).toEqual([]);
  });
});
