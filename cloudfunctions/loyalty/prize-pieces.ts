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
 * warehouse; of what is no goods there are tokens, counted in when it opens. What is left goes back when it closes.
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

export function setPiecesAside(pieces: Pieces, amount: number, at: number): TransferPlan {
  const transfer = moved(pieces, { id: `prize:${pieces.prizeId}`, amount, at, kind: 'prize_set_aside' });
  return { transfer: posted({ ...transfer, from: originOf(pieces), to: accounts.prize(pieces.prizeId) }) };
}

/** What is left of them goes back; null when nothing is. */
export async function takePiecesBack(tx: Transaction, pieces: Pieces, at: number): Promise<TransferPlan | null> {
  const amount = await piecesLeft(tx, pieces.prizeId);
  if (amount === 0) return null;
  const transfer = moved(pieces, { id: `prize-back:${pieces.prizeId}`, amount, at, kind: 'prize_taken_back' });
  return { transfer: posted({ ...transfer, from: accounts.prize(pieces.prizeId), to: originOf(pieces) }) };
}

/** How many of them can still be had. */
export async function piecesLeft(tx: Transaction, prizeId: string): Promise<number> {
  return Math.max(0, availableOf((await tx.get(ledgerAccounts, accounts.prize(prizeId))) ?? EMPTY_BALANCE));
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
  return { transfer: posted({ ...transfer, from: accounts.prize(pieces.prizeId), to: originOf(pieces) }) };
}

/** The other way round, when that order is cancelled. */
export function pieceFromStock(pieces: Pieces, id: string, at: number): TransferPlan {
  const transfer = moved(pieces, { id, amount: 1, at, kind: 'prize_set_aside' });
  return { transfer: posted({ ...transfer, from: originOf(pieces), to: accounts.prize(pieces.prizeId) }) };
}

type Said = Omit<Transfer, 'from' | 'to' | 'reversalOf' | 'mode' | 'pendingId'>;

function leaving(pieces: Pieces, id: string, at: number): Said & { readonly from: AccountName; readonly to: AccountName } {
  const transfer = moved(pieces, { id, amount: 1, at, kind: 'prize_handed_out' });
  return { ...transfer, from: accounts.prize(pieces.prizeId), to: accounts.house.delivered };
}

function moved(
  { prizeId, productId, title }: Pieces,
  said: { readonly id: string; readonly amount: number; readonly at: number; readonly kind: TransferKind },
): Said {
  const asset: Asset = `PIECE:${productId ?? prizeId}`;
  return { ...said, asset, facts: { title } };
}

const originOf = ({ productId }: Pieces): AccountName =>
  productId === null ? accounts.house.supply : accounts.stock(productId);
