import { ProductsScreen } from '../../../../features/commission/components/products-screen';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { productCommissionText } from '../../../../text/commission-office';

export default function ProductCommissionPage() {
  return (
    <StaffOnly task="productCommission" title={productCommissionText.title}>
      <ProductsScreen />
    </StaffOnly>
  );
}
