import type { Output } from '../../src/shared/contract/registry';
import { MOST_RECEIPTS } from '../../src/shared/contract/retailers';
import { settlementMachine } from '../../src/shared/domain/retailers/states';
import { commandsOf } from '../../src/shared/kernel/state-machine';
import type { SettlementDocument, SettlementRowDocument, TicketDocument } from './documents';

/** Fields that no answer names are cut off by its schema. */
type TicketView = Output<'retailers.ticket.list'>['rows'][number];
type SettlementView = Output<'retailers.settlement.get'>;
type RowView = Output<'retailers.settlement.rows'>['rows'][number];

/** The last rows that brought something of it; `receivedFen` has them all. */
export const toTicketView = ({ _id: id, receipts, ...ticket }: TicketDocument): TicketView => ({ id, ...ticket, receipts: receipts.slice(-MOST_RECEIPTS) });

export function toSettlementView({ _id: id, ...settlement }: SettlementDocument): SettlementView {
  return { id, ...settlement, commands: commandsOf(settlementMachine, settlement.state) };
}

export const toRowView = ({ _id: id, ...row }: SettlementRowDocument): RowView => ({ id, ...row });
