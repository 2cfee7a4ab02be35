import { action } from '../../_kit/runtime/action';
import { scannedDoor } from '../door';
import { DOUBT_BUDGET, doubtMessage, noteDoubt, scannerOf, whomToTell } from '../door-doubts';

/** What it means that somebody scanned this door code; where it is out of place, dispatchers are told, once for a code and a day. */
export const checkDoor = action('service.door.check', DOUBT_BUDGET, async ({ scene }, ctx) => {
  const door = await scannedDoor(ctx, scene);
  const { situation, own, doubtful } = door;
  const told = doubtful ? await whomToTell(ctx, door) : null;
  return ctx.transact(async (tx) => {
    if (told !== null && (await noteDoubt(tx, door, ctx.now, null))) tx.emit(doubtMessage(door, told, scannerOf(door, ctx), false));
    const { window, name } = own?.appointment ?? { window: null, name: null };
    return { situation, window, technicianName: name, workOrderId: own?._id ?? null, told: told !== null };
  });
});
