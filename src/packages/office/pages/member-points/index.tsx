import { MemberPointsScreen } from '../../../../features/member-points/components/member-points-screen';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { useActiveMembership } from '../../../../features/workbench/use-active-membership';
import { memberPointsText } from '../../../../text/member-points';

export default function MemberPointsPage() {
  const { active } = useActiveMembership();
  return (
    <StaffOnly task="memberPoints" title={memberPointsText.title}>
      <MemberPointsScreen role={active?.role} />
    </StaffOnly>
  );
}
