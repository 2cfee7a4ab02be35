import { useQuery } from '../../../../api/use-query';
import { ProductPage } from '../../../../features/mall/components/product-page';
import { ProductState } from '../../../../features/mall/components/product-state';
import { productRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';

export default function ProductDetailPage() {
  const { productId } = useRouteParams(productRoute);
  const product = useQuery('catalog.mall.get', { productId });
  return product.status === 'ready' ? <ProductPage product={product.data} /> : <ProductState query={product} />;
}
