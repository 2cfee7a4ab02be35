import { OfficeCodes } from '../../../../features/codes/components/office-codes';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { codesText } from '../../../../text/codes';

export default function OfficeCodesPage() {
  return (
    <StaffOnly task="codes" title={codesText.office.title}>
      <OfficeCodes />
    </StaffOnly>
  );
}
