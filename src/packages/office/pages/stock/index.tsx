import { ExpectedGoods } from '../../../../features/refunds/components/expected-goods';
import { StockScreen } from '../../../../features/stock/components/stock-screen';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { stockText } from '../../../../text/stock';

export default function StockPage() {
  return (
    <StaffOnly task="stock" title={stockText.title}>
      <StockScreen expected={<ExpectedGoods />} />
    </StaffOnly>
  );
}
