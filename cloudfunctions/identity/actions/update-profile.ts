import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { mayBeShown } from '../../_kit/wechat/text-check';
import { persons } from '../documents';
import { personOf } from '../repository';

/** The name that others see; WeChat checks it first (platform.md: Content security). */
export const updateProfile = action(
  'identity.profile.update',
  { roundTrips: 6, documentsExamined: 3 },
  async ({ name }, ctx) => {
    if (!(await mayBeShown(ctx.actor, name, 'profile'))) throw new AppError('identity.text.rejected');
    return ctx.transact(async (tx) => {
      await tx.put(persons, { ...(await personOf(tx, ctx.actor, ctx.now)), name });
      return { name };
    });
  },
);
