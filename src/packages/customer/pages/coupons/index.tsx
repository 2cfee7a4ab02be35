import { CouponsScreen } from '../../../../features/coupons/components/coupons-screen';

/** One's coupons. */
export default function CouponsPage() {
  return <CouponsScreen />;
}
