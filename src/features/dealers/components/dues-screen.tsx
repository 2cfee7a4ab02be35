import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { call } from '../../../api/call';
import { usePagedQuery } from '../../../api/use-paged-query';
import { useQuery } from '../../../api/use-query';
import { Card } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { ExportRows } from '../../../components/export-table/export-rows';
import { MoneyText } from '../../../components/money/money-text';
import { Notice } from '../../../components/notice/notice';
import { PagedTable } from '../../../components/paged-list/paged-table';
import { Screen } from '../../../components/screen/screen';
import { SearchBar } from '../../../components/search-bar/search-bar';
import { Segmented } from '../../../components/segmented/segmented';
import { Tag } from '../../../components/tag/tag';
import { dealerAccountRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { useNow } from '../../../stores/clock';
import { amountWords } from '../../../text/amounts';
import { dealersText } from '../../../text/dealers';
import { officeTablesText } from '../../../text/office-tables';
import { dateWords } from '../../../text/when';
import { DUE_COLUMNS } from '../table-columns';
import { differenceFen, type Due } from '../view-model';
import './dealers.scss';

const { dues: words } = dealersText;
const tables = officeTablesText;
type Filter = keyof typeof words.filters;
const FILTERS = (['all', 'overdue'] as const).map((value) => ({ value, label: words.filters[value] }));

/** Who owes what by when; each leads to his account. */
export function DuesScreen() {
  const [filter, setFilter] = useState<Filter>('all');
  const [search, setSearch] = useState('');
  const asked = search !== '' ? { search } : filter === 'overdue' ? { filter } : {};
  const query = usePagedQuery('dealers.dues.list', asked);
  const loadPage = (after: string | undefined) => call('dealers.dues.list', { ...asked, ...(after === undefined ? {} : { after }) });
  return (
    <Screen title={words.title} headline={words.headline} width="full">
      <Differences />
      <SearchBar value={search} placeholder={tables.dues.search} onSearch={setSearch} />
      {search === '' ? <Segmented<Filter> segments={FILTERS} value={filter} onChange={setFilter} /> : null}
      <PagedTable
        label={words.title}
        query={query}
        columns={DUE_COLUMNS}
        onOpen={({ organisationId }) => openPage(dealerAccountRoute, { organisationId })}
        renderRow={(due) => <Row due={due} />}
        empty={<EmptyState icon="clock" {...(search === '' ? words.empty : tables.dues.found)} />}
      />
      <ExportRows label={tables.export} fileName={tables.dues.fileName} failed={tables.exportFailed} columns={DUE_COLUMNS} loadPage={loadPage} />
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
