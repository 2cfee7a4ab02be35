import type { Output } from '../../shared/contract/registry';
import { amountWords } from '../../text/amounts';
import { earningsRowText } from '../../text/earnings-row';

/** What the way to one's earnings says of them; nothing of debts. @param none what it says where there is nothing to have */
export function earningsRowDetail({ own }: Output<'commission.home.get'>, none: string = earningsRowText.none): string {
  const availableFen = own.balanceFen - own.payingFen;
  return availableFen > 0 ? earningsRowText.some(amountWords(availableFen)) : none;
}
