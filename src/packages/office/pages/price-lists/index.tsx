import { TiersScreen } from '../../../../features/trade/components/tiers-screen';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { useMayDo } from '../../../../features/workbench/use-may-do';
import { priceListText } from '../../../../text/trade';

export default function PriceListsPage() {
  // Who sets what everybody pays also sets what a tier pays.
  const mayChange = useMayDo('prices');
  return (
    <StaffOnly task="priceLists" title={priceListText.title}>
      <TiersScreen mayChange={mayChange} />
    </StaffOnly>
  );
}
