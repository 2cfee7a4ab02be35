import type { Problems } from '../../components/form-sheet/use-draft';
import type { Input } from '../../shared/contract/registry';
import { parseYuan } from '../../shared/kernel/money';
import { plainLine } from '../../shared/kernel/plain-text';
import { retailersText } from '../../text/retailers';

/** What stands in the fields of a ticket. */
export interface TicketDraft {
  readonly ticketNo: string;
  readonly soldOn: string;
  readonly amount: string;
  readonly goods: string;
}

/** What was typed as fen; below zero what the till gave back. Null for what is no amount. */
export function signedFenOf(typed: string): number | null {
  const text = typed.trim().replace(/^[−－]/, '-');
  const fen = parseYuan(text.replace(/^-/, ''));
  if (fen === null) return null;
  return text.startsWith('-') ? -fen : fen;
}

export function ticketProblems({ ticketNo, amount }: TicketDraft): Problems<TicketDraft> {
  const fen = signedFenOf(amount);
  return {
    ...(plainLine(ticketNo) === '' ? { ticketNo: retailersText.problems.ticketNo } : {}),
    ...(fen === null || fen === 0 ? { amount: retailersText.problems.amount } : {}),
  };
}

export function toTicket(organisationId: string, { ticketNo, soldOn, amount, goods }: TicketDraft): Input<'retailers.ticket.record'> {
  return { organisationId, ticketNo, soldOn, grossFen: signedFenOf(amount) ?? 0, goods };
}
