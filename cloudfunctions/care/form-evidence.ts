import type { ComplaintEvidence } from '../../src/shared/domain/care/annex-evidence';
import type { ComplaintDocument, ComplaintEntryCommand } from './documents';

/** What stands in the course of things: what was done, not what only stopped a clock. */
const COURSE: readonly ComplaintEntryCommand[] = ['acknowledge', 'investigate', 'propose', 'accept', 'refuse', 'resolve', 'follow_up', 'close', 'reopen'];

/** What a complaint tells its forms. */
export function evidenceOf(complaint: ComplaintDocument): ComplaintEvidence {
  const { category, method, customer, addressLine, description, occurredOn, staffName, receivedAt } = complaint;
  const { recorder, acknowledged, handler, proposal, outcome, followUp, timeline } = complaint;
  return {
    category,
    method,
    customerName: customer.name,
    customerPhone: customer.phone,
    addressLine,
    description,
    occurredOn,
    place: addressLine,
    staffName,
    receivedAt,
    receiverName: recorder?.name ?? acknowledged?.byName ?? '',
    acknowledgedAt: acknowledged?.at ?? null,
    handlerName: handler?.name ?? '',
    proposal,
    outcome,
    followUp,
    course: timeline.filter(({ command, note }) => COURSE.includes(command) && note !== '').map(({ note: text, at }) => ({ text, at })),
  };
}
