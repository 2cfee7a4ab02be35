import { Screen } from '../../../../components/screen/screen';
import { MyComplaints } from '../../../../features/complaining/components/my-complaints';
import { complainingText } from '../../../../text/complaining';

export default function MyComplaintsPage() {
  return (
    <Screen title={complainingText.mine.title}>
      <MyComplaints />
    </Screen>
  );
}
