import { createFunction } from '../_kit/runtime/create-function';
import { spreadsheetUploads } from '../_kit/spreadsheets/uploads';
import { loadActor } from '../identity/public';
import { getPriceList } from './actions/get-price-list';
import { getTerms } from './actions/get-terms';
import { listOwnPrices } from './actions/list-own-prices';
import { listPriceTiers } from './actions/list-price-tiers';
import { listTerms } from './actions/list-terms';
import { listTermsHistory } from './actions/list-terms-history';
import { previewPrices } from './actions/preview-prices';
import { savePriceList } from './actions/save-price-list';
import { saveTerms } from './actions/save-terms';
import { priceLists, priceTiers, tradeTerms, tradeTermsVersions } from './documents';

export const collections = [tradeTerms, tradeTermsVersions, priceTiers, priceLists, spreadsheetUploads];

export const main = createFunction({
  authenticate: loadActor,
  actions: [listTerms, getTerms, saveTerms, listTermsHistory, listPriceTiers, getPriceList, savePriceList, previewPrices, listOwnPrices],
});
