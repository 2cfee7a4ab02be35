import { createFunction } from '../_kit/runtime/create-function';
import { loadActor } from '../identity/public';
import { checkPictures } from './actions/check-pictures';
import { decideCase } from './actions/decide-case';
import { getCase } from './actions/get-case';
import { getCaseForm } from './actions/get-case-form';
import { getMall } from './actions/get-mall';
import { listCases } from './actions/list-cases';
import { listMall } from './actions/list-mall';
import { listMyCases } from './actions/list-my-cases';
import { listPrices } from './actions/list-prices';
import { listProducts } from './actions/list-products';
import { listWaitingCases } from './actions/list-waiting-cases';
import { offerCase } from './actions/offer-case';
import { repriceProduct } from './actions/reprice-product';
import { saveSet } from './actions/save-set';
import { takePictureResult } from './actions/take-picture-result';
import { withdrawCase } from './actions/withdraw-case';
import { cases, pictureQuestions } from './case-documents';
import { products } from './documents';
import { isPictureEvent, takePictureEvent } from './picture-event';

export const collections = [products, cases, pictureQuestions];

const answer = createFunction({
  authenticate: loadActor,
  actions: [
    listProducts,
    listMall,
    getMall,
    listPrices,
    repriceProduct,
    saveSet,
    listCases,
    getCase,
    getCaseForm,
    offerCase,
    withdrawCase,
    listMyCases,
    listWaitingCases,
    decideCase,
    checkPictures,
    takePictureResult,
  ],
});

/** WeChat calls the function too, when it has looked at a picture. */
const answerAll = (event: unknown) => (isPictureEvent(event) ? takePictureEvent(event) : answer(event));

export const main = Object.assign(answerAll, { actions: answer.actions });
