import { comparableTicketNo } from '../../../src/shared/domain/retailers/ticket';
import { findPage, PAGE_ROWS } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { retailerInSight } from '../access';
import { retailerTickets } from '../documents';
import { toTicketView } from '../views';

export const listTickets = action('retailers.ticket.list', { roundTrips: 3, documentsExamined: 2 + PAGE_ROWS }, async ({ organisationId, state, ticketNo = '', after }, ctx) => {
  await retailerInSight(ctx.db, ctx, organisationId);
  const number = comparableTicketNo(ticketNo);
  const narrowed = { ...(number === '' ? {} : { comparableNo: number }), ...(state === undefined ? {} : { state }) };
  const { rows, next } = await findPage(ctx.db, retailerTickets, { organisationId, ...narrowed }, after);
  return { rows: rows.map(toTicketView), next };
});
