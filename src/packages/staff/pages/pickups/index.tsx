import { PickupsScreen } from '../../../../features/dealers/components/pickups-screen';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { worksInOffice } from '../../../../features/workbench/tasks';
import { useActiveMembership } from '../../../../features/workbench/use-active-membership';
import { dealersText } from '../../../../text/dealers';

export default function PickupsPage() {
  const { active } = useActiveMembership();
  return (
    <StaffOnly task="pickups" title={dealersText.list.title}>
      {active === undefined ? null : <PickupsScreen office={worksInOffice(active.role, active.organisation.kind)} />}
    </StaffOnly>
  );
}
