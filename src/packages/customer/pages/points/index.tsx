import { PointsScreen } from '../../../../features/points/components/points-screen';

/** Points, checking in and the level. */
export default function PointsPage() {
  return <PointsScreen />;
}
