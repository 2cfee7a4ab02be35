import { ACCOUNT_GROUPS } from '../../../src/shared/domain/ledger/accounts';
import { addFlows, sumsByAsset } from '../../../src/shared/domain/ledger/totals';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { latestClosing, totalsOf } from '../closings';
import { flowsAfter } from '../flow-sums';

/** What it examines is what was booked since the last closing: some of a day. */
export const getBooks = action(
  'ledger.books.get',
  { roundTrips: 3, documentsExamined: 20_000 },
  async (_input, ctx) => {
    headquartersMembership(ctx);
    const closing = await latestClosing(ctx.db);
    const totals = addFlows(totalsOf(closing), await flowsAfter(ctx.db, closing.through));
    return {
      closedThrough: closing._id === '' ? null : closing._id,
      groups: ACCOUNT_GROUPS.map(([group, assetClass]) => ({ group, assetClass, total: totals.get(group) ?? 0 })),
      sums: [...sumsByAsset(totals)].map(([assetClass, sum]) => ({ assetClass, sum })),
    };
  },
);
