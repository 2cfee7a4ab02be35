import { action } from '../../_kit/runtime/action';
import { allowedStep, carryOut, STEP_BUDGET, touched } from '../take-step';

/** Somebody was in touch: what was said, and when next. */
export const followUp = action('leads.lead.follow_up', STEP_BUDGET, async ({ leadId, kind, words, nextOn }, ctx) => {
  const change = touched(nextOn, ctx.now);
  const entryId = ctx.newId('leadEntry');
  return ctx.transact(async (tx) => {
    const allowed = await allowedStep(tx, ctx, leadId, 'contact');
    return carryOut(tx, ctx, allowed, { change, entryId, told: { kind: 'followed_up', followUp: kind, words, nextOn } });
  });
});
