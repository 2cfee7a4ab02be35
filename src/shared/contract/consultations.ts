import * as v from 'valibot';
import { CONSULTATION_STATES } from '../domain/care/states';
import { OFFICE_ROLES } from '../domain/roles';
import { careFile } from './care';
import { command, query } from './define';
import { empty, exactText, id, instant, list, longText, page, pageInput, shownLine, shownName } from './fields';
import { medium } from './work-order-views';

/** A conversation between a customer and the office about one machine (C11, L17); one tap makes it a request. */

const consultationId = { consultationId: id };
const missing = 'care.consultation.missing';
const said = { text: longText(500), media: list(v.object({ ...medium.entries, fileId: careFile }), 6) };

const card = v.object({
  id,
  state: v.picklist(CONSULTATION_STATES),
  applianceId: v.nullable(id),
  productTitle: shownLine,
  customerName: shownName,
  lastText: shownLine,
  lastAt: instant,
  unread: v.boolean(),
});

const message = v.object({ id: exactText(60), fromOffice: v.boolean(), byName: shownName, text: exactText(500), media: list(medium, 6), at: instant });

export const consultationsContract = {
  'care.consultation.start': command({
    access: 'visitor',
    input: v.object({ applianceId: v.nullable(id), ...said }),
    output: v.object(consultationId),
    errors: ['orders.appliance.missing', 'care.consultation.nothing_said', 'identity.text.rejected'],
  }),
  'care.consultation.say': command({
    access: 'visitor',
    input: v.object({ ...consultationId, ...said }),
    output: message,
    errors: [missing, 'care.consultation.closed', 'care.consultation.nothing_said', 'identity.text.rejected'],
  }),
  'care.consultation.mine': query({ access: 'visitor', input: v.object(pageInput), output: page(card) }),
  /** What waits for an answer first, the longest waiting at the top; or all, newest first. */
  'care.consultation.list': query({
    access: [...OFFICE_ROLES, 'guide'],
    input: v.object({ waiting: v.optional(v.boolean()), ...pageInput }),
    output: page(card),
  }),
  /** The newest messages; older ones by `after`. */
  'care.consultation.get': query({
    access: 'visitor',
    input: v.object({ ...consultationId, ...pageInput }),
    output: v.object({
      card,
      messages: page(message),
      relation: v.picklist(['customer', 'office']),
      /** By which the office reaches him; null for himself, and while he has verified none. */
      customerPhone: v.nullable(exactText(20)),
      /** The request it became. */
      workOrderId: v.nullable(id),
    }),
    errors: [missing],
  }),
  /** The customer has seen what was said so far. */
  'care.consultation.read': command({ access: 'visitor', input: v.object(consultationId), output: empty, errors: [missing] }),
  'care.consultation.close': command({ access: 'visitor', input: v.object(consultationId), output: empty, errors: [missing] }),
} as const;
