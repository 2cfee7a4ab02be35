import { main } from '../../../cloudfunctions/payments';
import { writeCompany } from '../../../devcloud/people/company-documents';
import { tryActions } from '../../fixtures/action-trials';
import { organisations } from '../../fixtures/company';
import { openPartnerStore } from '../../fixtures/partner-store';
import { stockShelves } from '../../fixtures/sales';
import { ACTION_CASES, besideOwner, otherFinance, shopOwner } from './action-cases';

jest.setTimeout(60_000);

tryActions({
  main,
  cases: ACTION_CASES,
  // Who runs another of the company's stores looks through the money of his own.
  ownPlace: ['payments.payment.list', 'payments.payback.list'],
  internalInputs: { 'payments.notification.take': { tradeNo: 'P123456789', kind: 'payment' } },
  collections: ['payments', 'order_payments', 'paybacks', 'ledger_transfers', 'ledger_accounts'],
  found: async (devcloud) => {
    await writeCompany(devcloud.store, organisations, [otherFinance, besideOwner, shopOwner], 0);
    await openPartnerStore(devcloud);
    await stockShelves(devcloud);
  },
});
