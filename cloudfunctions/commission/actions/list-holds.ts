import { findPage, PAGE_BUDGET } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { commissionEntries } from '../documents';
import { toEntryCard } from '../entry-views';

/** What a person is to look at, or has looked at. */
export const listHolds = action('commission.hold.list', PAGE_BUDGET, async ({ state, after }, ctx) => {
  headquartersMembership(ctx);
  const { rows, next } = await findPage(ctx.db, commissionEntries, { holdKey: state }, after);
  return { rows: rows.map((entry) => toEntryCard(entry, { office: true })), next };
});
