import { keepsBooks } from '../../../src/shared/domain/identity/books';
import { countUpTo } from '../../_kit/persistence/bounded-count';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { pickups } from '../documents';
import { dealerStatements } from '../statement-documents';

/** More are not counted. */
const MOST_WAITING = 100;

/** How many pick-ups at and below the caller's place wait for a yes, and how many statements for the company's answer. */
export const getDesk = action('dealers.desk.get', { roundTrips: 3, documentsExamined: 1 + 2 * MOST_WAITING }, async (_input, ctx) => {
  const acting = actingMembership(ctx);
  const [waiting, doubts] = await Promise.all([
    countUpTo(ctx.db, pickups, { organisationPath: acting.organisationId, listFilter: 'waiting' }, MOST_WAITING),
    keepsBooks(acting) ? countUpTo(ctx.db, dealerStatements, { state: 'disputed' }, MOST_WAITING) : null,
  ]);
  return { pickups: waiting, doubts };
});
