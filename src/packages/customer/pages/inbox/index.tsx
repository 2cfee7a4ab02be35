import { Screen } from '../../../../components/screen/screen';
import { Inbox } from '../../../../features/inbox/components/inbox';
import {
  broughtRoute,
  caseRoute,
  dealerAccountRoute,
  dealerStatementRoute,
  jobRoute,
  leadRoute,
  myComplaintRoute,
  orderRoute,
  pickupRoute,
  questionRoute,
  referralRoute,
  rescueRoute,
  serviceRequestRoute,
  serviceRoute,
  staffComplaintRoute,
  staffConsultationRoute,
  staffOrderRoute,
  statementRoute,
  workOrderRoute,
} from '../../../../routes/pages';
import { openPage } from '../../../../routes/route';
import type { MessagePlace, MessageTarget } from '../../../../shared/domain/messages/kinds';
import { inboxText } from '../../../../text/inbox';

/** The same pages as those of subscribe messages (`cloudfunctions/identity/message-page.ts`). */
const OPEN: Readonly<Partial<Record<MessagePlace, (id: string) => void>>> = {
  order: (orderId) => openPage(orderRoute, { orderId }),
  staff_order: (orderId) => openPage(staffOrderRoute, { orderId }),
  rescue: (rescueId) => openPage(rescueRoute, { rescueId }),
  staff_complaint: (complaintId) => openPage(staffComplaintRoute, { complaintId }),
  lead: (leadId) => openPage(leadRoute, { leadId }),
  referral: (referralId) => openPage(referralRoute, { referralId }),
  brought_lead: () => openPage(broughtRoute, {}),
  staff_consultation: (consultationId) => openPage(staffConsultationRoute, { consultationId }),
  job: (workOrderId) => openPage(jobRoute, { workOrderId }),
  staff_work_order: (workOrderId) => openPage(workOrderRoute, { workOrderId }),
  work_order: (workOrderId) => openPage(serviceRoute, { workOrderId }),
  complaint: (complaintId) => openPage(myComplaintRoute, { complaintId }),
  consultation: (consultationId) => openPage(questionRoute, { consultationId }),
  statement: (statementId) => openPage(statementRoute, { statementId }),
  pickup: (pickupId) => openPage(pickupRoute, { pickupId }),
  staff_pickup: (pickupId) => openPage(pickupRoute, { pickupId }),
  dealer_account: (organisationId) => openPage(dealerAccountRoute, { organisationId }),
  dealer_statement: (statementId) => openPage(dealerStatementRoute, { statementId }),
  case: (caseId) => openPage(caseRoute, { caseId }),
  maintenance_request: (applianceId) => openPage(serviceRequestRoute, { kind: 'maintenance', applianceId }),
};

export default function InboxPage() {
  return (
    <Screen title={inboxText.title}>
      <Inbox onOpen={({ place, id }: MessageTarget) => OPEN[place]?.(id)} />
    </Screen>
  );
}
