import { recordTransfers } from '../_kit/ledger/record-transfers';
import { couponRules } from './documents';
import type { OfferKind } from './offer-kind';
import { setPiecesAside, takePiecesBack } from './prize-pieces';

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
        const tokens = { prizeId: offerId, title: rule.title, productId: null };
        const plan = next === 'open' ? setPiecesAside(tokens, rule.total, now) : await takePiecesBack(tx, tokens, now);
        if (plan !== null) await recordTransfers(tx, [plan]);
      },
    };
  },
};
