import { RewardsScreen } from '../../../../features/rewards/components/rewards-screen';

/** What points can be exchanged for. */
export default function RewardsPage() {
  return <RewardsScreen />;
}
