import { DAY_MS } from '../../src/shared/kernel/time';
import { recordTransfers } from '../_kit/ledger/record-transfers';
import { subscriber } from '../_kit/outbox/subscriber';
import { readSettings, readVersion } from '../settings/public';
import { commissionEntries, commissionOrders, emptyRecord } from './documents';
import { changedEntry } from './entry-record';
import { withdrawCommission } from './in-transaction';
import { settleOrder } from './settle-order';

/** Entries are made when an order is paid and it is known whose it is; whichever comes last makes them. */
const settleWhenPaid = subscriber('commission.paid', 'order.paid', ({ orderId }, context) => settleOrder(orderId, context));
const settleWhenCredited = subscriber('commission.credited', 'order.credited', ({ orderId }, context) => settleOrder(orderId, context));

/** What is refunded may be what was still due: then the rest is paid. */
const settleWhenRefunded = subscriber('commission.refunded', 'refund.approved', ({ orderId }, context) => settleOrder(orderId, context));

/** Everything is there and installed: the days begin after which it is released. */
const setRelease = subscriber('commission.completed', 'order.completed', async ({ orderId, at }, context) => {
  const { db } = context;
  const version = (await db.get(commissionOrders, orderId))?.rulesVersion ?? null;
  const { holdDays } = version === null ? (await readSettings(db, ['commission'])).values.commission : await readVersion(db, 'commission', version);
  const releaseAt = at + holdDays * DAY_MS;
  await context.transact(async (tx) => {
    const known = (await tx.get(commissionOrders, orderId)) ?? emptyRecord(orderId);
    if (known.releaseAt !== null) return;
    for (const entryId of known.entryIds) {
      const entry = await tx.get(commissionEntries, entryId);
      if (entry !== null) await tx.put(commissionEntries, changedEntry(entry, { releaseAt }));
    }
    await tx.put(commissionOrders, { ...known, releaseAt });
  });
});

const withdraw = subscriber('commission.cancelled', 'order.cancelled', async ({ orderId }, context) => {
  await context.transact(async (tx) => {
    await recordTransfers(tx, await withdrawCommission(tx, orderId, context.now));
  });
});

export const commissionSubscribers = [settleWhenPaid, settleWhenCredited, settleWhenRefunded, setRelease, withdraw];
