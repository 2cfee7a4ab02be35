import { Screen } from '../../components/screen/screen';
import { appText } from '../../text/app';

export default function WorkbenchPage() {
  return <Screen title={appText.name} />;
}
