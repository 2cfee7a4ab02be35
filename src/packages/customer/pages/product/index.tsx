import { useQuery } from '../../../../api/use-query';
import { NameSheet } from '../../../../features/account/components/name-sheet';
import { ProductCases } from '../../../../features/cases/components/product-cases';
import { ProductPage } from '../../../../features/mall/components/product-page';
import { ProductState } from '../../../../features/mall/components/product-state';
import { useArrival } from '../../../../features/scan/use-arrival';
import { ShareAction } from '../../../../features/shares/components/share-action';
import { productSubject } from '../../../../features/shares/subject';
import { useShareCard } from '../../../../features/shares/use-share-card';
import { mallRoute, productRoute } from '../../../../routes/pages';
import { addressOf, useRouteParams } from '../../../../routes/route';
import { mallText } from '../../../../text/mall';

const otherwise = { title: mallText.product.title, path: mallRoute.path };

export default function ProductDetailPage() {
  const { productId } = useRouteParams(productRoute);
  const product = useQuery('catalog.mall.get', { productId });
  const subject = product.data === undefined ? null : productSubject(product.data, addressOf(productRoute, { productId }));
  useArrival();
  useShareCard(subject, otherwise);
  if (product.status !== 'ready') return <ProductState query={product} />;
  return (
    <ProductPage product={product.data}>
      {subject === null ? null : <ShareAction subject={subject} look="row" NameSheet={NameSheet} />}
      <ProductCases productId={productId} />
    </ProductPage>
  );
}
