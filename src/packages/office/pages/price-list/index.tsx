import { PriceListScreen } from '../../../../features/trade/components/price-list-screen';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { useMayDo } from '../../../../features/workbench/use-may-do';
import { priceListRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';
import { priceListText } from '../../../../text/trade';

export default function PriceListPage() {
  const { listId } = useRouteParams(priceListRoute);
  const mayChange = useMayDo('prices');
  return (
    <StaffOnly task="priceLists" title={priceListText.title}>
      <PriceListScreen listId={listId} mayChange={mayChange} />
    </StaffOnly>
  );
}
