import type { Problems } from '../../components/form-sheet/use-draft';
import type { Input } from '../../shared/contract/registry';
import { formatFen, parseYuan } from '../../shared/kernel/money';
import { plainLine } from '../../shared/kernel/plain-text';
import { offlinePaymentText } from '../../text/offline-payment';
import { leftFen, type OrderMoney } from './view-model';

/** What stands on the ticket of a retailer's till. */
export interface TillDraft {
  readonly ticketNo: string;
  /** `YYYY-MM-DD`. */
  readonly soldOn: string;
  readonly amount: string;
}

/** Mostly all that is left was paid today. */
export const tillDraft = (money: OrderMoney, today: string): TillDraft => ({
  ticketNo: '',
  soldOn: today,
  amount: formatFen(leftFen(money)).replaceAll(',', ''),
});

export function tillProblems(money: OrderMoney, { ticketNo, amount }: TillDraft): Problems<TillDraft> {
  const fen = parseYuan(amount);
  const most = leftFen(money);
  const isWrong = fen === null || fen <= 0 || fen > most;
  return {
    ...(plainLine(ticketNo) === '' ? { ticketNo: offlinePaymentText.till.ticketNoNeeded } : {}),
    ...(isWrong ? { amount: offlinePaymentText.amountWrong(formatFen(most)) } : {}),
  };
}

export function toTillSale(orderId: string, { ticketNo, soldOn, amount }: TillDraft): Input<'payments.ticket.take'> {
  return { orderId, ticketNo, soldOn, amountFen: parseYuan(amount) ?? 0 };
}

/** Whether the buyer may have paid at a retailer's till, and something is left to be paid. */
export const mayTakeTicket = (money: OrderMoney): boolean => money.commands.includes('take_ticket') && leftFen(money) > 0;
