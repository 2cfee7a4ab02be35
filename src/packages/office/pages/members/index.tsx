import { MembersScreen } from '../../../../features/members/components/members-screen';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { membersText } from '../../../../text/members';

export default function MembersPage() {
  return (
    <StaffOnly task="members" title={membersText.title}>
      <MembersScreen />
    </StaffOnly>
  );
}
