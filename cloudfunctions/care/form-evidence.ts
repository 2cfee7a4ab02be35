import type { ComplaintEvidence } from '../../src/shared/domain/care/annex-evidence';
import { complaintDeskText } from '../../src/text/complaint-desk';
import type { ComplaintDocument } from './documents';

/** So much of the course has room on the sheet; the latest counts. */
const LONGEST_COURSE = 3_500;

/** Everything that happened since it was received: what was done, by whom, and what was said of it. */
function courseOf({ timeline }: ComplaintDocument): ComplaintEvidence['course'] {
  const did = timeline
    .filter(({ command }) => command !== 'receive')
    .map(({ command, at, by, note }) => ({ at, text: complaintDeskText.course(complaintDeskText.did[command], by.name, note.replace(/\n/g, ' ')) }));
  let room = LONGEST_COURSE;
  return did.reverse().filter(({ text }) => (room -= text.length) > 0).reverse();
}

/** What a complaint tells its forms. */
export function evidenceOf(complaint: ComplaintDocument): ComplaintEvidence {
  const { category, method, customer, addressLine, description, occurredOn, staffName, receivedAt } = complaint;
  const { recorder, acknowledged, handler, proposal, outcome, followUp } = complaint;
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
    course: courseOf(complaint),
  };
}
