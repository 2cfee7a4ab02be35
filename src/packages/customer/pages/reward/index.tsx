import { AddresseePart } from '../../../../features/addressee/components/addressee-part';
import { RewardScreen } from '../../../../features/rewards/components/reward-screen';
import { rewardRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';

export default function RewardPage() {
  const { rewardId } = useRouteParams(rewardRoute);
  return <RewardScreen rewardId={rewardId} renderAddressee={(checked) => <AddresseePart checked={checked} />} />;
}
