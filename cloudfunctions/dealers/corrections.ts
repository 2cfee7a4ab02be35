import { withMoved } from '../../src/shared/domain/dealers/dues';
import { accounts } from '../../src/shared/domain/ledger/accounts';
import { posted } from '../../src/shared/domain/ledger/make-transfer';
import { addDays, dayOf } from '../../src/shared/kernel/time';
import { recordTransfers } from '../_kit/ledger/record-transfers';
import type { Transaction } from '../_kit/persistence/transaction';
import type { QueryContext } from '../_kit/runtime/context';
import { documentNumber } from '../_kit/runtime/spoken-number';
import { doerOf } from './access';
import { dealerStandings, type Place } from './documents';
import { dealerNow, withDues } from './standing';
import type { CorrectionDocument } from './statement-documents';
import { placeSearchKeys } from './place-search';

interface Asked extends Pick<CorrectionDocument, 'amountFen' | 'subject' | 'reason' | 'answers'> {
  readonly place: Place;
}

/** A correction that waits for a second pair of eyes. */
export function newCorrection(id: string, { place, amountFen, subject, reason, answers }: Asked, { actor, now }: QueryContext): CorrectionDocument {
  const { organisationId, organisationName, organisationPath } = place;
  const correctionNo = documentNumber('correction', id, now);
  return {
    _id: id,
    organisationId,
    organisationName,
    organisationPath,
    correctionNo,
    amountFen,
    subject,
    reason,
    state: 'waiting',
    askedBy: doerOf(actor),
    askedAt: now,
    answers,
    decision: null,
    searchKeys: placeSearchKeys(place, correctionNo),
  };
}

/** Books it: what comes to the dealer pays what he owes, what is taken from him is due by his terms. */
export async function bookCorrection(tx: Transaction, correction: CorrectionDocument, at: number): Promise<void> {
  const { _id: correctionId, correctionNo, amountFen, subject, reason, organisationId } = correction;
  const { kept, balance, terms } = await dealerNow(tx, correction);
  const dueOn = addDays(dayOf(at), terms.termDays);
  const dealer = accounts.dealerBalance(organisationId);
  const house = accounts.house.dealerCorrections;
  const [from, to] = amountFen > 0 ? [house, dealer] : [dealer, house];
  const facts = { correctionId, correctionNo, subject, reason, dueOn };
  await recordTransfers(tx, [{ transfer: posted({ id: `dealer-correction:${correctionId}`, asset: 'CNY', amount: Math.abs(amountFen), from, to, kind: 'dealer_adjusted', facts, at }) }]);
  const dues = withMoved(kept.dues, { movedFen: amountFen, postedFen: balance.posted, due: { cause: 'correction', causeId: correctionId, causeNo: correctionNo, dueOn } });
  await tx.put(dealerStandings, withDues(kept, dues));
}
