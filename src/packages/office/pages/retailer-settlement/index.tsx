import { SettlementScreen } from '../../../../features/retailers/components/settlement-screen';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { retailerSettlementRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';
import { retailersText } from '../../../../text/retailers';

export default function RetailerSettlementPage() {
  const { settlementId } = useRouteParams(retailerSettlementRoute);
  return (
    <StaffOnly task="retailers" title={retailersText.settlement.title}>
      <SettlementScreen settlementId={settlementId} />
    </StaffOnly>
  );
}
