import { Section } from '../../components/section/section';
import { PersonalCode } from '../../features/codes/components/personal-code';
import { JobList } from '../../features/jobs/components/job-list';
import { OwnVisits } from '../../features/order-commands/components/own-visits';
import { StaffOrders } from '../../features/orders/components/staff-orders';
import { PasteSheet } from '../../features/scan/components/paste-sheet';
import { useScanInApp } from '../../features/scan/use-scan-in-app';
import { Workbench } from '../../features/workbench/components/workbench';
import { mayDo } from '../../features/workbench/tasks';
import { useActiveMembership } from '../../features/workbench/use-active-membership';
import type { Role } from '../../shared/domain/roles';
import { workbenchText } from '../../text/workbench';

/** A technician has his day, jobs and deliveries in its order, a partner his code, everybody else the orders. */
function WorkOf({ role }: { readonly role: Role }) {
  if (role === 'technician') return <OwnVisits>{(visits) => <JobList others={visits} />}</OwnVisits>;
  if (!mayDo('orders', role)) return <PersonalCode />;
  return (
    <Section title={workbenchText.orders}>
      <StaffOrders whereFrom={workbenchText.noOrders[role]} />
    </Section>
  );
}

/** Where staff, dealers and partners work; customers never need it. */
export default function WorkbenchPage() {
  const scan = useScanInApp();
  const { active } = useActiveMembership();
  return (
    <>
      <Workbench onScan={scan.start}>
        {active === undefined ? null : <WorkOf role={active.role} />}
      </Workbench>
      <PasteSheet scan={scan} />
    </>
  );
}
