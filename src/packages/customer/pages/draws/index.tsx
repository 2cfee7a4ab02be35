import { DrawsScreen } from '../../../../features/lottery/components/draws-screen';

/** One's own draws. */
export default function DrawsPage() {
  return <DrawsScreen />;
}
