import { PaybacksScreen } from '../../../../features/takings/components/paybacks-screen';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { paybackListRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';
import { PAYBACK_LISTS } from '../../../../shared/domain/payments/states';
import { paybacksText } from '../../../../text/paybacks';

export default function PaybacksPage() {
  const { list } = useRouteParams(paybackListRoute);
  return (
    <StaffOnly task="paybacks" title={paybacksText.title}>
      <PaybacksScreen list={PAYBACK_LISTS.find((known) => known === list)} />
    </StaffOnly>
  );
}
