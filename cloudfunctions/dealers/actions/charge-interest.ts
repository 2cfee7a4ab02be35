import { addMonths, dayOf } from '../../../src/shared/kernel/time';
import { above } from '../../_kit/persistence/conditions';
import { runTransaction } from '../../_kit/persistence/transaction';
import { action } from '../../_kit/runtime/action';
import type { CommandContext } from '../../_kit/runtime/context';
import { closeInterest, CLOSING_COST, type Allowance } from '../close-interest';
import { dealerStandings, type StandingDocument } from '../documents';
import { interestPasses, type InterestPassDocument } from '../interest-documents';

/** Dealers of one round, and what all of them may read and book. */
const BATCH = 15;
const MOST_PAGES = 40;
const MOST_BOOKINGS = 20;
const ROUND_MS = 12_000;
const PASS_ID = 'interest';

/** Charges who was late in the month that is over. How far it has come is written at the end: a round that dies is done again. */
export const chargeInterest = action(
  'dealers.interest.charge',
  {
    roundTrips: 4 + BATCH * CLOSING_COST.roundTrips + MOST_PAGES + MOST_BOOKINGS * CLOSING_COST.booking.roundTrips,
    documentsExamined: 2 + BATCH * CLOSING_COST.documentsExamined + MOST_PAGES * 500 + MOST_BOOKINGS * CLOSING_COST.booking.documentsExamined,
  },
  async (_input, ctx) => {
    const { db, now } = ctx;
    const month = addMonths(`${dayOf(now).slice(0, 7)}-01`, -1).slice(0, 7);
    const known = await db.get(interestPasses, PASS_ID);
    if (known?.month === month && known.done) return { dealers: 0, finished: true };
    const begun: InterestPassDocument = known?.month === month ? known : { _id: PASS_ID, month, after: '', done: false };
    const batch = await db.find(dealerStandings, { where: { _id: above(begun.after) }, orderBy: [['_id', 'asc']], limit: BATCH });
    const allowance = { pages: MOST_PAGES, bookings: MOST_BOOKINGS };
    const startedAt = performance.now();
    let { after } = begun;
    for (const kept of batch) {
      const isClosed = performance.now() - startedAt < ROUND_MS && (await closed(ctx, { kept, month, allowance }));
      if (!isClosed) break;
      after = kept._id;
    }
    const dealers = batch.findIndex(({ _id }) => _id === after) + 1;
    const done = batch.length < BATCH && dealers === batch.length;
    await runTransaction((tx) => tx.put(interestPasses, { ...begun, after, done }));
    return { dealers, finished: done };
  },
);

interface OfDealer {
  readonly kept: StandingDocument;
  readonly month: string;
  readonly allowance: Allowance;
}

/** One that fails stops nobody else: the next month finds what it has not charged. */
async function closed(ctx: CommandContext, { kept, month, allowance }: OfDealer): Promise<boolean> {
  try {
    return await closeInterest(ctx, kept, month, allowance);
  } catch (error) {
    ctx.log.error('interest not charged', error, { organisationId: kept._id, month });
    return true;
  }
}
