/** What retailers' tickets and settlements refuse, with the facts that each sentence needs (`codes.ts`). */
export interface RetailerErrorDetails {
  'retailers.retailer.missing': Record<string, never>;
  'retailers.ticket.missing': Record<string, never>;
  /** Of the same number and day. */
  'retailers.ticket.known': Record<string, never>;
  /** Of a day to come, or of nothing. */
  'retailers.ticket.not_yet': Record<string, never>;
  /** Settled or taken off already. */
  'retailers.ticket.settled': Record<string, never>;
  /** It stands for an order's payment. */
  'retailers.ticket.of_order': Record<string, never>;
  /** Only a whole sale is struck off; a part of it has a ticket of its own. */
  'retailers.ticket.given_back_in_part': Record<string, never>;
  /** A settlement brought a part of it: the rest is given up, the ticket is not taken off. */
  'retailers.ticket.received_in_part': { readonly receivedFen: number };
  /** Nothing is given up of what no settlement touched. */
  'retailers.ticket.nothing_received': Record<string, never>;
  /** A settlement came between. */
  'retailers.ticket.left_differs': { readonly leftFen: number };
  /** Another row of the same settlement brings it. */
  'retailers.ticket.matched': Record<string, never>;
  /** The preview names what. */
  'retailers.sheet.wrong': { readonly problems: number };
  'retailers.settlement.missing': Record<string, never>;
  /** Another one of this retailer is not closed. */
  'retailers.settlement.open': Record<string, never>;
  'retailers.settlement.command_not_allowed': Record<string, never>;
  /** What arrived is not what the sheet says. */
  'retailers.settlement.amount_differs': { readonly sheetFen: number };
  'retailers.row.missing': Record<string, never>;
  'retailers.row.decided': Record<string, never>;
}
