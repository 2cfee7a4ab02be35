import { usePagedQuery } from '../../../api/use-paged-query';
import { Card } from '../../../components/card/card';
import { PagedList } from '../../../components/paged-list/paged-list';
import { RowWords } from '../../../components/row-words/row-words';
import { Section } from '../../../components/section/section';
import { useNow } from '../../../stores/clock';
import { stockText } from '../../../text/stock';
import { GoodsActions } from '../../refunds/components/goods-actions';
import { goodsWords, refundView } from '../../refunds/view-model';

/** What customers give back and nobody has yet: the warehouse says when it is there. */
export function ExpectedGoods({ onSettled }: { readonly onSettled: (sentence: string) => void }) {
  const query = usePagedQuery('orders.refund.expected', {});
  const now = useNow();
  if (query.status !== 'ready' || query.data.length === 0) return null;
  return (
    <Section title={stockText.expectedTitle}>
      <PagedList
        query={query}
        renderRow={(refund) => {
          const details = [stockText.expectedFrom(refund.customerName, refund.orderNo), refundView(refund, now).decided ?? ''];
          return (
            <Card>
              <RowWords title={goodsWords(refund)} details={details} />
              <GoodsActions refund={refund} givesUp onSettled={onSettled} />
            </Card>
          );
        }}
        empty={null}
      />
    </Section>
  );
}
