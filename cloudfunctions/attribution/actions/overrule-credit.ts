import { MOST_OVERRULES } from '../../../src/shared/domain/attribution/credit';
import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { findOrderForStaff } from '../../orders/public';
import { creditedIn, credits, type CreditDocument } from '../credit-documents';
import { toCreditDocument } from '../credit-record';
import { toCreditView } from '../credit-view';

/** A manager gives an order to another contestant, or to nobody, with a reason; what was decided before stays to be seen. */
export const overruleCredit = action(
  'attribution.credit.overrule',
  { roundTrips: 7, documentsExamined: 5 },
  async ({ orderId, chain, touchId, reason }, ctx) => {
    const { actor, now } = ctx;
    const { role } = actingMembership(ctx);
    if ((await findOrderForStaff(ctx.db, actor, orderId)) === null) throw new AppError('orders.order.missing');
    return ctx.transact(async (tx) => {
      const credit = await tx.get(credits, orderId);
      if (credit === null) throw new AppError('orders.order.missing');
      const from = creditedIn(credit, chain);
      const to = credit.contestants.find((one) => one.touchId === touchId && one.chain === chain);
      if (touchId !== null && to === undefined) throw new AppError('attribution.credit.touch_missing');
      if (from === touchId) throw new AppError('attribution.credit.same');
      if (credit.overrules.length >= MOST_OVERRULES) throw new AppError('attribution.credit.too_often');
      const by = { byId: actor.personId, byName: actor.name ?? '' };
      const overruled = toCreditDocument({
        ...credit,
        ...(chain === 'sale' ? { saleTouchId: touchId } : { referralTouchId: touchId, upline: uplineTo(credit, to?.host.personId ?? null) }),
        overrules: [...credit.overrules, { chain, fromTouchId: from, toTouchId: touchId, reason, ...by, at: now }],
      });
      await tx.put(credits, overruled);
      tx.emit({ type: 'order.credited', orderId });
      return toCreditView(overruled, role);
    });
  },
);

/** Who is given it by hand stands alone: whoever brought him had no part in it. */
function uplineTo({ buyerId }: CreditDocument, personId: string | null): readonly string[] {
  return personId === null || personId === buyerId ? [] : [personId];
}
