import { action } from '../../_kit/runtime/action';
import { PAGE_BUDGET } from '../../_kit/persistence/pages';
import { toEntryCard } from '../entry-views';
import { askedPayee, entriesOfPayee } from '../repository';

export const listEntries = action('commission.entry.list', PAGE_BUDGET, async ({ payeeId, after }, { actor, db }) => {
  const { rows, next } = await entriesOfPayee(db, askedPayee(actor, payeeId), after);
  return { rows: rows.map(toEntryCard), next };
});
