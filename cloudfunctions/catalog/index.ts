import { ledgerAccounts, ledgerTransfers } from '../_kit/ledger/documents';
import { createFunction } from '../_kit/runtime/create-function';
import { loadActor } from '../identity/public';
import { countStock } from './actions/count-stock';
import { getMall } from './actions/get-mall';
import { listMall } from './actions/list-mall';
import { listPrices } from './actions/list-prices';
import { listProducts } from './actions/list-products';
import { listStock } from './actions/list-stock';
import { repriceProduct } from './actions/reprice-product';
import { saveSet } from './actions/save-set';
import { products } from './documents';

export const collections = [products, ledgerAccounts, ledgerTransfers];

export const main = createFunction({
  authenticate: loadActor,
  actions: [listProducts, listMall, getMall, listPrices, repriceProduct, saveSet, listStock, countStock],
});
