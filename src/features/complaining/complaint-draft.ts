import type { Problems } from '../../components/form-sheet/use-draft';
import type { Input, Output } from '../../shared/contract/registry';
import { isMobile } from '../../shared/kernel/phone';
import { complainingText as words } from '../../text/complaining';

type Filed = Input<'care.complaint.file'>;

/** What somebody complains of. */
export interface ComplaintDraft {
  readonly category: Filed['category'];
  readonly description: string;
  readonly occurredOn: string | null;
  readonly name: string;
  readonly phone: string;
}

/** What it is about: a visit, an order, or neither. */
export type ComplaintAbout = Pick<Filed, 'workOrderId' | 'orderId'>;

/** A complaint of a visit is mostly of the service; he is called where he was called before. */
export function startingComplaint({ workOrderId }: ComplaintAbout, { contact }: Pick<Output<'service.request.form'>, 'contact'>): ComplaintDraft {
  return {
    category: workOrderId === null ? 'quality' : 'service',
    description: '',
    occurredOn: null,
    name: contact?.name ?? '',
    // A masked one is nobody's to be called at.
    phone: contact !== null && isMobile(contact.phone) ? contact.phone : '',
  };
}

export function complaintProblems({ description, name, phone }: ComplaintDraft): Problems<ComplaintDraft> {
  return {
    ...(description.trim() === '' ? { description: words.descriptionNeeded } : {}),
    ...(name.trim() === '' ? { name: words.nameNeeded } : {}),
    ...(isMobile(phone.trim()) ? {} : { phone: words.phoneWrong }),
  };
}

export function complaintInput(draft: ComplaintDraft, about: ComplaintAbout, photos: readonly string[]): Filed {
  const { category, description, occurredOn, name, phone } = draft;
  return { ...about, category, description: description.trim(), photos: [...photos], occurredOn, contact: { name: name.trim(), phone: phone.trim() } };
}
