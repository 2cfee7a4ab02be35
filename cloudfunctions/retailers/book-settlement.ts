import { rowPlans } from '../../src/shared/domain/retailers/postings';
import { receiptOf } from '../../src/shared/domain/retailers/receipt';
import { decisionOf, ticketMachine } from '../../src/shared/domain/retailers/states';
import { leftOf } from '../../src/shared/domain/retailers/ticket';
import type { TransferPlan } from '../../src/shared/domain/ledger/transfer';
import { nextState } from '../../src/shared/kernel/state-machine';
import { recordTransfers } from '../_kit/ledger/record-transfers';
import { above } from '../_kit/persistence/conditions';
import type { Transaction } from '../_kit/persistence/transaction';
import type { CommandContext } from '../_kit/runtime/context';
import { retailerRows, retailers, retailerSettlements, retailerTickets, rowIdOf, type SettlementDocument, type SettlementRowDocument } from './documents';

/** Rows that are booked together: each has a ticket to be read and written. */
const TOGETHER = 40;

/**
 * Books the next rows of a confirmed settlement by what was decided, and how far it has come with them.
 * @returns how many; none when all of them are booked
 */
export async function bookNextRows(ctx: CommandContext, settlement: SettlementDocument): Promise<number> {
  const { _id: settlementId, booked } = settlement;
  const rows = await ctx.db.find(retailerRows, {
    where: { settlementId, _id: above(rowIdOf(settlementId, settlement.through)) },
    orderBy: [['_id', 'asc']],
    limit: TOGETHER,
  });
  const last = rows.at(-1);
  await ctx.transactOnce(`book:${settlementId}:${last?.rowNo ?? 'end'}`, async (tx) => {
    const current = await tx.get(retailerSettlements, settlementId);
    if (current?.state !== 'booking' || current.through !== settlement.through) return null;
    if (last === undefined) return close(tx, current);
    await bookRows(tx, current, rows, ctx.now);
    await tx.put(retailerSettlements, { ...current, through: last.rowNo, booked: booked + rows.length });
    return null;
  });
  return rows.length;
}

async function close(tx: Transaction, settlement: SettlementDocument): Promise<null> {
  const retailer = await tx.get(retailers, settlement.organisationId);
  if (retailer !== null) await tx.put(retailers, { ...retailer, openSettlementId: null });
  await tx.put(retailerSettlements, { ...settlement, state: 'booked' });
  return null;
}

async function bookRows(tx: Transaction, settlement: SettlementDocument, rows: readonly SettlementRowDocument[], at: number): Promise<void> {
  const { _id: settlementId, no, organisationId } = settlement;
  const plans: TransferPlan[] = [];
  for (const row of rows) {
    const { rowNo, netFen, match, decision } = row;
    const { givenUpFen, leftFen } = match === null ? NO_TICKET : await receive(tx, match.ticket.id, settlement, row);
    const facts = {
      settlementNo: no,
      rowNo,
      ticketNo: match?.ticket.ticketNo ?? row.ticketNo,
      expectedFen: match?.ticket.expectedFen ?? null,
      leftFen,
      reason: decision?.words ?? null,
      by: decision?.byName ?? null,
    };
    plans.push(...rowPlans({ settlementId, rowNo, organisationId, netFen, givenUpFen }, { facts, at }));
  }
  await recordTransfers(tx, plans);
}

/** Of a row that nobody knows the money stands on the retailer's account. */
const NO_TICKET = { givenUpFen: 0, leftFen: null } as const;

/** Writes on a ticket what a row brings of it. @returns what is given up with it, and what was left of the ticket before */
async function receive(tx: Transaction, ticketId: string, { _id: settlementId, no }: SettlementDocument, { rowNo, netFen, standing, decision }: SettlementRowDocument) {
  const ticket = await tx.get(retailerTickets, ticketId);
  if (ticket === null) throw new Error(`ticket ${ticketId} of an open settlement is gone`);
  const { receivedFen, givenUpFen, command } = receiptOf(ticket, netFen, decisionOf(decision?.kind ?? null, standing));
  const state = nextState(ticketMachine, ticket.state, command);
  if (state === null) throw new Error(`ticket ${ticketId} of an open settlement does not wait any more`);
  await tx.put(retailerTickets, { ...ticket, state, receivedFen, receipts: [...ticket.receipts, { settlementId, no, rowNo, netFen }] });
  return { givenUpFen, leftFen: leftOf(ticket) };
}
