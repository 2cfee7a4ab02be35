import { accountNamed, accountRules } from '../../../src/shared/domain/ledger/accounts';
import { AppError } from '../../../src/shared/errors/app-error';
import { balanceOf, postingsOf } from '../../_kit/ledger/read-ledger';
import { cutPage, PAGE_ROWS } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { houseBalance } from '../house-balance';
import { toBalanceView, toPosting } from '../views';
import { mayExplain } from '../visibility';

/** Somebody else's account is missing, like one that does not exist. */
export const explainAccount = action(
  'ledger.account.explain',
  // The documents are those of a house account, all of whose transfers since the last closing are summed.
  { roundTrips: 4, documentsExamined: 20_000 },
  async ({ account, after }, { actor, db }) => {
    const name = accountNamed(account);
    if (name === null || !(await mayExplain(db, actor, name))) throw new AppError('ledger.account.missing');
    const [balance, postings] = await Promise.all([
      accountRules(name).held ? balanceOf(db, name) : houseBalance(db, name),
      postingsOf(db, name, { after, limit: PAGE_ROWS }),
    ]);
    const { rows, next } = cutPage(postings, ({ sequence }) => sequence);
    return { account, balance: toBalanceView(balance), rows: rows.map((transfer) => toPosting(transfer, name)), next };
  },
);
