import { ledgerAccounts, ledgerTransfers } from '../_kit/ledger/documents';
import { createFunction } from '../_kit/runtime/create-function';
import { loadActor } from '../identity/public';
import { countStock } from './actions/count-stock';
import { getMall } from './actions/get-mall';
import { listMall } from './actions/list-mall';
import { listProducts } from './actions/list-products';
import { listStock } from './actions/list-stock';
import { products } from './documents';

export const collections = [products, ledgerAccounts, ledgerTransfers];

export const main = createFunction({
  authenticate: loadActor,
  actions: [listProducts, listMall, getMall, listStock, countStock],
});
