import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { call } from '../../../api/call';
import { usePagedQuery } from '../../../api/use-paged-query';
import { useQuery } from '../../../api/use-query';
import { Card } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { ExportTable } from '../../../components/export-table/export-table';
import { MoneyText } from '../../../components/money/money-text';
import { Notice } from '../../../components/notice/notice';
import { PagedList } from '../../../components/paged-list/paged-list';
import { Screen } from '../../../components/screen/screen';
import { Segmented } from '../../../components/segmented/segmented';
import { Tag } from '../../../components/tag/tag';
import { dealerAccountRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { useNow } from '../../../stores/clock';
import { amountWords } from '../../../text/amounts';
import { dealersText } from '../../../text/dealers';
import { dateWords } from '../../../text/when';
import { differenceFen, duesCsv, sortedDues, type Due, type DueOrder } from '../view-model';
import './dealers.scss';

const { dues: words } = dealersText;
type Filter = keyof typeof words.filters;
const FILTERS = (['all', 'overdue'] as const).map((value) => ({ value, label: words.filters[value] }));
const ORDERS = (['due', 'owed', 'overdue'] as const).map((value) => ({ value, label: words.sort[value] }));

/** Who owes what by when; each leads to his account. */
export function DuesScreen() {
  const [filter, setFilter] = useState<Filter>('all');
  const [order, setOrder] = useState<DueOrder>('due');
  const asked = filter === 'overdue' ? { filter } : {};
  const query = usePagedQuery('dealers.dues.list', asked);
  const loadPage = async (after: string | undefined) => {
    const { rows, next } = await call('dealers.dues.list', { ...asked, ...(after === undefined ? {} : { after }) });
    return { csv: duesCsv(rows, after === undefined), next };
  };
  const sorted = query.status === 'ready' ? { ...query, data: sortedDues(query.data, order) } : query;
  return (
    <Screen title={words.title} headline={words.headline} width="wide">
      <Differences />
      <Segmented<Filter> segments={FILTERS} value={filter} onChange={setFilter} />
      <Segmented<DueOrder> segments={ORDERS} value={order} onChange={setOrder} />
      <PagedList query={sorted} renderRow={(due) => <Row due={due} />} empty={<EmptyState icon="clock" {...words.empty} />} />
      <ExportTable label={words.export} fileName={words.fileName} failed={words.exportFailed} loadPage={loadPage} />
    </Screen>
  );
}

/** Whose dues are not what the journal says: each opens the account. */
function Differences() {
  const check = useQuery('dealers.check.get', {});
  if (check.status !== 'ready') return null;
  return (
    <>
      {check.data.open.map(({ organisationId, organisationName, rows }) => (
        <View key={organisationId} role="button" onClick={() => openPage(dealerAccountRoute, { organisationId })}>
          <Notice tone="danger" sentence={words.off(organisationName, amountWords(differenceFen(rows)))} />
        </View>
      ))}
    </>
  );
}

function Row({ due }: { readonly due: Due }) {
  const now = useNow();
  const { organisationId, organisationName, nextDueOn, owedFen, overdueFen, creditFen, creditUsedFen, hold } = due;
  return (
    <Card onPress={() => openPage(dealerAccountRoute, { organisationId })}>
      <View className="dealers__row">
        <Text className="dealers__row-title">{organisationName}</Text>
        <Text className="dealers__row-who">{nextDueOn === null ? '' : words.dueOn(dateWords(nextDueOn, now))}</Text>
        <Text className="dealers__row-by">{`${words.creditUsed} ${words.usedOf(amountWords(creditUsedFen), amountWords(creditFen))}`}</Text>
        <View className="dealers__row-state">{hold === null ? null : <Tag tone="danger">{words.held}</Tag>}</View>
        <Text className="dealers__row-progress">{overdueFen === 0 ? '' : `${words.overdue} ${amountWords(overdueFen)}`}</Text>
        <View className="dealers__row-amount">
          <MoneyText amount={amountWords(owedFen)} strong />
        </View>
      </View>
    </Card>
  );
}
