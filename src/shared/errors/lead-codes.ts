/** What leads refuse, with the facts that each sentence needs (`codes.ts`). */
export interface LeadErrorDetails {
  'leads.lead.missing': Record<string, never>;
  'leads.lead.command_not_allowed': { readonly command: string; readonly state: string };
  /** Somebody else took it out of the pool. */
  'leads.lead.taken': Record<string, never>;
  /** Another manager gave it away while this one looked: it is this one's now, or nobody's. */
  'leads.lead.given_meanwhile': { readonly name: string | null };
  /** There is another open lead of the same phone. */
  'leads.lead.phone_open': { readonly leadNo: string };
  'leads.lead.next_day_not_valid': { readonly daysAhead: number };
  /** So many enquiries a day. */
  'leads.lead.too_many': { readonly limit: number };
  'leads.holder.missing': Record<string, never>;
}
