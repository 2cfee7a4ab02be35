import { main } from '../../../cloudfunctions/commission';
import { writeCompany } from '../../../devcloud/people/company-documents';
import { tryActions } from '../../fixtures/action-trials';
import { customers, organisations } from '../../fixtures/company';
import { shelveLamps } from '../../fixtures/lamps';
import { stockShelves } from '../../fixtures/sales';
import { otherFinance } from '../payments/action-cases';
import { ENTRY_CASES, ownEntries } from './entry-cases';
import { STATEMENT_CASES } from './statement-cases';

jest.setTimeout(120_000);

const devcloud = tryActions({
  main,
  cases: { ...ENTRY_CASES, ...STATEMENT_CASES },
  internalInputs: { 'commission.payout.resolve': { billNo: 'C0' }, 'commission.payout.compare': { on: '2026-11-21' }, 'commission.payout.begin': { statementId: 'stm_zzzzzzzzzzzzzzzzn0001', personId: 'per_zzzzzzzz', name: '' } },
  collections: ['commission_entries', 'commission_orders', 'commission_payees', 'commission_statements', 'commission_payouts', 'commission_runs', 'ledger_transfers', 'ledger_accounts'],
  found: async (started) => {
    await writeCompany(started.store, organisations, [otherFinance], 0);
    await stockShelves(started);
    await shelveLamps(started);
  },
});

test('who brought nobody has an empty list', async () => {
  expect(await ownEntries(devcloud(), customers.liu.openid)).toEqual([]);
});
