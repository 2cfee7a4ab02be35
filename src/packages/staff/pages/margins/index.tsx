import { MarginsScreen } from '../../../../features/margins/components/margins-screen';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { worksInOffice } from '../../../../features/workbench/tasks';
import { useActiveMembership } from '../../../../features/workbench/use-active-membership';
import { marginsText } from '../../../../text/margins';

export default function MarginsPage() {
  const { active } = useActiveMembership();
  return (
    <StaffOnly task="margins" title={marginsText.title}>
      {active === undefined ? null : <MarginsScreen office={worksInOffice(active.role, active.organisation.kind)} />}
    </StaffOnly>
  );
}
