import { TechniciansScreen } from '../../../../features/technicians/components/technicians-screen';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { techniciansText } from '../../../../text/technicians';

export default function TechniciansPage() {
  return (
    <StaffOnly task="technicians" title={techniciansText.title}>
      <TechniciansScreen />
    </StaffOnly>
  );
}
