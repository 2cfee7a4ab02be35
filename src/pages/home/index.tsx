import { Screen } from '../../components/screen/screen';
import { appText } from '../../text/app';

export default function HomePage() {
  return <Screen title={appText.name} />;
}
