import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { sceneCodes } from '../documents';
import { codePictureUrl } from '../draw-code';
import { shares } from '../share-documents';

/** The picture of the code of one's own share, as a poster needs it. */
export const getShareImage = action('attribution.share.image', { roundTrips: 9, documentsExamined: 6 }, async ({ shareId }, ctx) => {
  const share = await ctx.db.get(shares, shareId);
  if (share?.personId !== ctx.actor.personId) throw new AppError('attribution.share.missing');
  const code = await ctx.db.get(sceneCodes, share.codeId);
  if (code === null || code.revokedAt !== null) throw new AppError('attribution.share.missing');
  return { url: await codePictureUrl(code, ctx) };
});
