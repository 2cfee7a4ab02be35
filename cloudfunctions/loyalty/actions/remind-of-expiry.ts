import { DAY_MS, dayOf } from '../../../src/shared/kernel/time';
import type { AccountDocument } from '../../_kit/ledger/documents';
import { oneOf } from '../../_kit/persistence/conditions';
import { runTransaction } from '../../_kit/persistence/transaction';
import { action } from '../../_kit/runtime/action';
import type { CommandContext } from '../../_kit/runtime/context';
import { readSettings } from '../../settings/public';
import { pointReminders, reminderRounds, type ReminderRoundDocument } from '../documents';
import { pointsExpiring } from '../messages';
import { accountsWithLotsToExpire } from '../repository';

/** Accounts that are read at once and told of in one transaction. */
const BATCH = 10;
/** So many batches a round; the next one goes on from there. */
const MOST_BATCHES = 60;
const ROUND = 'points';

/** Tells people of points that are about to expire, once for each day on which some do. Goes through them once a day. */
export const remindOfExpiry = action(
  'loyalty.points.remind',
  { roundTrips: 500, documentsExamined: 1_500 },
  async (_input, ctx) => {
    const on = dayOf(ctx.now);
    const [known, { values }] = await Promise.all([
      ctx.db.get(reminderRounds, ROUND),
      readSettings(ctx.db, ['points']),
    ]);
    let round: ReminderRoundDocument =
      known?.on === on ? known : { _id: ROUND, on, after: null, finished: false };
    let reminded = 0;
    const until = ctx.now + values.points.remindDays * DAY_MS;
    for (let batch = 0; batch < MOST_BATCHES && !round.finished; batch += 1) {
      const { after } = round;
      const found = await accountsWithLotsToExpire(ctx.db, { from: ctx.now, until, after, limit: BATCH });
      reminded += await remind(found, ctx);
      const last = found.at(-1);
      const seen = last === undefined ? after : { expiresAt: last.nextExpiryAt ?? 0, account: last._id };
      round = { ...round, after: seen, finished: found.length < BATCH };
    }
    if (round !== known) await runTransaction((tx) => tx.put(reminderRounds, round));
    return { reminded, finished: round.finished };
  },
);

/** Those of them who were not told yet, in one transaction with its own journal entry. */
async function remind(found: readonly AccountDocument[], ctx: CommandContext): Promise<number> {
  const { db, now } = ctx;
  const reminders = found.map((account) => ({ account, _id: `${personOf(account)}:${String(account.nextExpiryAt)}` }));
  const ids = reminders.map(({ _id }) => _id);
  const told = ids.length === 0 ? [] : await db.find(pointReminders, { where: { _id: oneOf(ids) }, limit: ids.length });
  const untold = reminders.filter(({ _id }) => !told.some((one) => one._id === _id));
  const [first] = untold;
  if (first === undefined) return 0;
  await ctx.transactOnce(`remind:${first._id}`, async (tx) => {
    await tx.insertAll(
      pointReminders,
      untold.map(({ _id }) => ({ _id, at: now })),
    );
    for (const { account } of untold) {
      const { nextExpiryAt, lots } = account;
      const points = lots.filter(({ expiresAt }) => expiresAt === nextExpiryAt).reduce((sum, lot) => sum + lot.remaining, 0);
      tx.emit(pointsExpiring(personOf(account), points, dayOf((nextExpiryAt ?? 0) - 1)));
    }
    return untold.length;
  });
  return untold.length;
}

const personOf = ({ _id }: AccountDocument): string => _id.split('/')[1] ?? '';
