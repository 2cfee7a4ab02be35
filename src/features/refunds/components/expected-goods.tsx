import { useState } from 'react';
import { usePagedQuery } from '../../../api/use-paged-query';
import { Card } from '../../../components/card/card';
import { Notice } from '../../../components/notice/notice';
import { PagedList } from '../../../components/paged-list/paged-list';
import { RowWords } from '../../../components/row-words/row-words';
import { Section } from '../../../components/section/section';
import { useNow } from '../../../stores/clock';
import { refundsText } from '../../../text/refunds';
import { goodsWords, refundView } from '../view-model';
import { GoodsActions } from './goods-actions';

/** What customers give back and nobody has yet: the warehouse says when it is there. */
export function ExpectedGoods() {
  const [done, setDone] = useState<string>();
  const query = usePagedQuery('orders.refund.expected', {});
  const now = useNow();
  const notice = done === undefined ? null : <Notice tone="done" sentence={done} />;
  if (query.status !== 'ready' || query.data.length === 0) return notice;
  return (
    <Section title={refundsText.expectedTitle}>
      {notice}
      <PagedList
        query={query}
        renderRow={(refund) => {
          const details = [refundsText.expectedFrom(refund.customerName, refund.orderNo), refundView(refund, now).decided ?? ''];
          return (
            <Card>
              <RowWords title={goodsWords(refund)} details={details} />
              <GoodsActions refund={refund} givesUp onSettled={setDone} />
            </Card>
          );
        }}
        empty={null}
      />
    </Section>
  );
}
