/** What the work with partner firms refuses, with the facts that each sentence needs (`codes.ts`). */
export interface PartnerErrorDetails {
  'partners.offer.missing': Record<string, never>;
  /** A partner has so many at most. */
  'partners.offer.too_many': { readonly limit: number };
  'partners.referral.missing': Record<string, never>;
  'partners.referral.command_not_allowed': { readonly command: string; readonly state: string };
  /** The same customer is with the same partner already. */
  'partners.referral.known': Record<string, never>;
}
