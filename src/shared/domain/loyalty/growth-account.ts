import { accounts } from '../ledger/accounts';

/** The account of somebody's growth, given the one of his points. */
export function growthAccountOf(pointsAccount: string): string {
  const [, personId = ''] = pointsAccount.split('/');
  return accounts.customerGrowth(personId);
}
