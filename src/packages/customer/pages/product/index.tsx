import { useQuery } from '../../../../api/use-query';
import { ProductCases } from '../../../../features/cases/components/product-cases';
import { ProductPage } from '../../../../features/mall/components/product-page';
import { ProductState } from '../../../../features/mall/components/product-state';
import { productRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';

export default function ProductDetailPage() {
  const { productId } = useRouteParams(productRoute);
  const product = useQuery('catalog.mall.get', { productId });
  if (product.status !== 'ready') return <ProductState query={product} />;
  return (
    <ProductPage product={product.data}>
      <ProductCases productId={productId} />
    </ProductPage>
  );
}
