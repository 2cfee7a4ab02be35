import { accounts, type AccountName, type Asset } from '../../src/shared/domain/ledger/accounts';
import { availableOf, EMPTY_BALANCE } from '../../src/shared/domain/ledger/balance';
import { posted, setAside } from '../../src/shared/domain/ledger/make-transfer';
import type { TransferKind } from '../../src/shared/domain/ledger/kinds';
import type { Transfer, TransferPlan } from '../../src/shared/domain/ledger/transfer';
import type { Gift } from '../../src/shared/domain/loyalty/gifts';
import { ledgerAccounts } from '../_kit/ledger/documents';
import type { Transaction } from '../_kit/persistence/transaction';

/**
 * So many of an offer can be handed out: they lie in an account that cannot sink below zero. Goods come out of the
 * warehouse and leave for customers; of what is no goods there are tokens, made when it opens, that are no pieces and never
 * meet them. What is left goes back when it closes.
 */

/** One kind of pieces: of a coupon rule, a reward, or one prize of a lottery. */
export interface Pieces {
  /** Names their account. */
  readonly prizeId: string;
  readonly title: string;
  /** Of goods; null for tokens. */
  readonly productId: string | null;
}

/** The pieces of a gift, or of a prize. */
export function piecesOf({ id, title, product }: Pick<Gift, 'title' | 'product'> & { readonly id: string }): Pieces {
  return { prizeId: id, title, productId: product?.productId ?? null };
}

/** Where they lie until somebody gets them. */
export function keptIn({ prizeId, productId }: Pick<Pieces, 'prizeId' | 'productId'>): AccountName {
  return productId === null ? accounts.token(prizeId) : accounts.prize(prizeId);
}

export function setPiecesAside(pieces: Pieces, amount: number, at: number): TransferPlan {
  const transfer = moved(pieces, { id: `prize:${pieces.prizeId}`, amount, at, kind: 'prize_set_aside' });
  return { transfer: posted({ ...transfer, from: originOf(pieces), to: keptIn(pieces) }) };
}

/** What is left of them goes back; null when nothing is. */
export async function takePiecesBack(tx: Transaction, pieces: Pieces, at: number): Promise<TransferPlan | null> {
  const amount = await piecesLeft(tx, pieces);
  if (amount === 0) return null;
  const transfer = moved(pieces, { id: `prize-back:${pieces.prizeId}`, amount, at, kind: 'prize_taken_back' });
  return { transfer: posted({ ...transfer, from: keptIn(pieces), to: originOf(pieces) }) };
}

/** How many of them can still be had. */
export async function piecesLeft(tx: Transaction, pieces: Pieces): Promise<number> {
  return Math.max(0, availableOf((await tx.get(ledgerAccounts, keptIn(pieces))) ?? EMPTY_BALANCE));
}

/** One of them is somebody's. @param id of the transfer, from its cause */
export function handOutPiece(pieces: Pieces, id: string, at: number): TransferPlan {
  return { transfer: posted(leaving(pieces, id, at)) };
}

/** One of them is kept for somebody until he says where it goes. */
export function keepPiece(pieces: Pieces, id: string, at: number): TransferPlan {
  return { transfer: setAside(leaving(pieces, id, at)) };
}

/** A piece of goods goes back to the warehouse, from where an order takes it. */
export function pieceToStock(pieces: Pieces, id: string, at: number): TransferPlan {
  const transfer = moved(pieces, { id, amount: 1, at, kind: 'prize_handed_out' });
  return { transfer: posted({ ...transfer, from: keptIn(pieces), to: originOf(pieces) }) };
}

/** The other way round, when that order is cancelled. */
export function pieceFromStock(pieces: Pieces, id: string, at: number): TransferPlan {
  const transfer = moved(pieces, { id, amount: 1, at, kind: 'prize_set_aside' });
  return { transfer: posted({ ...transfer, from: originOf(pieces), to: keptIn(pieces) }) };
}

type Said = Omit<Transfer, 'from' | 'to' | 'reversalOf' | 'mode' | 'pendingId'>;

function leaving(pieces: Pieces, id: string, at: number): Said & { readonly from: AccountName; readonly to: AccountName } {
  const transfer = moved(pieces, { id, amount: 1, at, kind: 'prize_handed_out' });
  const to = pieces.productId === null ? accounts.house.tokensUsed : accounts.house.delivered;
  return { ...transfer, from: keptIn(pieces), to };
}

function moved(
  { prizeId, productId, title }: Pieces,
  said: { readonly id: string; readonly amount: number; readonly at: number; readonly kind: TransferKind },
): Said {
  const asset: Asset = productId === null ? `TOKEN:${prizeId}` : `PIECE:${productId}`;
  return { ...said, asset, facts: { title } };
}

const originOf = ({ productId }: Pieces): AccountName =>
  productId === null ? accounts.house.tokensMade : accounts.stock(productId);
