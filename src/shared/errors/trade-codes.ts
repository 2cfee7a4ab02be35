/** What the terms and price lists of organisations refuse, with the facts that each sentence needs (`codes.ts`). */
export interface TradeErrorDetails {
  'trade.organisation.missing': Record<string, never>;
  /** Somebody else saved meanwhile. */
  'trade.version.outdated': Record<string, never>;
  'trade.terms.unchanged': Record<string, never>;
  'trade.terms.salesperson_missing': Record<string, never>;
  'trade.tier.missing': Record<string, never>;
  'trade.tier.name_taken': Record<string, never>;
  'trade.tier.too_many': { readonly most: number };
  'trade.price.list_missing': Record<string, never>;
  'trade.price.day_past': Record<string, never>;
  /** It holds already. */
  'trade.price.started': Record<string, never>;
  'trade.price.day_taken': { readonly on: string };
  'trade.price.empty': Record<string, never>;
  'trade.price.too_many': { readonly most: number };
  'trade.price.above_list': { readonly model: string; readonly mostFen: number };
}
