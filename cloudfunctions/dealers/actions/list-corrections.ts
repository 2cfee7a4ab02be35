import { findPage, PAGE_BUDGET } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { dealerCorrections } from '../statement-documents';
import { toCorrectionView } from '../statement-views';

export const listCorrections = action('dealers.correction.list', PAGE_BUDGET, async ({ state, after }, ctx) => {
  headquartersMembership(ctx);
  const { rows, next } = await findPage(ctx.db, dealerCorrections, state === undefined ? {} : { state }, after);
  return { rows: rows.map((correction) => toCorrectionView(correction, ctx)), next };
});
