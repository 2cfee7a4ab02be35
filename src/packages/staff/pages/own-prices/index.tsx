import { OwnPricesScreen } from '../../../../features/trade/components/own-prices-screen';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { ownPricesText } from '../../../../text/trade';

export default function OwnPricesPage() {
  return (
    <StaffOnly task="ownPrices" title={ownPricesText.title}>
      <OwnPricesScreen />
    </StaffOnly>
  );
}
