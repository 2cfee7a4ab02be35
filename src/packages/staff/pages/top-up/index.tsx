import { OfflinePayment } from '../../../../features/offline-payment/components/offline-payment';
import { TopUpScreen } from '../../../../features/dealers/components/top-up-screen';
import { StaffMoney } from '../../../../features/payment/components/staff-money';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { topUpRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';
import { dealersText } from '../../../../text/dealers';

export default function TopUpPage() {
  const { topUpId } = useRouteParams(topUpRoute);
  return (
    <StaffOnly task="pickups" title={dealersText.topUp.title}>
      <TopUpScreen
        topUpId={topUpId}
        renderMoney={(isOwn) => (
          <>
            <StaffMoney orderId={topUpId} title={dealersText.topUp.money} isOwn={isOwn} />
            <OfflinePayment orderId={topUpId} isOwn={isOwn} />
          </>
        )}
      />
    </StaffOnly>
  );
}
