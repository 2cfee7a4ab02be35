import { accounts, type AccountName } from '../ledger/accounts';
import type { TransferKind } from '../ledger/kinds';
import { posted } from '../ledger/make-transfer';
import type { Facts, TransferPlan } from '../ledger/transfer';
import { deductionOf } from './ticket';

/**
 * A retailer's tickets and settlements in the journal: his account holds what his till took less what he keeps by
 * contract, until a settlement brings it.
 */

/** A ticket as it is booked; fen, below zero when the till gave back. */
export interface BookedTicket {
  readonly ticketId: string;
  readonly organisationId: string;
  readonly grossFen: number;
  readonly deductionBps: number;
}

interface Said {
  readonly facts: Facts;
  readonly at: number;
}

/** What a ticket puts on the retailer's account, and what he keeps of it. */
export function ticketPlans(ticket: BookedTicket, said: Said): TransferPlan[] {
  const { ticketId, organisationId, grossFen } = ticket;
  const sold = moved({ id: `ticket:${ticketId}`, kind: 'retailer_sale', from: accounts.house.sales, to: accounts.retailerDue(organisationId), amount: grossFen }, said);
  return [...sold, ...ticketDeductedPlans(ticket, said)];
}

/** What a retailer keeps of a ticket that stands for an order's payment or payback, which moves the rest. */
export function ticketDeductedPlans({ ticketId, organisationId, grossFen, deductionBps }: BookedTicket, said: Said): TransferPlan[] {
  const due = accounts.retailerDue(organisationId);
  return moved({ id: `ticket-deducted:${ticketId}`, kind: 'retailer_deducted', from: due, to: accounts.house.retailerDeductions, amount: deductionOf(grossFen, deductionBps) }, said);
}

/** Takes a ticket off again that should not have been. */
export const voidPlans = (ticket: BookedTicket, said: Said): TransferPlan[] => [...saleReversedPlans(ticket, said), ...deductedVoidPlans(ticket, said)];

/** Takes off what a ticket sold: it was that of an order, whose payment puts the same on the retailer's account. */
export function saleReversedPlans({ ticketId, organisationId, grossFen }: BookedTicket, said: Said): TransferPlan[] {
  return moved({ id: `ticket-void:${ticketId}`, kind: 'retailer_sale_reversed', from: accounts.retailerDue(organisationId), to: accounts.house.sales, amount: grossFen }, said);
}

/** Takes off what the retailer kept of a ticket of an order that he struck off. */
export function deductedVoidPlans({ ticketId, organisationId, grossFen, deductionBps }: BookedTicket, said: Said): TransferPlan[] {
  const due = accounts.retailerDue(organisationId);
  return moved({ id: `ticket-deducted-void:${ticketId}`, kind: 'retailer_sale_reversed', from: accounts.house.retailerDeductions, to: due, amount: deductionOf(grossFen, deductionBps) }, said);
}

/** Gives up what is left of a ticket of which a part came. */
export function restGivenUpPlans({ ticketId, organisationId, leftFen }: Pick<BookedTicket, 'ticketId' | 'organisationId'> & { readonly leftFen: number }, said: Said): TransferPlan[] {
  return moved({ id: `ticket-given-up:${ticketId}`, kind: 'retailer_difference', from: accounts.retailerDue(organisationId), to: accounts.house.retailerDifferences, amount: leftFen }, said);
}

/** A row of a settlement as it is booked; whole fen. */
export interface BookedRow {
  readonly settlementId: string;
  readonly rowNo: number;
  readonly organisationId: string;
  readonly netFen: number;
  /** What is given up with it: what was left and does not come; below zero what came beyond. */
  readonly givenUpFen: number;
}

/** What a row brings, and what is given up with it. */
export function rowPlans({ settlementId, rowNo, organisationId, netFen, givenUpFen }: BookedRow, said: Said): TransferPlan[] {
  const due = accounts.retailerDue(organisationId);
  const id = `${settlementId}:${rowNo}`;
  return [
    ...moved({ id: `retailer-settled:${id}`, kind: 'retailer_settled', from: due, to: accounts.house.cash('offline'), amount: netFen }, said),
    ...moved({ id: `retailer-difference:${id}`, kind: 'retailer_difference', from: due, to: accounts.house.retailerDifferences, amount: givenUpFen }, said),
  ];
}

interface Movement {
  readonly id: string;
  readonly kind: TransferKind;
  readonly from: AccountName;
  readonly to: AccountName;
  /** Below zero it goes the other way. */
  readonly amount: number;
}

function moved({ id, kind, from, to, amount }: Movement, { facts, at }: Said): TransferPlan[] {
  if (amount === 0) return [];
  const [giver, goal] = amount > 0 ? [from, to] : [to, from];
  return [{ transfer: posted({ id, asset: 'CNY', amount: Math.abs(amount), from: giver, to: goal, kind, facts, at }) }];
}
