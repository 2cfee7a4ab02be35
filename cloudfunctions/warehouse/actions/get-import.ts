import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { stockImports } from '../documents';
import { toImportView } from '../import-views';

/** How far the booking of a sheet is. */
export const getImport = action('warehouse.import.get', { roundTrips: 2, documentsExamined: 2 }, async ({ importId }, ctx) => {
  headquartersMembership(ctx);
  const sheet = await ctx.db.get(stockImports, importId);
  if (sheet === null || sheet.leaving) throw new AppError('warehouse.import.missing');
  return toImportView(sheet);
});
