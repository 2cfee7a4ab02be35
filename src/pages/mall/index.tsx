import { Screen } from '../../components/screen/screen';
import { Mall } from '../../features/mall/components/mall';
import { mallText } from '../../text/mall';

export default function MallPage() {
  return (
    <Screen title={mallText.title} width="wide">
      <Mall />
    </Screen>
  );
}
