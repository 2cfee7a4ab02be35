import { addToMonth, creditOf, fenIn, monthOf } from '../../src/shared/domain/dealers/credit';
import { holdOf, nextDueOn, overdueOf, remindOn, sumOfDues, type Due, type OverdueHold } from '../../src/shared/domain/dealers/dues';
import { accounts } from '../../src/shared/domain/ledger/accounts';
import { availableOf, EMPTY_BALANCE, type Balance } from '../../src/shared/domain/ledger/balance';
import type { TradeTerms } from '../../src/shared/domain/trade/terms';
import type { Output } from '../../src/shared/contract/registry';
import { dayOf } from '../../src/shared/kernel/time';
import { ledgerAccounts } from '../_kit/ledger/documents';
import type { Reader } from '../_kit/persistence/reader';
import { shardOf } from '../_kit/statements/shards';
import { termsOf } from '../trade/public';
import { dealerStandings, type Place, type StandingDocument } from './documents';

/** A dealer as one moment sees him: what is kept of him, his account, and what was agreed. */
export interface DealerNow {
  readonly kept: StandingDocument;
  readonly balance: Balance;
  readonly terms: TradeTerms;
  readonly termsVersion: number;
}

/** Three reads by id, so that a transaction sees what it then changes. */
export const DEALER_READS = 3;

export async function dealerNow(reader: Pick<Reader, 'get'>, place: Place): Promise<DealerNow> {
  const { organisationId } = place;
  // One after the other: within a transaction nothing runs beside.
  const { values: terms, version: termsVersion } = await termsOf(reader, organisationId);
  const kept = await keptOf(reader, place);
  const balance = (await reader.get(ledgerAccounts, kept.balanceAccount)) ?? EMPTY_BALANCE;
  return { kept, balance, terms, termsVersion };
}

/** What is kept of him alone, for a step that neither his account nor what was agreed decides. */
export async function keptOf(reader: Pick<Reader, 'get'>, place: Place): Promise<StandingDocument> {
  return (await reader.get(dealerStandings, place.organisationId)) ?? newStanding(place);
}

/** A dealer with whom nothing happened yet. */
export function newStanding({ organisationId, organisationName, organisationPath }: Place): StandingDocument {
  return {
    _id: organisationId,
    organisationId,
    organisationName,
    organisationPath,
    balanceAccount: accounts.dealerBalance(organisationId),
    dues: [],
    dueKey: null,
    remindOn: null,
    remindedOn: null,
    month: { month: '', fen: 0 },
    waiting: 0,
    shard: shardOf(organisationId),
    stated: { until: '', count: 0, drafted: false },
  };
}

/** The kept part after what he owes changed. */
export function withDues(kept: StandingDocument, dues: readonly Due[]): StandingDocument {
  const dueOn = nextDueOn(dues);
  const remindedOn = dueOn === null ? null : kept.remindedOn;
  return { ...kept, dues, dueKey: dueOn === null ? null : `${dueOn}:${kept._id}`, remindedOn, remindOn: remindOn(dues, remindedOn) };
}

/** The kept part after something was set aside on a day (or, below zero, given up of it). */
export function withMonth(kept: StandingDocument, now: number, booked: { readonly on: string; readonly fen: number }): StandingDocument {
  return { ...kept, month: addToMonth(kept.month, dayOf(now), booked) };
}

export const monthFenOf = ({ month }: StandingDocument, now: number): number => fenIn(month, monthOf(dayOf(now)));

export function holdNow({ kept, terms }: Pick<DealerNow, 'kept' | 'terms'>, now: number): OverdueHold | null {
  return holdOf(kept.dues, terms.overdueHold, dayOf(now));
}

type StandingView = Output<'dealers.account.get'>['standing'];

export function toStandingView({ kept, balance, terms }: Omit<DealerNow, 'termsVersion'>, now: number): StandingView {
  const availableFen = availableOf(balance);
  const { usedFen, leftFen } = creditOf(availableFen, terms);
  const { creditFen, salesLimitFen, termDays } = terms;
  return {
    organisationId: kept.organisationId,
    organisationName: kept.organisationName,
    account: kept.balanceAccount,
    balanceFen: balance.posted,
    reservedFen: balance.pendingOut,
    comingFen: balance.pendingIn,
    creditFen,
    creditUsedFen: usedFen,
    spendableFen: leftFen,
    monthFen: monthFenOf(kept, now),
    salesLimitFen,
    termDays,
    owedFen: sumOfDues(kept.dues),
    overdueFen: sumOfDues(overdueOf(kept.dues, dayOf(now))),
    nextDueOn: nextDueOn(kept.dues),
    hold: holdNow({ kept, terms }, now),
  };
}
