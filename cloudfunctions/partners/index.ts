import { createFunction } from '../_kit/runtime/create-function';
import { loadActor } from '../identity/public';
import { createReferral } from './actions/create-referral';
import { getReferral } from './actions/get-referral';
import { listOffers } from './actions/list-offers';
import { listReferrals } from './actions/list-referrals';
import { revealReferredPhone } from './actions/reveal-phone';
import { saveOffer } from './actions/save-offer';
import { showOffer } from './actions/show-offer';
import { stepReferral } from './actions/step-referral';
import { partnerOffers, referralOpenings, referralPhones, referrals } from './documents';

export const collections = [partnerOffers, referrals, referralPhones, referralOpenings];

export const main = createFunction({
  authenticate: loadActor,
  actions: [listOffers, saveOffer, showOffer, createReferral, listReferrals, getReferral, stepReferral, revealReferredPhone],
});
