import { shareRoundedDown } from '../../kernel/money';

/**
 * A ticket (小票) of a retailer's till: the retailer (卖场, KA) takes the customer's money, keeps a share of it by contract
 * (流水倒扣) and settles the rest later.
 */
export interface Ticket {
  readonly ticketId: string;
  /** As printed; numbers begin anew at some retailers, so a number is only one's own within days. */
  readonly ticketNo: string;
  /** `YYYY-MM-DD`. */
  readonly soldOn: string;
  /** What the till took, in fen; negative when it gave back. */
  readonly grossFen: number;
  /** What settlements have to bring, all of them together. */
  readonly expectedFen: number;
  /** What settlements brought of it so far. */
  readonly receivedFen: number;
}

/** What is still to come of a ticket; beyond it, below zero, what came too much. Of a settled one it is what was given up. */
export const leftOf = ({ expectedFen, receivedFen }: Pick<Ticket, 'expectedFen' | 'receivedFen'>): number => expectedFen - receivedFen;

/** Whether a settlement brought something of it, so that it cannot be taken off as if it had never been. */
export const isReceivedInPart = ({ receivedFen }: Pick<Ticket, 'receivedFen'>): boolean => receivedFen !== 0;

/** What a retailer keeps of a ticket, in fen, with the sign of the ticket. @param deductionBps 0 to 10,000 */
export function deductionOf(grossFen: number, deductionBps: number): number {
  const kept = shareRoundedDown(Math.abs(grossFen), deductionBps);
  return grossFen < 0 ? 0 - kept : kept;
}

/** A ticket's number as it is compared: retailers write it with blanks, dashes, leading zeros or in small letters. */
export const comparableTicketNo = (ticketNo: string): string =>
  ticketNo
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z\u4e00-\u9fff]/g, '')
    .replace(/^0+(?=.)/, '');
