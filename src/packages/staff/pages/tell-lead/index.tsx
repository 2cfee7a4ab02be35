import { TellScreen } from '../../../../features/leads/components/tell-screen';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { useActiveMembership } from '../../../../features/workbench/use-active-membership';
import { useMayDo } from '../../../../features/workbench/use-may-do';
import { tellLeadRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';
import type { Role } from '../../../../shared/domain/roles';
import { tellingText } from '../../../../text/telling';

/** Who sells follows those of whom he heard; everybody else gives them to those who do. */
const SELLERS: readonly Role[] = ['guide', 'salesperson', 'dealer'];

export default function TellLeadPage() {
  const { workOrderId } = useRouteParams(tellLeadRoute);
  const { active } = useActiveMembership();
  const role = active?.role;
  const brought = useMayDo('brought');
  return (
    <StaffOnly task={role === 'partner' ? 'brought' : 'leads'} title={tellingText.title}>
      {role === undefined ? null : <TellScreen workOrderId={workOrderId} mayKeep={role !== 'partner'} hasBrought={brought} keepsUsually={SELLERS.includes(role)} />}
    </StaffOnly>
  );
}
