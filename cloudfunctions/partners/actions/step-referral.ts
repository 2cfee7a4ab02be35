import type { ParsedInput } from '../../../src/shared/contract/registry';
import { isUnderWay, referralCommands, referralMachine } from '../../../src/shared/domain/partners/referral';
import { AppError } from '../../../src/shared/errors/app-error';
import { nextState } from '../../../src/shared/kernel/state-machine';
import { action } from '../../_kit/runtime/action';
import { mayBeShown } from '../../_kit/wechat/text-check';
import { referralPhones, referrals, type ReferralDocument } from '../documents';
import { referralAnswered } from '../messages';
import { phoneClaim, referralInSight, type SeenReferral } from '../repository';

type Step = ParsedInput<'partners.referral.step'>;

/** The partner takes a customer on, or not, and says what became of it; who sent him on may take it back until then. */
export const stepReferral = action('partners.referral.step', { roundTrips: 7, documentsExamined: 4 }, async (step, ctx) => {
  const { actor, now: at } = ctx;
  const words = 'words' in step ? step.words : '';
  if (!(await mayBeShown(actor, words, 'social'))) throw new AppError('identity.text.rejected');
  return ctx.transact(async (tx) => {
    const seen = await referralInSight(tx, ctx, step.referralId);
    const state = stateAfter(seen, step);
    const { referral } = seen;
    const changed: ReferralDocument = {
      ...referral,
      state,
      dealFen: step.command === 'complete' ? step.dealFen : referral.dealFen,
      trail: [...referral.trail, { state, at, byName: actor.name ?? '', words }],
    };
    await tx.put(referrals, changed);
    if (!isUnderWay(state)) await tx.remove(referralPhones, phoneClaim(referral));
    if (seen.relation === 'partner') tx.emit(referralAnswered(changed));
    return { state, commands: referralCommands(state, seen.relation) };
  });
});

/** @throws AppError `partners.referral.command_not_allowed` */
function stateAfter({ referral: { state }, relation }: SeenReferral, { command }: Step): ReferralDocument['state'] {
  const next = referralCommands(state, relation).includes(command) ? nextState(referralMachine, state, command) : null;
  if (next === null) throw new AppError('partners.referral.command_not_allowed', { command, state });
  return next;
}
