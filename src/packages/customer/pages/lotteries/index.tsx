import { LotteriesScreen } from '../../../../features/lottery/components/lotteries-screen';

/** The lotteries there are. */
export default function LotteriesPage() {
  return <LotteriesScreen />;
}
