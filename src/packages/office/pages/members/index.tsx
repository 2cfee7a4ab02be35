import { MembersScreen } from '../../../../features/members/components/members-screen';
import { StaffFrame } from '../../../../features/workbench/components/staff-frame';

export default function MembersPage() {
  return (
    <StaffFrame current="members">
      <MembersScreen />
    </StaffFrame>
  );
}
