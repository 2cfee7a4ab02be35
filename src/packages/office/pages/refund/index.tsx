import { RefundScreen } from '../../../../features/refunds/components/refund-screen';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { refundRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';
import { refundsText } from '../../../../text/refunds';

export default function RefundPage() {
  const { refundId } = useRouteParams(refundRoute);
  return (
    <StaffOnly task="refunds" title={refundsText.detailTitle}>
      <RefundScreen refundId={refundId} />
    </StaffOnly>
  );
}
