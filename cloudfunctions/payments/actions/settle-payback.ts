import { isOffline, paybackMachine } from '../../../src/shared/domain/payments/states';
import { AppError } from '../../../src/shared/errors/app-error';
import { assert } from '../../../src/shared/kernel/assert';
import { nextState } from '../../../src/shared/kernel/state-machine';
import type { Reader } from '../../_kit/persistence/reader';
import { action } from '../../_kit/runtime/action';
import { giveBackAtTill } from '../../retailers/in-transaction';
import { doerOf, paybackToSettle } from '../access';
import { bookPayback } from '../book-payback';
import { paybacks, type PaybackDocument } from '../documents';
import { askSoon } from '../hand-on';
import { toPaybackView } from '../views';

/**
 * An offline one is handed over by hand, at a retailer's till with what the retailer shows for it; of the others WeChat is
 * asked, once more where it failed.
 */
export const settlePayback = action(
  'payments.payback.settle',
  { roundTrips: 24, documentsExamined: 16 },
  async ({ paybackId, note, till: shown }, ctx) => {
    const { actor, now } = ctx;
    const newTicketId = ctx.newId('ticket');
    return ctx.transact(async (tx) => {
      const payback = await paybackToSettle(tx, actor, paybackId);
      const { till, amountFen } = payback;
      if (till !== null) {
        if (shown === undefined) throw new AppError('payments.payback.ticket_needed');
        await giveBackAtTill(tx, { ticketId: till.ticketId, amountFen, shown, newTicketId, byName: actor.name ?? '', at: now });
      }
      if (isOffline(payback.method)) await bookPayback(tx, paybackId, { now, by: doerOf(actor), note: note ?? null });
      else await tx.put(paybacks, openAgain(payback, now));
      return { paybackId };
    });
  },
  async ({ paybackId }, { db, log }) => {
    const open = await readPayback(db, paybackId);
    if (isOffline(open.method) || open.state === 'succeeded') return toPaybackView(open, true);
    if (!(await askSoon({ tradeNo: open.refundNo, kind: 'payback' }, log))) throw new AppError('payments.wechat.unavailable');
    return toPaybackView(await readPayback(db, paybackId), true);
  },
);

async function readPayback(db: Reader, paybackId: string): Promise<PaybackDocument> {
  const payback = await db.get(paybacks, paybackId);
  assert(payback !== null, 'a payback that was just written');
  return payback;
}

/** A failed one is asked for again under the same number; one that is open is only asked about. */
function openAgain(payback: PaybackDocument, now: number): PaybackDocument {
  if (nextState(paybackMachine, payback.state, 'retry') === null) return { ...payback, askAfter: now };
  return { ...payback, state: 'pending', retry: true, failure: null, listFilter: 'open', askAfter: now };
}
