import { Screen } from '../../../../components/screen/screen';
import { PersonalCode } from '../../../../features/codes/components/personal-code';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { codesText } from '../../../../text/codes';

export default function PersonalCodePage() {
  return (
    <StaffOnly task="personalCode" title={codesText.personal.title}>
      <Screen title={codesText.personal.title}>
        <PersonalCode />
      </Screen>
    </StaffOnly>
  );
}
