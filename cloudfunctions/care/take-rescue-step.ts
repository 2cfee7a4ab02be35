import type { Output } from '../../src/shared/contract/registry';
import { afterRescueCommand, inHandlingOrder, isRescueOver, type HandlingStep } from '../../src/shared/domain/care/rescue';
import type { RescueCommand } from '../../src/shared/domain/care/states';
import { AppError } from '../../src/shared/errors/app-error';
import { actingMembership, type CommandContext } from '../_kit/runtime/context';
import { rescues } from './documents';
import { secondRatingAsked } from './messages';
import { rescueFor } from './repository';
import { changedRescue } from './rescue-record';
import { rescueCommands } from './rescue-views';

const HOUR_MS = 3_600_000;

export interface RescueStep {
  readonly rescueId: string;
  readonly note: string;
  /** What of the script was gone through with the customer. */
  readonly steps?: readonly HandlingStep[];
}

/** Who calls, the transaction's four requests and the rescue. */
export const RESCUE_STEP_BUDGET = { roundTrips: 6, documentsExamined: 3 } as const;

/**
 * One step of a rescue. Who takes it is its handler from then on; when it is over the customer is asked once more.
 * @param secondHours so long the second rating is waited for; only of a step that ends it
 * @throws AppError `care.rescue.missing`; `care.rescue.command_not_allowed` when somebody was quicker
 */
export async function takeRescueStep(
  ctx: CommandContext,
  { rescueId, note, steps = [] }: RescueStep,
  command: RescueCommand,
  secondHours = 0,
): Promise<Output<'care.rescue.contact'>> {
  const acting = actingMembership(ctx);
  return ctx.transact(async (tx) => {
    const rescue = await rescueFor(tx, acting, rescueId);
    const next = afterRescueCommand(rescue.state, command, ctx.now);
    if (next === null) throw new AppError('care.rescue.command_not_allowed', { command, state: rescue.state });
    const by = { id: ctx.actor.personId, name: ctx.actor.name ?? '' };
    const moved = changedRescue(rescue, {
      state: next.state,
      handler: by,
      secondUntil: next.overAt === null ? null : next.overAt + secondHours * HOUR_MS,
      timeline: [...rescue.timeline, { command, at: ctx.now, by, note, steps: inHandlingOrder(steps) }],
    });
    await tx.put(rescues, moved);
    if (isRescueOver(moved.state)) for (const event of secondRatingAsked(moved)) tx.emit(event);
    return { state: moved.state, commands: rescueCommands(moved) };
  });
}
