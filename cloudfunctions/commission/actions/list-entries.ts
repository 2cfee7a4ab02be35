import { action } from '../../_kit/runtime/action';
import { PAGE_BUDGET } from '../../_kit/persistence/pages';
import { toEntryCard } from '../entry-views';
import { askedPayee, entriesOfPayee } from '../repository';
import { STATED_COST, statementsOf } from '../stated-entries';

const COST = {
  roundTrips: PAGE_BUDGET.roundTrips + STATED_COST.roundTrips,
  documentsExamined: PAGE_BUDGET.documentsExamined + STATED_COST.documentsExamined,
};

export const listEntries = action('commission.entry.list', COST, async ({ payeeId, after }, { actor, db }) => {
  const { rows, next } = await entriesOfPayee(db, askedPayee(actor, payeeId), after);
  const statementOf = await statementsOf(db, rows);
  return { rows: rows.map((entry) => toEntryCard(entry, { office: false, statement: statementOf(entry) })), next };
});
