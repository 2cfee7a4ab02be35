/** Where the office finds a dealer's top-up: by what became of it. One that is paid in part is still open. */
export const TOP_UP_LISTS = ['open', 'credited', 'cancelled'] as const;
export type TopUpList = (typeof TOP_UP_LISTS)[number];

/** Amounts in whole fen. */
export function listOfTopUp({ amountFen, creditedFen, cancelled }: { readonly amountFen: number; readonly creditedFen: number; readonly cancelled: boolean }): TopUpList {
  if (cancelled) return 'cancelled';
  return creditedFen >= amountFen ? 'credited' : 'open';
}
