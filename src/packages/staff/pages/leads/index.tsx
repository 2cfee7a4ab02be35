import { LeadsScreen } from '../../../../features/leads/components/leads-screen';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { useActiveMembership } from '../../../../features/workbench/use-active-membership';
import { worksInOffice } from '../../../../features/workbench/tasks';
import { LEAD_MANAGERS, type Role } from '../../../../shared/domain/roles';
import { leadsText } from '../../../../text/leads';

const MANAGERS: readonly Role[] = LEAD_MANAGERS;

export default function LeadsPage() {
  const { active } = useActiveMembership();
  const role = active?.role;
  return (
    <StaffOnly task="leads" title={leadsText.title}>
      {role === undefined ? null : <LeadsScreen isManager={MANAGERS.includes(role)} startsWith={worksInOffice(role) ? 'team' : 'mine'} />}
    </StaffOnly>
  );
}
