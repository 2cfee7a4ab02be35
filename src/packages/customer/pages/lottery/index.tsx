import { LotteryScreen } from '../../../../features/lottery/components/lottery-screen';
import { lotteryRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';

export default function LotteryPage() {
  const { lotteryId } = useRouteParams(lotteryRoute);
  return <LotteryScreen lotteryId={lotteryId} />;
}
