import { amountOf, isAllHandedOver, leftToHandOver, pickupMachine } from '../../../src/shared/domain/dealers/pickup';
import { handOverPlans } from '../../../src/shared/domain/dealers/pickup-plans';
import { withTaken } from '../../../src/shared/domain/dealers/dues';
import { assert } from '../../../src/shared/kernel/assert';
import { nextState } from '../../../src/shared/kernel/state-machine';
import { addDays, dayOf } from '../../../src/shared/kernel/time';
import { recordTransfers } from '../../_kit/ledger/record-transfers';
import { action } from '../../_kit/runtime/action';
import { doerOf, pickupFor } from '../access';
import { pickupHandedOver } from '../messages';
import { changedPickup, inJournal, moveLines, noteNoOf } from '../pickup-record';
import { STEP_BUDGET, writePickup } from '../set-aside';
import { dealerNow, withDues } from '../standing';
import { toPickupView } from '../views';

/**
 * Goods leave the warehouse with a delivery note: they and their price are carried out, the rest stays set aside. What the
 * dealer's balance does not cover is due so many days from now.
 */
export const handOverPickup = action('dealers.pickup.hand_over', STEP_BUDGET, async ({ pickupId, lines: pieces }, ctx) => {
  const { actor, now } = ctx;
  return ctx.transact(async (tx) => {
    const pickup = await pickupFor(tx, ctx, pickupId, 'hand_over');
    const { held } = pickup;
    assert(held !== null, 'what may be handed over is set aside');
    const lines = moveLines(pickup.lines, pieces, { field: 'handedOver', most: leftToHandOver });
    const amountFen = amountOf(pieces, lines);
    const { kept, balance, terms } = await dealerNow(tx, pickup);
    const noteNo = noteNoOf(pickup);
    const dueOn = addDays(dayOf(now), terms.termDays);
    const change = handOverPlans(inJournal(pickup, now, { noteNo, dueOn }), held, pieces, amountFen);
    await recordTransfers(tx, change.plans);
    const state = nextState(pickupMachine, pickup.state, isAllHandedOver(lines) ? 'hand_over_rest' : 'hand_over') ?? pickup.state;
    const note = { noteNo, by: doerOf(actor), at: now, amountFen, dueOn, pieces };
    const handed = changedPickup(pickup, { state, lines, held: change.held, notes: [...pickup.notes, note] });
    const dues = withTaken(kept.dues, { amountFen, postedFen: balance.posted, due: { cause: 'pickup', causeId: pickupId, causeNo: noteNo, dueOn } });
    await writePickup(tx, handed, withDues(kept, dues));
    for (const event of pickupHandedOver(handed)) tx.emit(event);
    return toPickupView(handed, ctx, null);
  });
});
