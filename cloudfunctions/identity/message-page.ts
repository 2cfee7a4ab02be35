import { targetOf, type MessageAbout, type MessageKind, type MessagePlace } from '../../src/shared/domain/messages/kinds';

const INBOX = 'packages/customer/pages/inbox/index';
/** A place without a page of its own leads to the inbox. */
const PAGES: Readonly<Partial<Record<MessagePlace, { readonly path: string; readonly parameter: string }>>> = {
  order: { path: 'packages/customer/pages/order/index', parameter: 'orderId' },
  staff_order: { path: 'packages/staff/pages/order/index', parameter: 'orderId' },
  work_order: { path: 'packages/customer/pages/service/index', parameter: 'workOrderId' },
  staff_work_order: { path: 'packages/staff/pages/work-order/index', parameter: 'workOrderId' },
  maintenance_request: { path: 'packages/customer/pages/service-request/index', parameter: 'kind=maintenance&applianceId' },
  case: { path: 'packages/customer/pages/case/index', parameter: 'caseId' },
  complaint: { path: 'packages/customer/pages/my-complaint/index', parameter: 'complaintId' },
  consultation: { path: 'packages/customer/pages/question/index', parameter: 'consultationId' },
  rescue: { path: 'packages/office/pages/rescue/index', parameter: 'rescueId' },
  staff_complaint: { path: 'packages/office/pages/complaint/index', parameter: 'complaintId' },
  staff_consultation: { path: 'packages/office/pages/consultation/index', parameter: 'consultationId' },
  lead: { path: 'packages/staff/pages/lead/index', parameter: 'leadId' },
  brought_lead: { path: 'packages/staff/pages/brought/index', parameter: 'leadId' },
  referral: { path: 'packages/staff/pages/referral/index', parameter: 'referralId' },
  statement: { path: 'packages/customer/pages/statement/index', parameter: 'statementId' },
  pickup: { path: 'packages/staff/pages/pickup/index', parameter: 'pickupId' },
  staff_pickup: { path: 'packages/staff/pages/pickup/index', parameter: 'pickupId' },
  dealer_account: { path: 'packages/staff/pages/dealer-account/index', parameter: 'organisationId' },
  job: { path: 'packages/staff/pages/job/index', parameter: 'workOrderId' },
};

/** Where a tap on a subscribe message leads: to where opening the same message in the inbox leads. */
export function messagePage(kind: MessageKind, about: MessageAbout): string {
  const target = targetOf(kind, about);
  const page = target === null ? undefined : PAGES[target.place];
  return target === null || page === undefined ? INBOX : `${page.path}?${page.parameter}=${target.id}`;
}
