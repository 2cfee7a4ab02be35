import type { TableColumn } from '../../components/sortable-table/sort-rows';
import { dayOf } from '../../shared/kernel/time';
import { amountWords } from '../../text/amounts';
import { dealersText } from '../../text/dealers';
import { officeTablesText } from '../../text/office-tables';
import { topUpWords, type Due, type ListedTopUp, type PickupCard } from './view-model';

const { pickups, topUps, dues, none, yes, no } = officeTablesText;

export const PICKUP_COLUMNS: readonly TableColumn<PickupCard>[] = [
  { key: 'no', label: pickups.columns.no, words: ({ pickupNo }) => pickupNo },
  { key: 'dealer', label: pickups.columns.dealer, words: ({ organisationName }) => organisationName },
  { key: 'state', label: pickups.columns.state, words: ({ state, returning }) => (returning ? dealersText.returning : dealersText.states[state]) },
  { key: 'title', label: pickups.columns.title, words: ({ title, models }) => dealersText.titleOf(title, models) },
  { key: 'pieces', label: pickups.columns.pieces, figures: true, words: ({ pieces }) => String(pieces), cell: ({ pieces }) => pieces, sortBy: ({ pieces }) => pieces },
  { key: 'handedOver', label: pickups.columns.handedOver, figures: true, words: ({ handedOver }) => String(handedOver), cell: ({ handedOver }) => handedOver, sortBy: ({ handedOver }) => handedOver },
  { key: 'amount', label: pickups.columns.amount, figures: true, words: ({ amountFen }) => amountWords(amountFen), cell: ({ amountFen }) => ({ fen: amountFen }), sortBy: ({ amountFen }) => amountFen },
  { key: 'by', label: pickups.columns.by, words: ({ requestedByName }) => requestedByName },
  { key: 'on', label: pickups.columns.on, words: ({ requestedAt }) => dayOf(requestedAt), sortBy: ({ requestedAt }) => requestedAt },
];

export const TOP_UP_COLUMNS: readonly TableColumn<ListedTopUp>[] = [
  { key: 'no', label: topUps.columns.no, words: ({ topUpNo }) => topUpNo },
  { key: 'dealer', label: topUps.columns.dealer, words: ({ organisationName }) => organisationName },
  { key: 'state', label: topUps.columns.state, words: (topUp) => topUpWords(topUp).words },
  { key: 'amount', label: topUps.columns.amount, figures: true, words: ({ amountFen }) => amountWords(amountFen), cell: ({ amountFen }) => ({ fen: amountFen }), sortBy: ({ amountFen }) => amountFen },
  { key: 'credited', label: topUps.columns.credited, figures: true, words: ({ creditedFen }) => amountWords(creditedFen), cell: ({ creditedFen }) => ({ fen: creditedFen }), sortBy: ({ creditedFen }) => creditedFen },
  { key: 'by', label: topUps.columns.by, words: ({ byName }) => byName },
  { key: 'on', label: topUps.columns.on, words: ({ createdAt }) => dayOf(createdAt), sortBy: ({ createdAt }) => createdAt },
];

export const DUE_COLUMNS: readonly TableColumn<Due>[] = [
  { key: 'dealer', label: dues.columns.dealer, words: ({ organisationName }) => organisationName },
  { key: 'dueOn', label: dues.columns.dueOn, words: ({ nextDueOn }) => nextDueOn ?? none },
  { key: 'owed', label: dues.columns.owed, figures: true, words: ({ owedFen }) => amountWords(owedFen), cell: ({ owedFen }) => ({ fen: owedFen }), sortBy: ({ owedFen }) => owedFen },
  { key: 'overdue', label: dues.columns.overdue, figures: true, words: ({ overdueFen }) => amountWords(overdueFen), cell: ({ overdueFen }) => ({ fen: overdueFen }), sortBy: ({ overdueFen }) => overdueFen },
  { key: 'credit', label: dues.columns.credit, figures: true, words: ({ creditFen }) => amountWords(creditFen), cell: ({ creditFen }) => ({ fen: creditFen }), sortBy: ({ creditFen }) => creditFen },
  { key: 'used', label: dues.columns.used, figures: true, words: ({ creditUsedFen }) => amountWords(creditUsedFen), cell: ({ creditUsedFen }) => ({ fen: creditUsedFen }), sortBy: ({ creditUsedFen }) => creditUsedFen },
  { key: 'held', label: dues.columns.held, words: ({ hold }) => (hold === null ? no : yes) },
];
