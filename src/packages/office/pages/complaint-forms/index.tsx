import { AnnexScreen } from '../../../../features/care/components/annex-screen';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { complaintFormsRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';
import { ANNEXES } from '../../../../shared/domain/care/states';
import { annexText } from '../../../../text/annexes';

export default function ComplaintFormsPage() {
  const { complaintId, annex } = useRouteParams(complaintFormsRoute);
  return (
    <StaffOnly task="complaints" title={annexText.title}>
      <AnnexScreen complaintId={complaintId} annex={ANNEXES.find((each) => each === annex) ?? 'handling'} />
    </StaffOnly>
  );
}
