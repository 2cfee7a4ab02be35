import { main } from '../../../cloudfunctions/warehouse';
import { tryActions } from '../../fixtures/action-trials';
import { stockShelves } from '../../fixtures/sales';
import { ACTION_CASES } from './action-cases';

jest.setTimeout(60_000);

tryActions({
  main,
  cases: ACTION_CASES,
  collections: ['products', 'stock_arrivals', 'stock_incoming', 'stock_takes', 'stock_take_lines', 'stock_imports', 'stock_import_parts', 'ledger_accounts', 'ledger_transfers'],
  found: stockShelves,
});
