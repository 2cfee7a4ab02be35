import { ScanLanding } from '../../features/scan/components/scan-landing';

/** Where every code lands. */
export default function ScanPage() {
  return <ScanLanding />;
}
