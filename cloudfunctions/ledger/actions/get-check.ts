import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { listDifferences } from '../differences';
import { ledgerChecks, type LedgerDifferenceDocument } from '../documents';

/** A company with more has one cause for all of them. */
const MOST = 100;

/** What the last pass of the check found, and those that a later pass found right again. */
export const getCheck = action('ledger.check.get', { roundTrips: 4, documentsExamined: 2 * MOST + 2 }, async (_input, ctx) => {
  headquartersMembership(ctx);
  const { db } = ctx;
  const [check, open, gone] = await Promise.all([
    db.get(ledgerChecks, 'held'),
    listDifferences(db, 'open', MOST),
    listDifferences(db, 'gone', MOST),
  ]);
  return {
    running: check !== null && check.stage !== 'done',
    finished: check?.finished ?? null,
    open: open.map(toView),
    gone: gone.map(toView),
  };
});

function toView({ _id: id, account, on, figures, foundAt, seenAt, goneAt }: LedgerDifferenceDocument) {
  const shown = figures.map(({ figure, kept, summed }) => ({ figure, kept: readable(kept), summed: readable(summed) }));
  return { id, account, on, figures: shown, foundAt, seenAt, goneAt };
}

const MOST_SHOWN = 1_000_000_000_000;

/** What somebody wrote past the ledger need not even be a number. */
function readable(figure: unknown): number {
  if (typeof figure !== 'number' || !Number.isFinite(figure)) return 0;
  return Math.round(Math.max(-MOST_SHOWN, Math.min(MOST_SHOWN, figure)));
}
