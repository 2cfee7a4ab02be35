import { action } from '../../_kit/runtime/action';
import { runWork as run } from '../run-work';

/** What a round books in its time. */
export const runWork = action('warehouse.work.run', { roundTrips: 40_000, documentsExamined: 1_000_000 }, ({ forMs }, ctx) => run(ctx, forMs));
