import { action } from '../../_kit/runtime/action';
import { scannedDoor } from '../door';
import { DOUBT_BUDGET, doubtMessage, noteDoubt, scannerOf, whomToTell } from '../door-doubts';

/** Somebody says that a person whom he does not expect stands at his door now. Who says it again is not told of again. */
export const reportDoor = action('service.door.report', DOUBT_BUDGET, async ({ scene }, ctx) => {
  const door = await scannedDoor(ctx, scene);
  const [told, scanner] = [await whomToTell(ctx, door), scannerOf(door, ctx)];
  return ctx.transact(async (tx) => {
    const isNews = await noteDoubt(tx, door, ctx.now, ctx.actor.personId);
    if (isNews) tx.emit(doubtMessage(door, told, scanner, true));
    return { reachable: scanner.phone !== '' };
  });
});
