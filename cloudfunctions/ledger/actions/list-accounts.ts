import { ledgerAccounts } from '../../_kit/ledger/documents';
import { findPage, PAGE_BUDGET, PAGE_ROWS } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { naming, titlesOf } from '../account-names';

const NAMING = naming(PAGE_ROWS);

/** What a line of the trial balance is made of: its accounts that are not even, the newest first. */
export const listAccounts = action(
  'ledger.account.list',
  {
    roundTrips: PAGE_BUDGET.roundTrips + NAMING.roundTrips,
    documentsExamined: PAGE_BUDGET.documentsExamined + NAMING.documentsExamined,
  },
  async ({ group, after }, ctx) => {
    headquartersMembership(ctx);
    const { rows, next } = await findPage(ctx.db, ledgerAccounts, { uneven: group }, after);
    const idIn = (account: string) => account.split('/')[1] ?? '';
    const titles = await titlesOf(ctx.db, group, rows.map(({ _id }) => idIn(_id)));
    return {
      rows: rows.map(({ _id: id, posted }) => ({ id, posted, ...(titles.get(idIn(id)) ?? { name: '', detail: '' }) })),
      next,
    };
  },
);
