import { Screen } from '../../../../components/screen/screen';
import { PersonalCode } from '../../../../features/codes/components/personal-code';
import { StaffFrame } from '../../../../features/workbench/components/staff-frame';
import { codesText } from '../../../../text/codes';

export default function PersonalCodePage() {
  return (
    <StaffFrame current="personalCode">
      <Screen title={codesText.personal.title}>
        <PersonalCode />
      </Screen>
    </StaffFrame>
  );
}
