import type { AccountName } from '../../src/shared/domain/ledger/accounts';
import { isPayee } from '../../src/shared/domain/commission/payee';
import { keepsBooks } from '../../src/shared/domain/identity/books';
import { DEALER_ACCOUNT_ROLES, STOCK_ROLES } from '../../src/shared/domain/roles';
import type { Reader } from '../_kit/persistence/reader';
import { type Actor, positionsOf } from '../_kit/runtime/context';
import { seesBill } from '../payments/public';

/**
 * Whether the actor may see what is behind an account: who keeps the company's books every one, who runs its warehouse
 * those of pieces. Asks the database only for an order's.
 */
export async function mayExplain(db: Reader, actor: Actor, account: AccountName): Promise<boolean> {
  const positions = positionsOf(actor);
  if (positions.some(keepsBooks)) return true;
  const [kind, subject = ''] = account.split('/');
  switch (kind) {
    case 'customer':
      return subject === actor.personId;
    case 'payee':
      return isPayee(actor.personId, positions, subject);
    case 'dealer':
      return positions.some(({ role, organisationId }) => DEALER_ACCOUNT_ROLES.includes(role) && organisationId === subject);
    case 'order':
      return seesBill(db, actor, subject);
    case 'stock':
    case 'prize':
      return positions.some(({ role, organisationPath }) => organisationPath.length === 1 && STOCK_ROLES.some((one) => one === role));
    default:
      return false;
  }
}
