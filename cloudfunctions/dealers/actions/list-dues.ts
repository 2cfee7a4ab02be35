import { accounts } from '../../../src/shared/domain/ledger/accounts';
import { EMPTY_BALANCE } from '../../../src/shared/domain/ledger/balance';
import { dayOf } from '../../../src/shared/kernel/time';
import { balancesOf } from '../../_kit/ledger/read-ledger';
import { PAGE_BUDGET, PAGE_ROWS } from '../../_kit/persistence/pages';
import { findByKey } from '../../_kit/persistence/sort-keys';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { termsOfAll } from '../../trade/public';
import { dealerStandings } from '../documents';
import { toStandingView } from '../standing';

/** Who owes something at and below the caller's place, whose is due first. */
export const listDues = action(
  'dealers.dues.list',
  { roundTrips: PAGE_BUDGET.roundTrips + 2, documentsExamined: PAGE_BUDGET.documentsExamined + 2 * PAGE_ROWS },
  async ({ filter, after }, ctx) => {
    const { db, now } = ctx;
    const where = { organisationPath: actingMembership(ctx).organisationId };
    const until = filter === undefined ? undefined : dayOf(now);
    const { rows, next } = await findByKey(db, dealerStandings, { where, key: 'dueKey', order: 'asc', after, until });
    const ids = rows.map(({ _id }) => _id);
    const [balances, terms] = await Promise.all([balancesOf(db, ids.map(accounts.dealerBalance)), termsOfAll(db, ids)]);
    return {
      rows: rows.map((kept) => {
        const balance = balances.get(accounts.dealerBalance(kept._id)) ?? EMPTY_BALANCE;
        return { id: kept._id, ...toStandingView({ kept, balance, terms: terms(kept._id) }, now) };
      }),
      next,
    };
  },
);
