import { withMoved } from '../../src/shared/domain/dealers/dues';
import { movedBy, promiseMargin, type MarginChange, type MarginLife } from '../../src/shared/domain/dealers/margin';
import type { Facts, TransferPlan } from '../../src/shared/domain/ledger/transfer';
import { addDays, dayOf } from '../../src/shared/kernel/time';
import type { Transaction } from '../_kit/persistence/transaction';
import { dealerStandings } from './documents';
import type { MarginDocument, MarginLine } from './margin-documents';
import { lifeOf, priceOf } from './margin-record';
import { DEALER_READS, dealerNow, withDues } from './standing';

/** Lines after something happened to them, and what moves with it. */
export interface ChangedLines {
  readonly lines: readonly MarginLine[];
  readonly plans: readonly TransferPlan[];
}

export function changeLines({ lines }: Pick<MarginDocument, 'lines'>, changeOf: (life: MarginLife, line: MarginLine) => MarginChange): ChangedLines {
  const changed = lines.map((line) => ({ line, change: changeOf(lifeOf(line), line) }));
  return {
    lines: changed.map(({ line, change }) => ({ ...line, ...change.life })),
    plans: changed.flatMap(({ change }) => change.plans),
  };
}

/** What was refunded of the lines of an order, by their ids; nothing of those that are not among them. */
export type RefundedLines = ReadonlyMap<string, Parameters<typeof promiseMargin>[1]['refunded']>;

/** The customer has paid: every line with a price is on its way to the store. */
export const promiseLines = (margin: MarginDocument, refunded: RefundedLines, at: number): ChangedLines =>
  changeLines(margin, (life, line) => {
    const share = refunded.get(line.lineId) ?? { before: 0, after: 0, whole: 1 };
    return promiseMargin(life, { organisationId: margin.organisationId, refunded: share, facts: factsOf(margin, line), at });
  });

/** What explains a transfer of it for ever. */
function factsOf({ _id: orderId, orderNo, subject, termsVersion, priceList }: MarginDocument, line: MarginLine): Facts {
  const { title, quantity, paidFen, named } = line;
  const said = { orderId, orderNo, subject, title, quantity, paidFen, priceFen: priceOf(line), termsVersion };
  return named === null ? { ...said, priceListVersion: priceList?.version ?? null } : { ...said, pricedBy: named.by.name, pricedFor: named.reason };
}

/** What is kept of the dealer, his account and terms; then what is kept is written. */
export const DUES_COST = { roundTrips: DEALER_READS + 1, documentsExamined: DEALER_READS } as const;

/**
 * What the store owes by when, after these transfers; in their transaction, before they are recorded. Written also when
 * nothing moved yet, so that whoever looks at the dealer finds what is promised to him.
 * @returns the transfers to be recorded: they say by when what they take is to be paid
 */
export async function keepDues(tx: Transaction, margin: MarginDocument, plans: readonly TransferPlan[], at: number): Promise<readonly TransferPlan[]> {
  if (plans.length === 0) return [];
  const { kept, balance, terms } = await dealerNow(tx, margin);
  const movedFen = movedBy(plans, margin.organisationId);
  const dueOn = addDays(dayOf(at), terms.termDays);
  const due = { cause: 'order', causeId: margin._id, causeNo: margin.orderNo, dueOn } as const;
  await tx.put(dealerStandings, movedFen === 0 ? kept : withDues(kept, withMoved(kept.dues, { movedFen, postedFen: balance.posted, due })));
  return plans.map(({ transfer, ...plan }) => ({ ...plan, transfer: { ...transfer, facts: { ...transfer.facts, dueOn } } }));
}
