import { accounts } from '../../../src/shared/domain/ledger/accounts';
import { EMPTY_BALANCE } from '../../../src/shared/domain/ledger/balance';
import { dayOf } from '../../../src/shared/kernel/time';
import { balancesOf } from '../../_kit/ledger/read-ledger';
import { between, from } from '../../_kit/persistence/conditions';
import { cutPage, PAGE_BUDGET, PAGE_ROWS, type Page } from '../../_kit/persistence/pages';
import type { Reader } from '../../_kit/persistence/reader';
import { findByKey } from '../../_kit/persistence/sort-keys';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { termsOfAll } from '../../trade/public';
import { dealerStandings, type StandingDocument } from '../documents';
import { toStandingView } from '../standing';

/** Who owes something at and below the caller's place, whose is due first; or whose name begins so, in the order of names. */
export const listDues = action(
  'dealers.dues.list',
  { roundTrips: PAGE_BUDGET.roundTrips + 2, documentsExamined: PAGE_BUDGET.documentsExamined + 2 * PAGE_ROWS },
  async ({ filter, search, after }, ctx) => {
    const { db, now } = ctx;
    const where = { organisationPath: actingMembership(ctx).organisationId };
    const until = filter === undefined ? undefined : dayOf(now);
    const found = search === undefined ? findByKey(db, dealerStandings, { where, key: 'dueKey', order: 'asc', after, until }) : beginningWith(db, where, search, after);
    const { rows, next } = await found;
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

/** Sorts behind whatever a name goes on with. */
const LAST = '\uFFFF';

/** Those whose name begins so; who owes nothing is left out, so a page may be shorter. */
async function beginningWith(db: Reader, where: { readonly organisationPath: string }, search: string, after: string | undefined): Promise<Page<StandingDocument>> {
  const named = after === undefined ? from(search, search + LAST) : between(after, search + LAST);
  const found = await db.find(dealerStandings, { where: { ...where, organisationName: named }, orderBy: [['organisationName', 'asc']], limit: PAGE_ROWS });
  const { rows, next } = cutPage(found, ({ organisationName }) => organisationName);
  return { rows: rows.filter(({ dueKey }) => dueKey !== null), next };
}
