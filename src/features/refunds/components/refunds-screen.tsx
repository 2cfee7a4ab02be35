import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { usePagedQuery } from '../../../api/use-paged-query';
import { Card } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { MoneyText } from '../../../components/money/money-text';
import { PagedList } from '../../../components/paged-list/paged-list';
import { Screen } from '../../../components/screen/screen';
import { Segmented } from '../../../components/segmented/segmented';
import { Tag } from '../../../components/tag/tag';
import { refundRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { useNow } from '../../../stores/clock';
import { refundsText } from '../../../text/refunds';
import { REFUND_CHOICES, refundView, type Refund, type RefundChoice } from '../view-model';
import './refunds.scss';

/** Finance's refunds, what waits for a decision first. */
export function RefundsScreen() {
  const [choice, setChoice] = useState<RefundChoice>('requested');
  const query = usePagedQuery('orders.refund.list', choice === 'all' ? {} : { filter: choice });
  return (
    <Screen title={refundsText.title} width="wide">
      <Segmented<RefundChoice> segments={REFUND_CHOICES} value={choice} onChange={setChoice} />
      <PagedList
        query={query}
        renderRow={(refund) => <Row refund={refund} />}
        empty={<EmptyState icon="refresh" title={refundsText.empty} advice={refundsText.emptyHint} />}
      />
    </Screen>
  );
}

function Row({ refund }: { readonly refund: Refund }) {
  const view = refundView(refund, useNow());
  return (
    <Card onPress={() => openPage(refundRoute, { refundId: refund.id })}>
      <View className="refund-row">
        <View className="refund-row__words">
          <Text className="refund-row__strong">{view.title}</Text>
          <Text className="refund-row__muted">{view.order}</Text>
        </View>
        <View className="refund-row__words">
          <Text>{view.customer}</Text>
          <Text className="refund-row__muted">{view.requested}</Text>
        </View>
        <View className="refund-row__aside">
          <Tag tone={view.tag.tone}>{view.tag.words}</Tag>
          <MoneyText amount={view.amount} strong />
        </View>
      </View>
    </Card>
  );
}
