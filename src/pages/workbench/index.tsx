import { Section } from '../../components/section/section';
import { OwnVisits } from '../../features/order-commands/components/own-visits';
import { StaffOrders } from '../../features/orders/components/staff-orders';
import { PasteSheet } from '../../features/scan/components/paste-sheet';
import { useScanInApp } from '../../features/scan/use-scan-in-app';
import { Workbench } from '../../features/workbench/components/workbench';
import { useActiveMembership } from '../../features/workbench/use-active-membership';
import { workbenchText } from '../../text/workbench';

/** Where staff, dealers and partners work; customers never need it. */
export default function WorkbenchPage() {
  const scan = useScanInApp();
  const { active } = useActiveMembership();
  return (
    <>
      <Workbench onScan={scan.start}>
        {active?.role === 'technician' ? (
          <OwnVisits />
        ) : (
          <Section title={workbenchText.orders}>
            <StaffOrders />
          </Section>
        )}
      </Workbench>
      <PasteSheet scan={scan} />
    </>
  );
}
