import { Screen } from '../../../../components/screen/screen';
import { PersonalCode } from '../../../../features/codes/components/personal-code';
import { codesText } from '../../../../text/codes';

export default function PersonalCodePage() {
  return (
    <Screen title={codesText.personal.title}>
      <PersonalCode />
    </Screen>
  );
}
