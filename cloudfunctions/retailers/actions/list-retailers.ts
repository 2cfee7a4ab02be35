import { accounts } from '../../../src/shared/domain/ledger/accounts';
import { oneOf } from '../../_kit/persistence/conditions';
import { action } from '../../_kit/runtime/action';
import { ledgerAccounts } from '../../_kit/ledger/documents';
import { termsOfAll } from '../../trade/public';
import { doesBooks, MOST_RETAILERS, retailersInSight } from '../access';
import { retailers, retailerSettlements } from '../documents';

/** The retailers somebody works with; what they owe is for who does the books. */
export const listRetailers = action('retailers.retailer.list', { roundTrips: 6, documentsExamined: 1 + 5 * MOST_RETAILERS }, async (_input, ctx) => {
  const { db } = ctx;
  const found = await retailersInSight(ctx);
  const ids = found.map(({ id }) => id);
  if (ids.length === 0) return { rows: [] };
  const [termsWith, balances, known] = await Promise.all([
    termsOfAll(db, ids),
    db.find(ledgerAccounts, { where: { _id: oneOf(ids.map(accounts.retailerDue)) }, limit: ids.length }),
    db.find(retailers, { where: { _id: oneOf(ids) }, limit: ids.length }),
  ]);
  const openIds = known.flatMap(({ openSettlementId }) => openSettlementId ?? []);
  const open = openIds.length === 0 ? [] : await db.find(retailerSettlements, { where: { _id: oneOf(openIds) }, limit: openIds.length });
  const due = new Map(balances.map(({ _id, posted }) => [_id, posted]));
  const books = doesBooks(ctx);
  return {
    rows: found.map(({ id: organisationId, name }) => {
      const settlement = open.find((one) => one.organisationId === organisationId);
      return {
        organisationId,
        name,
        deductionBps: termsWith(organisationId).deductionBps,
        dueFen: books ? (due.get(accounts.retailerDue(organisationId)) ?? 0) : 0,
        settlement: books && settlement !== undefined ? { id: settlement._id, no: settlement.no, state: settlement.state } : null,
      };
    }),
  };
});
