import { PartnersScreen } from '../../../../features/partners/components/partners-screen';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { worksInOffice } from '../../../../features/workbench/tasks';
import { useActiveMembership } from '../../../../features/workbench/use-active-membership';
import { partnersOfLeadRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';
import { LEAD_MANAGERS, type Role } from '../../../../shared/domain/roles';
import { partnersText } from '../../../../text/partners';

const MANAGERS: readonly Role[] = LEAD_MANAGERS;

export default function PartnersPage() {
  const { leadId } = useRouteParams(partnersOfLeadRoute);
  const { active } = useActiveMembership();
  const role = active?.role;
  const as = role === 'partner' ? 'partner' : role !== undefined && MANAGERS.includes(role) ? 'manager' : 'member';
  const atHeadquarters = active?.organisation.kind === 'headquarters';
  return (
    <StaffOnly task="partners" title={partnersText.title}>
      {role === undefined ? null : <PartnersScreen key={active?.id} as={as} mayHide={atHeadquarters && worksInOffice(role)} leadId={leadId} />}
    </StaffOnly>
  );
}
