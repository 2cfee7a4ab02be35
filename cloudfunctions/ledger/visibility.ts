import type { AccountName } from '../../src/shared/domain/ledger/accounts';
import { isPayee } from '../../src/shared/domain/commission/payee';
import { DEALER_ACCOUNT_ROLES, FINANCE_ROLES, STOCK_ROLES, type Role } from '../../src/shared/domain/roles';
import type { Reader } from '../_kit/persistence/reader';
import { type Actor, positionsOf } from '../_kit/runtime/context';
import { seesBill } from '../payments/public';

/**
 * Whether the actor may see what is behind an account: who keeps the company's books every one, who runs its warehouse
 * those of pieces. Asks the database only for an order's.
 */
export async function mayExplain(db: Reader, actor: Actor, account: AccountName): Promise<boolean> {
  const positions = positionsOf(actor);
  const holds = (roles: readonly Role[]) =>
    positions.some(({ role, organisationPath }) => roles.includes(role) && organisationPath.length === 1);
  if (holds(FINANCE_ROLES)) return true;
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
      return holds(STOCK_ROLES);
    default:
      return false;
  }
}
