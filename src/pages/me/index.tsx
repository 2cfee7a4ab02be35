import { Screen } from '../../components/screen/screen';
import { appText } from '../../text/app';

export default function MePage() {
  return <Screen title={appText.name} />;
}
