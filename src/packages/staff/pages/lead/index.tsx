import { LeadScreen } from '../../../../features/leads/components/lead-screen';
import type { WonCustomer } from '../../../../features/leads/view-model';
import { useReportDraft } from '../../../../features/report/store';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { useMayDo } from '../../../../features/workbench/use-may-do';
import { leadRoute, reportRoute } from '../../../../routes/pages';
import { openPage, useRouteParams } from '../../../../routes/route';
import { leadsText } from '../../../../text/leads';

export default function LeadPage() {
  const { leadId } = useRouteParams(leadRoute);
  const reports = useMayDo('report');
  const beginWith = useReportDraft(({ beginWith }) => beginWith);
  const report = ({ wish, ...customer }: WonCustomer) => {
    beginWith({ ...customer, title: wish });
    openPage(reportRoute, {});
  };
  return (
    <StaffOnly task="leads" title={leadsText.detail.title}>
      <LeadScreen leadId={leadId} onWin={reports ? report : undefined} />
    </StaffOnly>
  );
}
