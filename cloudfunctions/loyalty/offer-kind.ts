import type { OfferState } from '../../src/shared/domain/loyalty/states';
import type { Transaction } from '../_kit/persistence/transaction';
import type { IdKind } from '../_kit/runtime/ids';

/** What can be opened to people and closed again: a kind of offer, told by the prefix of its ids. */
export interface OfferKind {
  readonly idKind: IdKind;
  /** The offer's state, and how to write the next one with what goes with it; null when there is none of this id. */
  load(
    tx: Transaction,
    offerId: string,
  ): Promise<{ readonly state: OfferState; move(next: OfferState, now: number): Promise<void> } | null>;
}
