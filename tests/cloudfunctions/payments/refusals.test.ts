import { main } from '../../../cloudfunctions/payments';
import { writeCompany } from '../../../devcloud/people/company-documents';
import { tryActions } from '../../fixtures/action-trials';
import { organisations } from '../../fixtures/company';
import { stockShelves } from '../../fixtures/sales';
import { ACTION_CASES, otherFinance } from './action-cases';

jest.setTimeout(60_000);

tryActions({
  main,
  cases: ACTION_CASES,
  internalInputs: { 'payments.notification.take': { tradeNo: 'P123456789', kind: 'payment' } },
  collections: ['payments', 'order_payments', 'paybacks', 'ledger_transfers', 'ledger_accounts'],
  found: async (devcloud) => {
    await writeCompany(devcloud.store, organisations, [otherFinance], 0);
    await stockShelves(devcloud);
  },
});
