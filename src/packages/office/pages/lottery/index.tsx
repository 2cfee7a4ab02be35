import { LotteryFormScreen } from '../../../../features/offers/components/lottery-form-screen';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { officeLotteryRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';
import { offersText } from '../../../../text/offers';

export default function LotteryPage() {
  const { lotteryId } = useRouteParams(officeLotteryRoute);
  return (
    <StaffOnly task="lotteries" title={offersText.lotteries.title}>
      <LotteryFormScreen lotteryId={lotteryId} />
    </StaffOnly>
  );
}
