import { Section } from '../../components/section/section';
import { StaffOrders } from '../../features/orders/components/staff-orders';
import { PasteSheet } from '../../features/scan/components/paste-sheet';
import { useScanInApp } from '../../features/scan/use-scan-in-app';
import { Workbench } from '../../features/workbench/components/workbench';
import { workbenchText } from '../../text/workbench';

/** Where staff, dealers and partners work; customers never need it. */
export default function WorkbenchPage() {
  const scan = useScanInApp();
  return (
    <>
      <Workbench onScan={scan.start}>
        <Section title={workbenchText.orders}>
          <StaffOrders />
        </Section>
      </Workbench>
      <PasteSheet scan={scan} />
    </>
  );
}
