import { createHash } from 'node:crypto';
import { withPaid, withTaken } from '../../src/shared/domain/dealers/dues';
import { daysOf, interestFen, type DueInterest } from '../../src/shared/domain/dealers/interest';
import { accounts } from '../../src/shared/domain/ledger/accounts';
import { posted } from '../../src/shared/domain/ledger/make-transfer';
import type { Facts } from '../../src/shared/domain/ledger/transfer';
import { addDays, dayOf } from '../../src/shared/kernel/time';
import { recordTransfers } from '../_kit/ledger/record-transfers';
import type { Transaction } from '../_kit/persistence/transaction';
import { ID_PREFIXES } from '../_kit/runtime/ids';
import { documentNumber } from '../_kit/runtime/spoken-number';
import { dealerStandings, type Decision, type Place } from './documents';
import { dealerInterests, type InterestDocument } from './interest-documents';
import { dealerNow, keptOf, withDues } from './standing';

const DIGEST_LENGTH = 20;

/** The same due and month meet their own interest, whoever closes the month and how often. */
function interestIdOf(organisationId: string, month: string, { due }: DueInterest): string {
  const { cause, causeId, causeNo, dueOn } = due;
  const digest = createHash('sha256').update([organisationId, cause, causeId, causeNo, dueOn].join(' ')).digest('hex');
  return `${ID_PREFIXES.dealerInterest}_${month.replace('-', '')}${digest.slice(0, DIGEST_LENGTH)}`;
}

/** Start, the interest, the dealer's three, transfers and account, and what is written. */
export const BOOKING_COST = { roundTrips: 14, documentsExamined: 10 } as const;

/** Charges a dealer for one due's days of a month. @returns false when that was done before */
export async function bookInterest(tx: Transaction, place: Place, { month, interest, at }: { readonly month: string; readonly interest: DueInterest; readonly at: number }): Promise<boolean> {
  const { organisationId, organisationName, organisationPath } = place;
  const interestId = interestIdOf(organisationId, month, interest);
  if ((await tx.get(dealerInterests, interestId)) !== null) return false;
  const { kept, balance, terms } = await dealerNow(tx, place);
  const interestNo = documentNumber('interest', interestId, at);
  const amountFen = interestFen(interest);
  const dueOn = addDays(dayOf(at), terms.termDays);
  const facts = { interestId, interestNo, month, causeNo: interest.due.causeNo, days: daysOf(interest), dueOn };
  await recordTransfers(tx, [{ transfer: charged(interestId, { organisationId, amountFen, facts, at }) }]);
  const due = { cause: 'interest', causeId: interestId, causeNo: interestNo, dueOn } as const;
  await tx.put(dealerStandings, withDues(kept, withTaken(kept.dues, { amountFen, postedFen: balance.posted, due })));
  const booked = { organisationId, organisationName, organisationPath, interestNo, month, amountFen, bookedAt: at, dueOn, waived: null };
  await tx.insert(dealerInterests, { _id: interestId, ...interest, ...booked });
  return true;
}

interface Charging {
  readonly organisationId: string;
  readonly amountFen: number;
  readonly facts: Facts;
  readonly at: number;
}

const charged = (interestId: string, { organisationId, amountFen: amount, facts, at }: Charging) =>
  posted({ id: `dealer-interest:${interestId}`, asset: 'CNY', amount, from: accounts.dealerBalance(organisationId), to: accounts.house.dealerInterest, kind: 'dealer_interest', facts, at });

/** Gives it back whole: it pays itself first, if it is still owed. */
export async function bookWaiver(tx: Transaction, interest: InterestDocument, waived: Decision): Promise<InterestDocument> {
  const { _id: interestId, organisationId, interestNo, month, amountFen: amount } = interest;
  const kept = await keptOf(tx, interest);
  const facts = { interestId, interestNo, month, reason: waived.reason, by: waived.by.name };
  const back = posted({ id: `dealer-interest-waived:${interestId}`, asset: 'CNY', amount, from: accounts.house.dealerInterest, to: accounts.dealerBalance(organisationId), kind: 'dealer_interest_waived', facts, at: waived.at });
  await recordTransfers(tx, [{ transfer: { ...back, reversalOf: `dealer-interest:${interestId}` } }]);
  await tx.put(dealerStandings, withDues(kept, withPaid(kept.dues, amount, interestId)));
  const after = { ...interest, waived };
  await tx.put(dealerInterests, after);
  return after;
}
