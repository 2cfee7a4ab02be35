import { main } from '../../../cloudfunctions/orders';
import { writeCompany } from '../../../devcloud/people/company-documents';
import { tryActions } from '../../fixtures/action-trials';
import { organisations } from '../../fixtures/company';
import { stockShelves } from '../../fixtures/sales';
import { openForService } from '../../fixtures/work-orders';
import { ACTION_CASES, dealerSupervisor } from './action-cases';

tryActions({
  main,
  cases: ACTION_CASES,
  collections: ['orders', 'appliances', 'refunds', 'ledger_transfers'],
  found: async (started) => {
    await writeCompany(started.store, organisations, [dealerSupervisor], 0);
    await stockShelves(started);
    await openForService(started);
  },
});
