import { Screen } from '../../../../components/screen/screen';
import { MyVisits } from '../../../../features/service/components/my-visits';
import { visitsText } from '../../../../text/my-visits';

export default function ServicesPage() {
  return (
    <Screen title={visitsText.title}>
      <MyVisits />
    </Screen>
  );
}
