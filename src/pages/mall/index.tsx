import { Screen } from '../../components/screen/screen';
import { Mall } from '../../features/products/components/mall';
import { mallText } from '../../text/mall';

export default function MallPage() {
  return (
    <Screen title={mallText.title}>
      <Mall />
    </Screen>
  );
}
