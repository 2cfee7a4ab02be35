import { Screen } from '../../components/screen/screen';
import { appText } from '../../text/app';

export default function ScanPage() {
  return <Screen title={appText.name} />;
}
