import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { newCorrection } from '../corrections';
import { placeBelow } from '../access';
import { dealerCorrections } from '../statement-documents';
import { toCorrectionView } from '../statement-views';

/** Somebody who keeps the books asks for it; nothing moves before somebody else has looked. */
export const requestCorrection = action('dealers.correction.request', { roundTrips: 7, documentsExamined: 5 }, async ({ organisationId, amountFen, subject, reason }, ctx) => {
  headquartersMembership(ctx);
  const place = await placeBelow(ctx, organisationId);
  const correction = newCorrection(ctx.newId('dealerCorrection'), { place, amountFen, subject, reason, answers: null }, ctx);
  return ctx.transact(async (tx) => {
    await tx.insert(dealerCorrections, correction);
    return toCorrectionView(correction, ctx);
  });
});
