import { accounts } from '../../../src/shared/domain/ledger/accounts';
import { availableOf } from '../../../src/shared/domain/ledger/balance';
import { PAGE_ROWS } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { productsOnSale, stockOf } from '../repository';

/** The warehouse: of every model what is there, what of it is promised to orders, and what can be sold. */
export const listStock = action(
  'catalog.stock.list',
  { roundTrips: 2, documentsExamined: 1 + 2 * PAGE_ROWS },
  async (input, ctx) => {
    headquartersMembership(ctx);
    const { rows, next } = await productsOnSale(ctx.db, input);
    return {
      rows: rows.map(({ _id: id, name, model, category, restockOn, stock }) => {
        const balance = stockOf(stock, id);
        const pieces = { onHand: balance.posted, reserved: balance.pendingOut, comingBack: balance.pendingIn, available: availableOf(balance) };
        return { id, name, model, category, restockOn, ...pieces, account: accounts.stock(id) };
      }),
      next,
    };
  },
);
