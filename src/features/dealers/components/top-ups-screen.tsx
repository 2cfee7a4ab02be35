import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { call } from '../../../api/call';
import { usePagedQuery } from '../../../api/use-paged-query';
import { Card } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { ExportRows } from '../../../components/export-table/export-rows';
import { MoneyText } from '../../../components/money/money-text';
import { PagedTable } from '../../../components/paged-list/paged-table';
import { Screen } from '../../../components/screen/screen';
import { SearchBar } from '../../../components/search-bar/search-bar';
import { Segmented } from '../../../components/segmented/segmented';
import { topUpRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { TOP_UP_LISTS, type TopUpList } from '../../../shared/domain/dealers/top-up';
import { useNow } from '../../../stores/clock';
import { amountWords } from '../../../text/amounts';
import { officeTablesText as tables } from '../../../text/office-tables';
import { momentWords } from '../../../text/when';
import { TOP_UP_COLUMNS } from '../table-columns';
import { topUpWords, type ListedTopUp } from '../view-model';
import './dealers.scss';

const words = tables.topUps;
type Choice = TopUpList | 'all';
const CHOICES = ([...TOP_UP_LISTS, 'all'] as const).map((value) => ({ value, label: words.filters[value] }));

/** The money that dealers bring, by what became of it, found by number or dealer. */
export function TopUpsScreen() {
  const [choice, setChoice] = useState<Choice>('open');
  const [search, setSearch] = useState('');
  const asked = search !== '' ? { search } : choice === 'all' ? {} : { filter: choice };
  const query = usePagedQuery('dealers.top_up.list', asked);
  const loadPage = (after: string | undefined) => call('dealers.top_up.list', { ...asked, ...(after === undefined ? {} : { after }) });
  return (
    <Screen title={words.title} headline={words.headline} width="full">
      <SearchBar value={search} placeholder={words.search} onSearch={setSearch} />
      {search === '' ? <Segmented<Choice> segments={CHOICES} value={choice} onChange={setChoice} /> : null}
      <PagedTable
        key={`${choice}:${search}`}
        label={words.title}
        query={query}
        columns={TOP_UP_COLUMNS}
        onOpen={({ id }) => openPage(topUpRoute, { topUpId: id })}
        renderRow={(topUp) => <Row topUp={topUp} />}
        empty={<EmptyState icon="cash" {...(search === '' ? words.empty : tables.notFound)} />}
      />
      <ExportRows label={tables.export} fileName={words.fileName} failed={tables.exportFailed} columns={TOP_UP_COLUMNS} loadPage={loadPage} />
    </Screen>
  );
}

function Row({ topUp }: { readonly topUp: ListedTopUp }) {
  const now = useNow();
  return (
    <Card onPress={() => openPage(topUpRoute, { topUpId: topUp.id })}>
      <View className="dealers__row">
        <Text className="dealers__row-title">{topUp.organisationName}</Text>
        <Text className="dealers__row-who">{`${topUp.byName} ${momentWords(topUp.createdAt, now)}`}</Text>
        <Text className="dealers__row-by">{topUp.topUpNo}</Text>
        <Text className="dealers__row-state">{topUpWords(topUp).words}</Text>
        <View className="dealers__row-amount">
          <MoneyText amount={amountWords(topUp.amountFen)} strong />
        </View>
      </View>
    </Card>
  );
}
