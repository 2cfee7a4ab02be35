/** What dealers' pick-ups and money refuse, with the facts that each sentence needs (`codes.ts`). */
export interface DealerErrorDetails {
  /** Headquarters does not pick up from itself, or the place is not below whoever asks. */
  'dealers.dealership.missing': Record<string, never>;
  'dealers.pickup.missing': Record<string, never>;
  'dealers.pickup.command_not_allowed': { readonly command: string; readonly state: string };
  /** A model that is not on the dealer's price list today. */
  'dealers.pickup.not_sold': Record<string, never>;
  /** A price is no longer what was shown. */
  'dealers.pickup.changed': Record<string, never>;
  /** No subject of those that were agreed. */
  'dealers.pickup.subject_not_agreed': Record<string, never>;
  'dealers.pickup.held': { readonly sinceOn: string; readonly overdueFen: number };
  'dealers.pickup.not_enough_stock': { readonly name: string; readonly available: number };
  'dealers.pickup.short_for_approval': { readonly name: string; readonly available: number };
  'dealers.pickup.too_many_waiting': { readonly limit: number };
  /** A model twice, or more than there is of it to be moved. */
  'dealers.pickup.pieces_not_valid': Record<string, never>;
  /** Nobody lets pass what he asked for himself. */
  'dealers.pickup.own_request': Record<string, never>;
  'dealers.return.missing': Record<string, never>;
  /** No margin of that order, or none of that line. */
  'dealers.margin.missing': Record<string, never>;
  /** The line has a price already. */
  'dealers.margin.priced': Record<string, never>;
  'dealers.statement.missing': Record<string, never>;
  /** It stands otherwise than whoever asked saw it. */
  'dealers.statement.not_allowed': Record<string, never>;
  'dealers.statement.reminded': Record<string, never>;
  /** Statements end with whole days that are over. */
  'dealers.statement.day_not_over': Record<string, never>;
  'dealers.interest.missing': Record<string, never>;
  'dealers.interest.waived': Record<string, never>;
  'dealers.correction.missing': Record<string, never>;
  'dealers.correction.decided': Record<string, never>;
  /** Nobody confirms what he asked for himself. */
  'dealers.correction.own_request': Record<string, never>;
  'dealers.top_up.missing': Record<string, never>;
  'dealers.top_up.paid': Record<string, never>;
  'dealers.top_up.awaits_confirmation': { readonly awaitingFen: number };
  'dealers.top_up.too_many_open': { readonly limit: number };
}
