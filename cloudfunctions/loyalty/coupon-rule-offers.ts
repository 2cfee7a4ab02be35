import { recordTransfers } from '../_kit/ledger/record-transfers';
import { couponRules } from './documents';
import type { OfferKind } from './offer-kinds';
import { setTokensAside, takeTokensBack } from './prize-pieces';

/** Coupon rules as offers: a limited one opens with its tokens, and gives back what is left of them. */
export const couponRuleOffers: OfferKind = {
  idKind: 'couponRule',
  async load(tx, offerId) {
    const rule = await tx.get(couponRules, offerId);
    if (rule === null) return null;
    return {
      state: rule.state,
      async move(next, now) {
        await tx.put(couponRules, { ...rule, state: next });
        if (rule.total === null) return;
        const tokens = { offerId, title: rule.title, at: now };
        const plan = next === 'open' ? setTokensAside(tokens, rule.total) : await takeTokensBack(tx, tokens);
        if (plan !== null) await recordTransfers(tx, [plan]);
      },
    };
  },
};
