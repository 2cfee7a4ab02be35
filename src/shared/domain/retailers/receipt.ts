import type { RowDecision, TicketCommand } from './states';
import { leftOf, type Ticket } from './ticket';

/** What a booked row makes of its ticket. */
export interface Receipt {
  /** All that came of the ticket, this row with it. */
  readonly receivedFen: number;
  /** What does not come and is not waited for any more; below zero what came beyond and is kept. */
  readonly givenUpFen: number;
  readonly command: Exclude<TicketCommand, 'withdraw'>;
}

/** A row is always remembered on its ticket, so that the next one is compared with what is left and no money is forgotten. */
export function receiptOf({ expectedFen, receivedFen: before }: Pick<Ticket, 'expectedFen' | 'receivedFen'>, netFen: number, decision: RowDecision): Receipt {
  const receivedFen = before + netFen;
  if (decision === 'claim') return { receivedFen, givenUpFen: 0, command: 'receive' };
  return { receivedFen, givenUpFen: leftOf({ expectedFen, receivedFen }), command: 'settle' };
}
