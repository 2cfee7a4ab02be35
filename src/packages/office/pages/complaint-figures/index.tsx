import { OpenedComplaints } from '../../../../features/care/components/opened-complaints';
import { openedFrom } from '../../../../features/care/opened-model';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { complaintFiguresRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';
import { dayOf } from '../../../../shared/kernel/time';
import { useNow } from '../../../../stores/clock';
import { complaintAnalysisText } from '../../../../text/complaint-analysis';

export default function ComplaintFiguresPage() {
  const opened = openedFrom(useRouteParams(complaintFiguresRoute), dayOf(useNow()));
  return (
    <StaffOnly task="complaints" title={complaintAnalysisText.opened.title}>
      <OpenedComplaints opened={opened} />
    </StaffOnly>
  );
}
