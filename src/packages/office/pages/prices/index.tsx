import { PricesScreen } from '../../../../features/prices/components/prices-screen';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { pricesText } from '../../../../text/prices';

export default function PricesPage() {
  return (
    <StaffOnly task="prices" title={pricesText.title}>
      <PricesScreen />
    </StaffOnly>
  );
}
