import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { stockImports } from '../documents';
import { startWork } from '../run-work';

/** Its rows are to be booked; that begins at once in a call of its own, and what is not finished then the rounds do. */
export const commitImport = action(
  'warehouse.import.commit',
  { roundTrips: 6, documentsExamined: 3 },
  ({ importId }, ctx) => {
    headquartersMembership(ctx);
    return ctx.transact(async (tx) => {
      const sheet = await tx.get(stockImports, importId);
      if (sheet === null || sheet.leaving) throw new AppError('warehouse.import.missing');
      if (sheet.state === 'shown') await tx.put(stockImports, { ...sheet, state: 'booking' });
      return { importId };
    });
  },
  async (stored, { log }) => {
    await startWork(log);
    return stored;
  },
);
