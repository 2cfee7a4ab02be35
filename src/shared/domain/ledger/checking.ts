import { accountNamed, accountRules } from './accounts';
import { availableOf, EMPTY_BALANCE, type Balance } from './balance';
import { sumsByAsset, type Totals } from './totals';
import type { Transfer } from './transfer';

/**
 * Whether what is kept is what the journal says. A kept balance is changed with every transfer, in its transaction; that
 * it is still their sum is looked at all the same, from the postings alone.
 */

/** Transfers of one mode between two accounts, summed. */
export interface PostingSum {
  readonly from: string;
  readonly to: string;
  readonly mode: Transfer['mode'];
  readonly amount: number;
  /** Of the pending transfers that these resolve; 0 when they resolve none. */
  readonly pendingAmount: number;
  readonly postings: number;
}

/** What an account's postings come to. */
export interface Summed {
  readonly posted: number;
  readonly pendingOut: number;
  readonly pendingIn: number;
  readonly postings: number;
}
export const NOTHING_SUMMED: Summed = { posted: 0, pendingOut: 0, pendingIn: 0, postings: 0 };

/** The sum with more postings; those of other accounts are passed over. */
export function addPostings(summed: Summed, account: string, sums: readonly PostingSum[]): Summed {
  return sums.reduce((total, sum) => addSide(addSide(total, sum, sum.from === account, 'out'), sum, sum.to === account, 'in'), summed);
}

function addSide(total: Summed, sum: PostingSum, concerned: boolean, side: 'in' | 'out'): Summed {
  if (!concerned) return total;
  const moved = sum.mode === 'posted' || sum.mode === 'post' ? sum.amount : 0;
  const setAside = (sum.mode === 'pending' ? sum.amount : 0) - sum.pendingAmount;
  return {
    posted: total.posted + (side === 'in' ? moved : -moved),
    pendingIn: total.pendingIn + (side === 'in' ? setAside : 0),
    pendingOut: total.pendingOut + (side === 'out' ? setAside : 0),
    postings: total.postings + sum.postings,
  };
}

/** A figure that is kept and its value by the journal. */
export interface Figure {
  readonly figure: string;
  readonly kept: number;
  readonly summed: number;
}

/** A balance as it is kept, with the number of transfers that touched it. */
export interface KeptBalance extends Balance {
  readonly transfers: number;
}

/** The figures of an account that are not what its postings come to. @param kept null: nothing is kept */
export function figuresOff(account: string, kept: KeptBalance | null, summed: Summed): Figure[] {
  const { posted, pendingOut, pendingIn, lots, transfers } = kept ?? { ...EMPTY_BALANCE, transfers: 0 };
  const name = accountNamed(account);
  const hasLots = name !== null && accountRules(name).lots;
  const inLots = lots.reduce((sum, { remaining }) => sum + remaining, 0);
  const figures = [
    { figure: 'posted', kept: posted, summed: summed.posted },
    { figure: 'pendingOut', kept: pendingOut, summed: summed.pendingOut },
    { figure: 'pendingIn', kept: pendingIn, summed: summed.pendingIn },
    { figure: 'transfers', kept: transfers, summed: summed.postings },
    { figure: 'lots', kept: inLots, summed: hasLots ? Math.max(0, availableOf({ ...EMPTY_BALANCE, ...summed })) : 0 },
    { figure: 'account', kept: kept === null ? 0 : 1, summed: isExpected(name !== null, kept, summed) ? 1 : 0 },
  ];
  return figures.filter((figure) => figure.kept !== figure.summed);
}

/** What was booked on is kept; what was never booked on may be kept too, empty. */
const isExpected = (known: boolean, kept: KeptBalance | null, { postings }: Summed): boolean =>
  known && (kept !== null || postings > 0);

/** The running totals of a closed day that are not what the journal comes to, and the assets that do not sum to zero. */
export function totalsOff(kept: Totals, summed: Totals): Figure[] {
  const groups = [...summed].map(([figure, total]) => ({ figure, kept: kept.get(figure) ?? 0, summed: total }));
  const assets = [...sumsByAsset(kept)].map(([figure, sum]) => ({ figure, kept: sum, summed: 0 }));
  return [...groups, ...assets].filter((figure) => figure.kept !== figure.summed);
}
