import { rowPlans } from '../../src/shared/domain/retailers/postings';
import { decisionOf, ticketMachine } from '../../src/shared/domain/retailers/states';
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

async function bookRows(tx: Transaction, { _id: settlementId, no, organisationId }: SettlementDocument, rows: readonly SettlementRowDocument[], at: number): Promise<void> {
  const plans: TransferPlan[] = [];
  for (const row of rows) {
    const { rowNo, netFen, ticketNo, match, standing, decision } = row;
    const kind = decisionOf(decision?.kind ?? null, standing);
    const settles = match !== null && kind === 'accept';
    if (match !== null && settles) await settleTicket(tx, match.ticket.id, { settlementId, no, rowNo, netFen });
    const givenUpFen = settles ? -match.differenceFen : 0;
    const facts = { settlementNo: no, rowNo, ticketNo: match?.ticket.ticketNo ?? ticketNo, expectedFen: match?.ticket.expectedFen ?? null, reason: decision?.words ?? null, by: decision?.byName ?? null };
    plans.push(...rowPlans({ settlementId, rowNo, organisationId, netFen, givenUpFen }, { facts, at }));
  }
  await recordTransfers(tx, plans);
}

async function settleTicket(tx: Transaction, ticketId: string, settlement: { readonly settlementId: string; readonly no: string; readonly rowNo: number; readonly netFen: number }): Promise<void> {
  const ticket = await tx.get(retailerTickets, ticketId);
  const state = ticket === null ? null : nextState(ticketMachine, ticket.state, 'settle');
  if (ticket === null || state === null) throw new Error(`ticket ${ticketId} of an open settlement does not wait any more`);
  await tx.put(retailerTickets, { ...ticket, state, settlement });
}
