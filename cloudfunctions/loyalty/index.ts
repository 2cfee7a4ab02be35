import { createFunction } from '../_kit/runtime/create-function';
import { loadActor } from '../identity/public';
import { adjustPoints } from './actions/adjust-points';
import { claimDraw } from './actions/claim-draw';
import { closeOffer } from './actions/close-offer';
import { doCheckIn } from './actions/do-check-in';
import { drawLottery } from './actions/draw-lottery';
import { exchangeReward } from './actions/exchange-reward';
import { expirePoints } from './actions/expire-points';
import { findMember } from './actions/find-member';
import { getHome } from './actions/get-home';
import { getLottery } from './actions/get-lottery';
import { grantCoupon } from './actions/grant-coupon';
import { listAllLotteries } from './actions/list-all-lotteries';
import { listAllRewards } from './actions/list-all-rewards';
import { listCouponOffers } from './actions/list-coupon-offers';
import { listCouponRules } from './actions/list-coupon-rules';
import { listLotteries } from './actions/list-lotteries';
import { listLotteryRecord } from './actions/list-lottery-record';
import { listMyCoupons } from './actions/list-my-coupons';
import { listMyDraws } from './actions/list-my-draws';
import { listRewards } from './actions/list-rewards';
import { openOffer } from './actions/open-offer';
import { releasePoints } from './actions/release-points';
import { remindOfExpiry } from './actions/remind-of-expiry';
import { saveCouponRule } from './actions/save-coupon-rule';
import { saveLottery } from './actions/save-lottery';
import { saveReward } from './actions/save-reward';
import { takeCoupon } from './actions/take-coupon';
import { checkIns, couponRules, coupons, couponTakings, pointPromises, pointReminders, reminderRounds } from './documents';
import { drawCounts, draws, giftOrders, lotteries, lotterySeeds, rewards } from './offer-documents';

export const collections = [
  checkIns,
  couponRules,
  coupons,
  couponTakings,
  pointPromises,
  pointReminders,
  reminderRounds,
  rewards,
  lotteries,
  lotterySeeds,
  drawCounts,
  draws,
  giftOrders,
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
    listRewards,
    exchangeReward,
    listAllRewards,
    saveReward,
    listLotteries,
    getLottery,
    drawLottery,
    listMyDraws,
    claimDraw,
    listLotteryRecord,
    listAllLotteries,
    saveLottery,
    adjustPoints,
    findMember,
    releasePoints,
    expirePoints,
    remindOfExpiry,
  ],
});
