import { ledgerAccounts, ledgerTransfers } from '../_kit/ledger/documents';
import { createFunction } from '../_kit/runtime/create-function';
import { loadActor } from '../identity/public';
import { checkBalances } from './actions/check-balances';
import { closeDays } from './actions/close-days';
import { explainAccount } from './actions/explain-account';
import { getBooks } from './actions/get-books';
import { getCheck } from './actions/get-check';
import { listAccounts } from './actions/list-accounts';
import { ledgerChecks, ledgerClosings, ledgerDifferences } from './documents';

/** The journal's own, for every function that records transfers. */
export const collections = [ledgerTransfers, ledgerAccounts, ledgerClosings, ledgerChecks, ledgerDifferences];

export const main = createFunction({
  authenticate: loadActor,
  actions: [explainAccount, listAccounts, getBooks, getCheck, closeDays, checkBalances],
});
