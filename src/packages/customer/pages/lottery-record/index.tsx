import { RecordScreen } from '../../../../features/lottery/components/record-screen';
import { lotteryRecordRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';

export default function LotteryRecordPage() {
  const { lotteryId } = useRouteParams(lotteryRecordRoute);
  return <RecordScreen lotteryId={lotteryId} />;
}
