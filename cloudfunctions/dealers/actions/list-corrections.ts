import { findPage, PAGE_BUDGET } from '../../_kit/persistence/pages';
import { searchKey } from '../../_kit/persistence/search-keys';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { dealerCorrections } from '../statement-documents';
import { toCorrectionView } from '../statement-views';

export const listCorrections = action('dealers.correction.list', PAGE_BUDGET, async ({ state, search = '', after }, ctx) => {
  const { organisationId } = headquartersMembership(ctx);
  const where = search !== '' ? { searchKeys: searchKey(organisationId, search) } : state === undefined ? {} : { state };
  const { rows, next } = await findPage(ctx.db, dealerCorrections, where, after);
  return { rows: rows.map((correction) => toCorrectionView(correction, ctx)), next };
});
