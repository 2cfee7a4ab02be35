import { main } from '../../../cloudfunctions/dealers';
import { tryActions } from '../../fixtures/action-trials';
import { openDealership } from '../../fixtures/dealers';
import { ACTION_CASES } from './action-cases';

tryActions({
  main,
  cases: ACTION_CASES,
  collections: ['dealer_standings', 'pickups', 'dealer_top_ups', 'dealer_margins', 'dealer_statements', 'dealer_corrections', 'dealer_interests', 'ledger_accounts', 'ledger_transfers'],
  ownPlace: [
    'dealers.home.get',
    'dealers.account.get',
    'dealers.pickup.preview',
    'dealers.pickup.request',
    'dealers.pickup.list',
    'dealers.dues.list',
    'dealers.desk.get',
    'dealers.top_up.create',
    'dealers.top_up.list',
    'dealers.statement.list',
    'dealers.margin.list',
    'dealers.margin.get',
  ],
  found: openDealership,
});
