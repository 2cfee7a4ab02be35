import type { Output, ParsedInput } from '../../src/shared/contract/registry';
import { NO_LOSSES } from '../../src/shared/domain/care/complaint-figures';
import { clockOf } from '../../src/shared/domain/care/complaint-clock';
import type { ComplaintMethod } from '../../src/shared/domain/care/states';
import type { CommandContext } from '../_kit/runtime/context';
import { complaintNoOf, toComplaintDocument } from './complaint-record';
import { complaintSubject } from './complaint-subject';
import { complaints, type ComplaintFacts } from './documents';
import { complaintToStaff } from './messages';
import { MOST_RESPONSIBLE, responsibleFor } from './responsible';
import { serviceTerms } from './terms';

type Filed = ParsedInput<'care.complaint.file'>;

/** Whose complaint it is, and how it came. */
export interface Complaining extends Pick<ComplaintFacts, 'customerIds' | 'customerKey' | 'recorder'> {
  readonly method: ComplaintMethod;
  readonly side: 'customer' | 'staff';
}

/** Who calls, what it is about, the rules, whom to tell, and a transaction with two inserts. */
export const NEW_COMPLAINT_BUDGET = { roundTrips: 8, documentsExamined: 4 + MOST_RESPONSIBLE } as const;

/** Takes a complaint in: its first clock runs from now on, and who is responsible is told. @throws AppError as `complaintSubject` */
export async function newComplaint(ctx: CommandContext, filed: Filed, { method, side, ...whose }: Complaining): Promise<Output<'care.complaint.file'>> {
  const { db, actor, now } = ctx;
  const [subject, terms] = await Promise.all([complaintSubject(db, actor, filed, side), serviceTerms(db)]);
  const responsible = await responsibleFor(db, subject.organisationPath);
  const id = ctx.newId('complaint');
  const { category, description, photos, occurredOn, contact } = filed;
  const by = { id: actor.personId, name: whose.recorder?.name ?? contact.name };
  const complaint = toComplaintDocument(id, {
    ...subject,
    ...whose,
    complaintNo: complaintNoOf(id, now),
    state: 'received',
    category,
    method,
    customer: contact,
    description,
    photos,
    occurredOn,
    handler: null,
    acknowledged: null,
    clock: clockOf('received', terms, now),
    unanswered: false,
    proposal: null,
    outcome: null,
    followUp: null,
    wasLate: false,
    reopened: 0,
    resolvedMinutes: null,
    cause: null,
    compensationFen: 0,
    satisfied: null,
    losses: NO_LOSSES,
    counted: null,
    timesCounted: 0,
    toldDeadline: null,
    remindAt: null,
    timeline: [{ command: 'receive', at: now, by, note: '' }],
    receivedAt: now,
  });
  return ctx.transact(async (tx) => {
    await tx.insert(complaints, complaint);
    for (const event of complaintToStaff('complaint_received', complaint, responsible)) tx.emit(event);
    return { complaintId: id, complaintNo: complaint.complaintNo };
  });
}
