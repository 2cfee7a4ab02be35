import { createFunction } from '../_kit/runtime/create-function';
import { loadActor } from '../identity/public';
import { adjustPoints } from './actions/adjust-points';
import { closeOffer } from './actions/close-offer';
import { doCheckIn } from './actions/do-check-in';
import { expirePoints } from './actions/expire-points';
import { findMember } from './actions/find-member';
import { getHome } from './actions/get-home';
import { grantCoupon } from './actions/grant-coupon';
import { listCouponOffers } from './actions/list-coupon-offers';
import { listCouponRules } from './actions/list-coupon-rules';
import { listMyCoupons } from './actions/list-my-coupons';
import { openOffer } from './actions/open-offer';
import { releasePoints } from './actions/release-points';
import { remindOfExpiry } from './actions/remind-of-expiry';
import { saveCouponRule } from './actions/save-coupon-rule';
import { takeCoupon } from './actions/take-coupon';
import { checkIns, couponRules, coupons, couponTakings, pointPromises, pointReminders, reminderRounds } from './documents';

export const collections = [
  checkIns,
  couponRules,
  coupons,
  couponTakings,
  pointPromises,
  pointReminders,
  reminderRounds,
];

export const main = createFunction({
  authenticate: loadActor,
  actions: [
    getHome,
    doCheckIn,
    listMyCoupons,
    listCouponOffers,
    takeCoupon,
    listCouponRules,
    saveCouponRule,
    grantCoupon,
    openOffer,
    closeOffer,
    adjustPoints,
    findMember,
    releasePoints,
    expirePoints,
    remindOfExpiry,
  ],
});
