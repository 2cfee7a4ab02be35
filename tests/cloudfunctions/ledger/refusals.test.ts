import { main } from '../../../cloudfunctions/ledger';
import { accounts } from '../../../src/shared/domain/ledger/accounts';
import type { ActionCases } from '../../fixtures/action-case';
import { tryActions } from '../../fixtures/action-trials';
import { customers, idsOf, people } from '../../fixtures/company';

const notKeeping = [people.supervisor, people.guide, people.technician, people.dealer, people.partner, customers.zhang];
const BAD_ACCOUNTS = ['', 'house', '../x/y', 'customer/a b/points', 'a/b/c/d/e', `stock/${'x'.repeat(200)}`];

const ACTION_CASES: ActionCases<'ledger'> = {
  'ledger.account.explain': {
    by: customers.zhang,
    prepare: () => ({ account: accounts.customerPoints(idsOf(customers.zhang).personId) }),
    malformed: [{}, ...BAD_ACCOUNTS.map((account) => ({ account })), { account: 'house/supply', after: 7 }],
    outsiders: { people: [customers.liu, people.guide, people.supervisor, people.dealer], code: 'ledger.account.missing' },
    missing: { input: () => ({ account: 'house/nothing' }), code: 'ledger.account.missing' },
  },
  'ledger.account.list': {
    by: people.finance,
    prepare: () => ({ group: 'customer/points' as const }),
    malformed: [{}, { group: 'house/sales' }, { group: 'nothing' }, { group: 'stock', after: 7 }, { group: 'stock', after: '../x' }],
    wrongRoles: notKeeping,
  },
  'ledger.books.get': { by: people.finance, prepare: () => ({}), malformed: [7, 'all'], wrongRoles: notKeeping },
  'ledger.check.get': { by: people.owner, prepare: () => ({}), malformed: [7, 'all'], wrongRoles: notKeeping },
};

tryActions({ main, cases: ACTION_CASES, collections: ['ledger_accounts', 'ledger_transfers', 'ledger_closings'] });
