import { OfficeCodes } from '../../../../features/codes/components/office-codes';
import { StaffFrame } from '../../../../features/workbench/components/staff-frame';

export default function OfficeCodesPage() {
  return (
    <StaffFrame current="codes">
      <OfficeCodes />
    </StaffFrame>
  );
}
