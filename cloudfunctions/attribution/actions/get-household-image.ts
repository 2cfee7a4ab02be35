import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { subjectOfBuyer } from '../code-subject';
import { codePictureUrl } from '../draw-code';
import { findCodeByKey } from '../repository';

/** The picture of the code with which a buyer lets his family in; it was issued before. */
export const getHouseholdImage = action('attribution.household.image', { roundTrips: 9, documentsExamined: 6 }, async ({ orderId }, ctx) => {
  const { key } = await subjectOfBuyer(orderId, ctx);
  const code = await findCodeByKey(ctx.db, key);
  if (code === null) throw new AppError('attribution.code.missing');
  return { url: await codePictureUrl(code, ctx) };
});
