import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { codePictureUrl } from '../draw-code';
import { codeForMember } from '../repository';

/** The picture of a code, handed out as an address that ends in two hours. */
export const getCodeImage = action('attribution.code.image', { roundTrips: 8, documentsExamined: 5 }, async ({ codeId }, ctx) => {
  const code = await codeForMember(ctx.db, codeId, ctx.actor, actingMembership(ctx));
  return { url: await codePictureUrl(code, ctx) };
});
