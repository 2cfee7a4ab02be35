import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { sightOf } from '../statement-access';
import { dealerCorrections } from '../statement-documents';
import { toCorrectionView } from '../statement-views';

/** One correction: the books see each, a dealer what was booked for him. */
export const getCorrection = action('dealers.correction.get', { roundTrips: 2, documentsExamined: 2 }, async ({ correctionId }, ctx) => {
  const correction = await ctx.db.get(dealerCorrections, correctionId);
  if (correction === null) throw new AppError('dealers.correction.missing');
  const { own, books } = sightOf(ctx, correction.organisationId);
  if (!books && !(own && correction.state === 'booked')) throw new AppError('dealers.correction.missing');
  return toCorrectionView(correction, ctx);
});
